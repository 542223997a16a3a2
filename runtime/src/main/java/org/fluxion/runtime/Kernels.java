package org.fluxion.runtime;

/**
 * The inner loops that are worth tuning once for all generated code. They check no sizes and allocate nothing.
 *
 * <p>All of them work on the first {@code n} elements; {@code n} beyond an array's length is an
 * {@link ArrayIndexOutOfBoundsException}.
 */
public final class Kernels {

    private Kernels() {}

    /**
     * The inner product.
     *
     * @return {@code a[0] * b[0] + ... + a[n - 1] * b[n - 1]}, added from left to right; 0 for {@code n = 0}
     */
    public static double dot(double[] a, double[] b, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /**
     * The sum of elements.
     *
     * @return {@code a[0] + ... + a[n - 1]}, added from left to right; 0 for {@code n = 0}
     */
    public static double sum(double[] a, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += a[i];
        }
        return sum;
    }

    /**
     * Adds a multiple of a vector to another one: {@code target[i] += scale * x[i]}. This is the pullback of a dot
     * product by one of its operands, and the inner loop of a matrix product.
     */
    public static void addScaled(double[] target, double scale, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            target[i] += scale * x[i];
        }
    }
}
