package org.fluxion.processor.fuzz;

import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The points at which a program is checked. What a parameter gets depends on its name alone, so that a program which
 * loses a parameter is checked at the same points.
 *
 * @param seed of the program
 */
record Points(long seed) {

    /** The length of all array parameters, and both lengths of matrices, at each point. */
    private static final int[] LENGTHS = {3, 4, 2};

    /** Points at which programs may well throw: one with empty arrays, one with short ones. */
    private static final int[] ODD_LENGTHS = {0, 1};

    private static final int LARGEST_INTEGER = 4;

    static int regular() {
        return LENGTHS.length;
    }

    static int odd() {
        return ODD_LENGTHS.length;
    }

    /** The arguments at a point: regular ones first, then odd ones. */
    Object[] at(int point, Subject subject) {
        int length = point < LENGTHS.length ? LENGTHS[point] : ODD_LENGTHS[point - LENGTHS.length];
        return subject.parameters().stream()
                .map(parameter -> argument(parameter, point, length))
                .toArray();
    }

    /** A direction over all entries. */
    double[] direction(int point, int entries) {
        SplittableRandom random = new SplittableRandom(seed + 31L * point);
        return random.doubles(entries, -1, 1).toArray();
    }

    private Object argument(Parameter parameter, int point, int length) {
        SplittableRandom random =
                new SplittableRandom(seed ^ parameter.getName().hashCode() * 0x9E3779B97F4A7C15L + point);
        Class<?> type = parameter.getType();
        if (type == int.class) {
            return random.nextInt(LARGEST_INTEGER + 1);
        }
        if (type == boolean.class) {
            return random.nextBoolean();
        }
        if (type == int[].class) {
            return length == 0 ? new int[0] : random.ints(length, 0, length).toArray();
        }
        return active(type, random, length);
    }

    private static Object active(Class<?> type, SplittableRandom random, int length) {
        if (type == double.class) {
            return number(random);
        }
        double[][] rows = new double[length][length];
        Arrays.stream(rows).forEach(row -> Arrays.setAll(row, i -> number(random)));
        return type == double[][].class
                ? rows
                : random.doubles(length, -1.5, 1.5).toArray();
    }

    private static double number(SplittableRandom random) {
        return random.nextDouble(-1.5, 1.5);
    }
}
