package org.fluxion.runtime;

import java.util.Optional;

/**
 * The inner loops that are worth tuning once for all generated code. They check no sizes and allocate nothing.
 *
 * <p>All of them work on the first {@code n} elements; {@code n} beyond an array's length is an
 * {@link ArrayIndexOutOfBoundsException}.
 *
 * <p>Where the JVM was started with {@code --add-modules jdk.incubator.vector} they use the CPU's vectors through the
 * Vector API, else they are plain Java; {@link #description} tells which. Reductions of fewer than 32 elements add from
 * left to right. Longer ones add partial sums; how many depends on the implementation. One JVM gives the same bits for
 * the same elements at every call.
 */
public final class Kernels {
    private static final ArrayKernels KERNELS = vectorKernels().orElseGet(PlainKernels::new);

    /** Below, one accumulator is as fast as several, and the sum is what Java's loop gives. */
    private static final int LONG = 32;

    private Kernels() {}

    /** The kernels on the Vector API, if the JVM was started with its module and the CPU has vectors of double. */
    static Optional<ArrayKernels> vectorKernels() {
        try {
            Class<?> vector = Class.forName("jdk.incubator.vector.DoubleVector");
            // The module descriptor does not name the module, or every user's JVM would have to load it.
            Kernels.class.getModule().addReads(vector.getModule());
            Class<?> kernels = Class.forName("org.fluxion.runtime.VectorKernels");
            return Optional.of((ArrayKernels) kernels.getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException | LinkageError e) {
            return Optional.empty();
        }
    }

    /** Which implementation is in use: {@code "Vector API, 8 lanes of double"} or {@code "plain Java"}. */
    public static String description() {
        return KERNELS.description();
    }

    /**
     * The inner product.
     *
     * @return {@code a[0] * b[0] + ... + a[n - 1] * b[n - 1]}, 0 for {@code n = 0}
     */
    public static double dot(double[] a, double[] b, int n) {
        if (n >= LONG) {
            return KERNELS.dot(a, b, n);
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /**
     * The sum of elements.
     *
     * @return {@code a[0] + ... + a[n - 1]}, 0 for {@code n = 0}
     */
    public static double sum(double[] a, int n) {
        if (n >= LONG) {
            return KERNELS.sum(a, n);
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += a[i];
        }
        return sum;
    }

    /**
     * Adds a multiple of a vector to another one: {@code target[i] += scale * x[i]}. This is the pullback of a dot
     * product by one of its operands.
     */
    public static void addScaled(double[] target, double scale, double[] x, int n) {
        // C2 vectorises this as well as can be written by hand, so there is but one implementation.
        for (int i = 0; i < n; i++) {
            target[i] += scale * x[i];
        }
    }

    /**
     * Adds a multiple of a range of a vector to a range of another one, which may be the same: {@code target[to + i] += scale *
     * x[from + i]} for i from 0 to n - 1, in this order.
     *
     * <p>In a method of its own the loop is compiled better than among others, and so it is if it counts the elements that are only
     * read.
     */
    public static void addScaledRange(double[] target, int to, double scale, double[] x, int from, int n) {
        if (from < 0 || !isLong(x, n) || from > x.length - n) {
            addUntilOutside(target, to, scale, x, from, n);
            return;
        }
        int shift = to - from;
        int end = from + n;
        for (int i = from; i < end; i++) {
            target[shift + i] += scale * x[i];
        }
    }

    /** Where the range is not there as a whole, the loop as it is written, with its exception. */
    private static void addUntilOutside(double[] target, int to, double scale, double[] x, int from, int n) {
        for (int i = 0; i < n; i++) {
            target[to + i] += scale * x[from + i];
        }
    }

    /**
     * Adds multiples of two ranges of a vector to one range of another, one {@link #addScaledRange} after the other, with the same bits
     * and exceptions: first {@code scales[k]} times the range that begins at {@code from}, then {@code scales[k + 1]} times the
     * one at {@code from2}. So two columns of a matrix that lies in one array are added at once.
     *
     * @param n the length of the first range
     * @param skip 1 if the second range is shorter by its first element, in {@code x} and in {@code target}, as columns of a triangle
     *     are; else 0
     */
    public static void addTwoScaledRanges(
            double[] target, int to, double[] scales, int k, double[] x, int from, int from2, int n, int skip) {
        boolean areApart = target != x && target != scales && isRange(scales, k, 2);
        if (!areApart || !isRange(target, to, n) || !isRange(x, from, n) || !isRange(x, from2, n - skip)) {
            addScaledRange(target, to, scales[k], x, from, n);
            addScaledRange(target, to + skip, scales[k + 1], x, from2, n - skip);
            return;
        }
        double scale = scales[k];
        double scale2 = scales[k + 1];
        if (skip > 0) {
            target[to] += scale * x[from];
        }
        int shift = from - to;
        int shift2 = from2 - to - skip;
        int end = to + n;
        for (int i = to + skip; i < end; i++) {
            target[i] = (target[i] + scale * x[shift + i]) + scale2 * x[shift2 + i];
        }
    }

    /**
     * Adds multiples of one range of a vector to two ranges of another, one {@link #addScaledRange} after the other, with the same bits
     * and exceptions: {@code scales[k]} times it to the range that begins at {@code to}, {@code scales[k + 1]} times it to the
     * one at {@code to2}. This is the pullback of {@link #addTwoScaledRanges} by the matrix.
     *
     * @param n the length of the first range
     * @param skip 1 if the second range is shorter by its first element, else 0
     */
    public static void addScaledRangeToTwo(
            double[] target, int to, int to2, double[] scales, int k, double[] x, int from, int n, int skip) {
        boolean areApart = target != x && target != scales && (to + n <= to2 || to2 + n - skip <= to);
        if (!areApart
                || !isRange(scales, k, 2)
                || !isRange(x, from, n)
                || !isRange(target, to, n)
                || !isRange(target, to2, n - skip)) {
            addScaledRange(target, to, scales[k], x, from, n);
            addScaledRange(target, to2, scales[k + 1], x, from + skip, n - skip);
            return;
        }
        double scale = scales[k];
        double scale2 = scales[k + 1];
        if (skip > 0) {
            target[to] += scale * x[from];
        }
        int shift = to - from;
        int shift2 = to2 - from - skip;
        int end = from + n;
        for (int i = from + skip; i < end; i++) {
            double element = x[i];
            target[shift + i] += scale * element;
            target[shift2 + i] += scale2 * element;
        }
    }

    private static boolean isRange(double[] a, int from, int n) {
        return a != null && n >= 0 && from >= 0 && from <= a.length - n;
    }

    /** Whether four rows from {@code first} on are there, each with {@code n} elements or more. */
    public static boolean areFour(double[][] rows, int first, int n) {
        return rows != null
                && first <= rows.length - 4
                && isLong(rows[first], n)
                && isLong(rows[first + 1], n)
                && isLong(rows[first + 2], n)
                && isLong(rows[first + 3], n);
    }

    /** Whether the vector is there, with {@code n} elements or more. */
    public static boolean isLong(double[] x, int n) {
        return x != null && x.length >= n;
    }

    /**
     * The inner products of a vector with four rows at once, so that the vector is read once for all; each has the bits of
     * {@link #dot}.
     *
     * @param products the results: {@code products[k] = dot(rows[first + k], x, n)} for k from 0 to 3
     */
    public static void fourDots(double[] products, double[][] rows, int first, double[] x, int n) {
        if (n >= LONG) {
            KERNELS.fourDots(products, rows, first, x, n);
            return;
        }
        double[] row0 = rows[first];
        double[] row1 = rows[first + 1];
        double[] row2 = rows[first + 2];
        double[] row3 = rows[first + 3];
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        for (int i = 0; i < n; i++) {
            double factor = x[i];
            sum0 += row0[i] * factor;
            sum1 += row1[i] * factor;
            sum2 += row2[i] * factor;
            sum3 += row3[i] * factor;
        }
        products[0] = sum0;
        products[1] = sum1;
        products[2] = sum2;
        products[3] = sum3;
    }

    /**
     * Adds four rows of a matrix, each times its factor, to a vector, which is read and written once for all. The result has
     * the bits of one {@link #addScaled} after the other.
     *
     * @param factors one for each row: {@code target[i] += factors[k] * rows[first + k][i]} for k from 0 to 3
     */
    public static void addFourRows(double[] target, double[] factors, double[][] rows, int first, int n) {
        addFour(target, factors, rows[first], rows[first + 1], rows[first + 2], rows[first + 3], n);
    }

    /**
     * Adds rows of a matrix as {@link #addFourRows} does, but rows that need not follow each other.
     *
     * @param indices which rows: {@code target[i] += factors[k] * rows[indices[k]][i]}
     * @param count how many; four are added at once
     */
    public static void addRows(double[] target, double[] factors, double[][] rows, int[] indices, int count, int n) {
        if (count == 4) {
            addFour(target, factors, rows[indices[0]], rows[indices[1]], rows[indices[2]], rows[indices[3]], n);
            return;
        }
        for (int k = 0; k < count; k++) {
            addScaled(target, factors[k], rows[indices[k]], n);
        }
    }

    private static void addFour(
            double[] target, double[] factors, double[] a, double[] b, double[] c, double[] d, int n) {
        addFourScaled(target, factors[0], a, factors[1], b, factors[2], c, factors[3], d, n);
    }

    /**
     * Adds multiples of four vectors to another one, which is read and written once for all. The result has the bits of one
     * {@link #addScaled} after the other.
     */
    public static void addFourScaled(
            double[] target,
            double factorA,
            double[] a,
            double factorB,
            double[] b,
            double factorC,
            double[] c,
            double factorD,
            double[] d,
            int n) {
        for (int i = 0; i < n; i++) {
            target[i] = (((target[i] + factorA * a[i]) + factorB * b[i]) + factorC * c[i]) + factorD * d[i];
        }
    }

    /**
     * Exponentials: {@code results[i] = StrictMath.exp(arguments[i])}, to the last bit, at less than half the cost of as many calls of
     * {@link Math#exp}.
     *
     * @param results another array than the arguments
     */
    public static void exp(double[] results, double[] arguments, int n) {
        KERNELS.exp(results, arguments, n);
    }

    /**
     * The product of a matrix and a vector: {@code target[i] = dot(a[i], x, n)} for each row of {@code a}. The caller has
     * checked all sizes.
     */
    static void multiply(double[] target, double[][] a, double[] x, int n) {
        if (n >= LONG) {
            KERNELS.multiply(target, a, x, n);
            return;
        }
        for (int i = 0; i < a.length; i++) {
            target[i] = dot(a[i], x, n);
        }
    }

    /**
     * The product of two matrices: {@code target[i][j] = a[i][0] * b[0][j] + ... + a[i][inner - 1] * b[inner - 1][j]},
     * added from left to right, for each row of {@code a} and {@code j < n}. The caller has checked all sizes.
     */
    static void multiply(double[][] target, double[][] a, double[][] b, int inner, int n) {
        KERNELS.multiply(target, a, b, inner, n);
    }
}
