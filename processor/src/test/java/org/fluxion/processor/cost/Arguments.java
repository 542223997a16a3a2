package org.fluxion.processor.cost;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Variable;

/**
 * Arguments of a Program.
 *
 * @param parameters the parameters
 * @param values one for each
 */
record Arguments(List<Variable> parameters, List<Object> values) {
    /** Arguments whose sizes are among those that methods ask for, if there are n and m of something. */
    static Arguments of(Program program, int n, int m, Random random) {
        List<Object> values = new ArrayList<>();
        int[] lengths = {n, m, n, m, n * m, m * (m + 1) / 2, n * m * (m + 1) / 2};
        for (Variable parameter : program.parameters()) {
            values.add(value(parameter.type(), n, m, lengths, random));
        }
        return new Arguments(program.parameters(), values);
    }

    private static Object value(Type type, int n, int m, int[] lengths, Random random) {
        if (type.isScalar()) {
            return scalar(type, random.nextBoolean() ? n : m, random);
        }
        boolean isTurned = random.nextInt(4) == 0;
        int[] dimensions = switch (type.rank()) {
            case 1 -> new int[] {lengths[random.nextInt(lengths.length)]};
            case 2 -> isTurned ? new int[] {m, n} : new int[] {n, m};
            default -> new int[] {n, m, n + 1};
        };
        return array(type, dimensions, 0, random);
    }

    private static Object scalar(Type type, int size, Random random) {
        return switch (type.element()) {
            case DOUBLE, FLOAT -> 0.2 + random.nextDouble();
            case LONG -> (long) size;
            case INT, SHORT, CHAR, BYTE -> size;
            case BOOLEAN -> random.nextBoolean();
        };
    }

    private static Object array(Type type, int[] dimensions, int depth, Random random) {
        Object array = Array.newInstance(componentClass(type), dimensions[depth]);
        for (int i = 0; i < dimensions[depth]; i++) {
            if (type.rank() > 1) {
                Array.set(array, i, array(type.row(), dimensions, depth + 1, random));
            } else {
                setElement(array, i, type, random);
            }
        }
        return array;
    }

    private static Class<?> componentClass(Type type) {
        Class<?> component = switch (type.element()) {
            case DOUBLE -> double.class;
            case FLOAT -> float.class;
            case LONG -> long.class;
            case INT -> int.class;
            case SHORT -> short.class;
            case CHAR -> char.class;
            case BYTE -> byte.class;
            case BOOLEAN -> boolean.class;
        };
        for (int k = 1; k < type.rank(); k++) {
            component = component.arrayType();
        }
        return component;
    }

    private static void setElement(Object array, int index, Type type, Random random) {
        int small = random.nextInt(2);
        switch (type.element()) {
            case DOUBLE -> Array.setDouble(array, index, 0.2 + random.nextDouble());
            case FLOAT -> Array.setFloat(array, index, random.nextFloat());
            case LONG -> Array.setLong(array, index, small);
            case INT -> Array.setInt(array, index, small);
            case SHORT -> Array.setShort(array, index, (short) small);
            case CHAR -> Array.setChar(array, index, (char) small);
            case BYTE -> Array.setByte(array, index, (byte) small);
            case BOOLEAN -> Array.setBoolean(array, index, random.nextBoolean());
        }
    }

    /** The sizes by the meaning of their factors. */
    long size(Factor factor) {
        if (factor instanceof ArrayLength length) {
            Object array = value(length.parameter());
            for (int k = 0; k < length.depth(); k++) {
                array = Array.get(array, 0);
            }
            return Array.getLength(array);
        }
        if (factor instanceof Quotient quotient) {
            return quotient.numerator().at(this::size) / quotient.denominator().at(this::size);
        }
        return ((Number) value(factor.name())).longValue();
    }

    private Object value(String parameter) {
        for (int k = 0; k < parameters.size(); k++) {
            if (parameters.get(k).name().equals(parameter)) {
                return values.get(k);
            }
        }
        throw new IllegalArgumentException("no parameter " + parameter);
    }
}
