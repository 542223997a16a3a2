package org.fluxion.processor.check;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.fluxion.processor.ir.ElementType;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Variable;

/**
 * Arguments made up for a Program, the same for the same seed. Most methods want arrays of agreeing sizes, and numbers of elements
 * that agree with them, so these come first.
 */
final class Points {
    /** The sizes of the points in turn: of vectors, of the dimensions of other arrays; 0 is any. */
    private static final int[][] SIZES = {{3, 3}, {4, 4}, {2, 2}, {0, 0}, {16, 4}, {9, 3}, {3, 4}, {0, 0}};

    private static final int LARGEST = 5;
    private static final int DIGITS = 1000;

    private final List<Variable> parameters;
    private final List<Integer> wrt;
    private final SplittableRandom random;
    private int count;

    Points(List<Variable> parameters, List<Integer> wrt, SplittableRandom random) {
        this.parameters = parameters;
        this.wrt = wrt;
        this.random = random;
    }

    Point next() {
        int[] sizes = SIZES[count % SIZES.length];
        List<Object> arguments = new ArrayList<>();
        for (Variable parameter : parameters) {
            arguments.add(value(parameter.type(), sizes));
        }
        count++;
        return new Point(parameters, arguments, wrt);
    }

    private Object value(Type type, int[] sizes) {
        return type.isScalar() ? scalar(type.element(), sizes) : array(type, dimensions(type.rank(), sizes), sizes);
    }

    private int[] dimensions(int rank, int[] sizes) {
        int given = sizes[rank == 1 ? 0 : 1];
        int[] dimensions = new int[rank];
        for (int k = 0; k < rank; k++) {
            dimensions[k] = given == 0 ? random.nextInt(1, LARGEST + 1) : given;
        }
        return dimensions;
    }

    private Object scalar(ElementType element, int[] sizes) {
        return switch (element) {
            case DOUBLE, FLOAT -> number();
            case LONG -> (long) size(sizes);
            case INT, SHORT, CHAR, BYTE -> size(sizes);
            case BOOLEAN -> random.nextBoolean();
        };
    }

    /** What is likely to be the length of an array, or to be small. */
    private int size(int[] sizes) {
        return count % 3 == 0 && sizes[1] > 0 ? sizes[1] : random.nextInt(LARGEST);
    }

    private Object array(Type type, int[] dimensions, int[] sizes) {
        Object array = Array.newInstance(primitive(type.element()), dimensions);
        fill(array, type, sizes);
        return array;
    }

    private void fill(Object array, Type type, int[] sizes) {
        for (int i = 0; i < Array.getLength(array); i++) {
            if (type.rank() > 1) {
                fill(Array.get(array, i), type.row(), sizes);
            } else {
                setElement(array, i, type.element(), sizes);
            }
        }
    }

    /** Integers in arrays are often indices. */
    private void setElement(Object array, int index, ElementType element, int[] sizes) {
        int integer = random.nextInt(sizes[1] == 0 ? 2 : Math.min(3, sizes[1]));
        switch (element) {
            case DOUBLE -> Array.setDouble(array, index, number());
            case FLOAT -> Array.setFloat(array, index, (float) number());
            case LONG -> Array.setLong(array, index, integer);
            case INT -> Array.setInt(array, index, integer);
            case SHORT -> Array.setShort(array, index, (short) integer);
            case CHAR -> Array.setChar(array, index, (char) integer);
            case BYTE -> Array.setByte(array, index, (byte) integer);
            case BOOLEAN -> Array.setBoolean(array, index, random.nextBoolean());
        }
    }

    private static Class<?> primitive(ElementType element) {
        return switch (element) {
            case DOUBLE -> double.class;
            case FLOAT -> float.class;
            case LONG -> long.class;
            case INT -> int.class;
            case SHORT -> short.class;
            case CHAR -> char.class;
            case BYTE -> byte.class;
            case BOOLEAN -> boolean.class;
        };
    }

    /** Of few digits, so that a message can be read; positive at every other point, where logarithms and roots exist. */
    private double number() {
        double number = switch ((count + count / SIZES.length) % 4) {
            case 0 -> random.nextDouble(0.3, 1.7);
            case 2 -> random.nextDouble(0.05, 0.95);
            default -> random.nextGaussian();
        };
        double rounded = Math.rint(number * DIGITS) / DIGITS;
        return rounded == 0 ? 1.0 / DIGITS : rounded;
    }
}
