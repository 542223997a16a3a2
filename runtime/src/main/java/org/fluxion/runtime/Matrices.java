package org.fluxion.runtime;

/**
 * Functions of matrices given as arrays of rows, for methods that are differentiated.
 *
 * <p>Every result is a fresh array. A matrix whose rows differ in length, and operands whose sizes do not fit, are an
 * {@link IllegalArgumentException} that names the function, the operands and the sizes. A matrix without rows has no
 * columns either, and fits wherever no row of it would be read.
 */
public final class Matrices {

    private Matrices() {}

    /**
     * The product of a matrix and a column vector.
     *
     * @param a m x n
     * @param x of length n
     * @return {@code a x}, of length m
     */
    public static double[] multiply(double[][] a, double[] x) {
        int columns = Checks.rectangular("multiply: a", a);
        double[] result = new double[a.length];
        if (a.length > 0) {
            Checks.sameLength("multiply: a[0]", columns, "x", x.length);
        }
        Kernels.multiply(result, a, x, columns);
        return result;
    }

    /**
     * The product of two matrices.
     *
     * @param a m x k
     * @param b k x n
     * @return {@code a b}, m x n
     */
    public static double[][] multiply(double[][] a, double[][] b) {
        int inner = Checks.rectangular("multiply: a", a);
        int columns = Checks.rectangular("multiply: b", b);
        if (a.length > 0) {
            Checks.sameLength("multiply: a[0]", inner, "b", b.length);
        }
        double[][] result = new double[a.length][columns];
        Kernels.multiply(result, a, b, inner, columns);
        return result;
    }

    /**
     * The product of a number and a matrix.
     *
     * @param scale any number
     * @param a m x n
     * @return {@code scale * a[i][j]} everywhere, m x n
     */
    public static double[][] multiply(double scale, double[][] a) {
        double[][] result = new double[a.length][Checks.rectangular("multiply: a", a)];
        for (int i = 0; i < a.length; i++) {
            double[] row = a[i];
            double[] target = result[i];
            for (int j = 0; j < row.length; j++) {
                target[j] = scale * row[j];
            }
        }
        return result;
    }

    /**
     * The transpose.
     *
     * @param a m x n
     * @return n x m, no rows where {@code a} has none
     */
    public static double[][] transpose(double[][] a) {
        double[][] result = new double[Checks.rectangular("transpose: a", a)][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < result.length; j++) {
                result[j][i] = a[i][j];
            }
        }
        return result;
    }

    /**
     * The outer product of a column and a row vector.
     *
     * @param u of length m
     * @param v of length n
     * @return {@code u[i] * v[j]}, m x n
     */
    public static double[][] outer(double[] u, double[] v) {
        double[][] result = new double[u.length][v.length];
        for (int i = 0; i < u.length; i++) {
            double factor = u[i];
            double[] target = result[i];
            for (int j = 0; j < target.length; j++) {
                target[j] = factor * v[j];
            }
        }
        return result;
    }

    /**
     * The sum of two matrices.
     *
     * @param a m x n
     * @param b m x n
     * @return {@code a[i][j] + b[i][j]}, m x n
     */
    public static double[][] add(double[][] a, double[][] b) {
        double[][] result = likeBoth("add", a, b);
        for (int i = 0; i < a.length; i++) {
            double[] target = result[i];
            for (int j = 0; j < target.length; j++) {
                target[j] = a[i][j] + b[i][j];
            }
        }
        return result;
    }

    /**
     * The difference of two matrices.
     *
     * @param a m x n
     * @param b m x n
     * @return {@code a[i][j] - b[i][j]}, m x n
     */
    public static double[][] subtract(double[][] a, double[][] b) {
        double[][] result = likeBoth("subtract", a, b);
        for (int i = 0; i < a.length; i++) {
            double[] target = result[i];
            for (int j = 0; j < target.length; j++) {
                target[j] = a[i][j] - b[i][j];
            }
        }
        return result;
    }

    /**
     * The sum of the diagonal.
     *
     * @param a n x n
     * @return {@code a[0][0] + ... + a[n - 1][n - 1]}, added from left to right; 0 for a matrix without rows
     */
    public static double trace(double[][] a) {
        int columns = Checks.rectangular("trace: a", a);
        Checks.sameLength("trace: a", a.length, "a[0]", columns);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i][i];
        }
        return sum;
    }

    private static double[][] likeBoth(String function, double[][] a, double[][] b) {
        int columns = Checks.rectangular(function + ": a", a);
        Checks.sameLength(function + ": a", a.length, "b", b.length);
        Checks.sameLength(function + ": a[0]", columns, "b[0]", Checks.rectangular(function + ": b", b));
        return new double[a.length][columns];
    }
}
