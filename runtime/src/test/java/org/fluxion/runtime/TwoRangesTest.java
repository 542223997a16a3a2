package org.fluxion.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kernels that add two multiples of ranges, against the two loops one after the other: the same bits, or the same exception. */
class TwoRangesTest {
    private static final int[] PLACES = {Integer.MIN_VALUE, -1, 0, 1, 2, 5, 9, Integer.MAX_VALUE};
    private static final int[] LENGTHS = {Integer.MIN_VALUE, -1, 0, 1, 2, 3, 5, Integer.MAX_VALUE};
    private static final int LONGEST = 67;
    private static final int FAR = 1000;

    private final Random random = new Random(5);

    /** Two updates of ranges of the arrays. */
    @FunctionalInterface
    private interface Update {
        void run(double[] target, double[] scales, double[] x);
    }

    private static void plain(double[] target, int to, double scale, double[] x, int from, int n) {
        for (int i = 0; i < n; i++) {
            target[to + i] += scale * x[from + i];
        }
    }

    private static Update toOne(int to, int k, int from, int from2, int n, int skip) {
        return (target, scales, x) -> Kernels.addTwoScaledRanges(target, to, scales, k, x, from, from2, n, skip);
    }

    private static Update toOneInLoops(int to, int k, int from, int from2, int n, int skip) {
        return (target, scales, x) -> {
            plain(target, to, scales[k], x, from, n);
            plain(target, to + skip, scales[k + 1], x, from2, n - skip);
        };
    }

    private static Update toTwo(int to, int to2, int k, int from, int n, int skip) {
        return (target, scales, x) -> Kernels.addScaledRangeToTwo(target, to, to2, scales, k, x, from, n, skip);
    }

    private static Update toTwoInLoops(int to, int to2, int k, int from, int n, int skip) {
        return (target, scales, x) -> {
            plain(target, to, scales[k], x, from, n);
            plain(target, to2, scales[k + 1], x, from + skip, n - skip);
        };
    }

    private double[] numbers(int n) {
        return random.doubles(n, -2, 2).toArray();
    }

    /** On arrays apart from each other, then where the target is the array that is read, and where it has the factors. */
    private void assertSame(Update kernel, Update loops, double[] target, double[] scales, double[] x) {
        double[] both = target.clone();
        assertSame(
                kernel, loops, new double[][] {target.clone(), scales, x}, new double[][] {target.clone(), scales, x});
        double[] other = both.clone();
        assertSame(kernel, loops, new double[][] {both, scales, both}, new double[][] {other, scales, other});
        double[] factors = target.clone();
        double[] same = target.clone();
        assertSame(kernel, loops, new double[][] {factors, factors, x}, new double[][] {same, same, x});
    }

    private static void assertSame(Update kernel, Update loops, double[][] ofKernel, double[][] ofLoops) {
        assertEquals(failure(loops, ofLoops), failure(kernel, ofKernel));
        assertArrayEquals(ofLoops[0], ofKernel[0]);
    }

    private static String failure(Update update, double[][] arrays) {
        try {
            update.run(arrays[0], arrays[1], arrays[2]);
            return "";
        } catch (ArrayIndexOutOfBoundsException | NullPointerException failure) {
            return failure.getClass() + " " + (failure instanceof NullPointerException ? "" : failure.getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void allLengthsAndTails(int skip) {
        for (int n = skip; n <= LONGEST; n++) {
            double[] target = numbers(2 * n + 9);
            double[] x = numbers(2 * n + 5);
            double[] scales = numbers(3);
            int place = n % 4;
            assertSame(
                    toOne(place, 1, place + 1, n + place, n, skip),
                    toOneInLoops(place, 1, place + 1, n + place, n, skip),
                    target,
                    scales,
                    x);
            assertSame(
                    toTwo(place, n + place, 0, place + 2, n, skip),
                    toTwoInLoops(place, n + place, 0, place + 2, n, skip),
                    target,
                    scales,
                    x);
        }
    }

    @Test
    void longRanges() {
        double[] target = numbers(2 * FAR);
        double[] x = numbers(2 * FAR);
        double[] scales = numbers(2);
        assertSame(toOne(3, 0, 7, FAR, FAR, 1), toOneInLoops(3, 0, 7, FAR, FAR, 1), target, scales, x);
        assertSame(toTwo(0, FAR, 0, 9, FAR, 1), toTwoInLoops(0, FAR, 0, 9, FAR, 1), target, scales, x);
    }

    /** Whatever the places are, also those that no array has, and targets that lie over each other. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void allPlaces(int skip) {
        double[] scales = numbers(3);
        double[] target = numbers(8);
        double[] x = numbers(7);
        for (int to : PLACES) {
            for (int from : PLACES) {
                for (int second : PLACES) {
                    for (int n : LENGTHS) {
                        int k = Math.floorMod(to + from + second + n, 4) - 1;
                        assertSame(
                                toOne(to, k, from, second, n, skip),
                                toOneInLoops(to, k, from, second, n, skip),
                                target,
                                scales,
                                x);
                        assertSame(
                                toTwo(to, second, k, from, n, skip),
                                toTwoInLoops(to, second, k, from, n, skip),
                                target,
                                scales,
                                x);
                    }
                }
            }
        }
    }

    @Test
    void missingArraysFailWhereTheyAreRead() {
        double[] none = null;
        double[] two = {1, 2};
        for (int n : new int[] {0, 1}) {
            for (double[][] arrays : new double[][][] {{none, two, two}, {two, none, two}, {two, two, none}}) {
                double[][] copies = Arrays.stream(arrays)
                        .map(array -> array == null ? null : array.clone())
                        .toArray(double[][]::new);
                assertSame(toOne(0, 0, 0, 0, n, 0), toOneInLoops(0, 0, 0, 0, n, 0), copies, arrays);
                assertSame(toTwo(0, 1, 0, 0, n, 0), toTwoInLoops(0, 1, 0, 0, n, 0), copies, arrays);
            }
        }
    }

    @Test
    void specialValuesGoThrough() {
        double[] x = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0, Double.MIN_VALUE, 1};
        double[] scales = {0, -1, Double.MAX_VALUE};
        for (int k = 0; k < 2; k++) {
            assertSame(toOne(0, k, 0, 3, 3, 0), toOneInLoops(0, k, 0, 3, 3, 0), numbers(6), scales, x);
            assertSame(toTwo(0, 3, k, 1, 3, 1), toTwoInLoops(0, 3, k, 1, 3, 1), numbers(6), scales, x);
        }
    }
}
