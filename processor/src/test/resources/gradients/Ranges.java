package org.fluxion.gradients;

import org.fluxion.Differentiable;

/** Sums over ranges of arrays that need not start at 0, and loops that look like them. All sizes and places are the caller's. */
final class Ranges {
    private Ranges() {}

    @Differentiable(wrt = {"e", "v"})
    static double triangular(double[] e, double[] v, int d, int from) {
        double[] products = new double[v.length];
        int l = from;
        for (int column = 0; column < v.length; column++) {
            for (int row = column + 1; row < d; row++) {
                products[row] += e[l] * v[column];
                l++;
            }
        }
        return squares(products);
    }

    /** As many columns as the longest of them has elements. */
    @Differentiable(wrt = {"e", "v"})
    static double columns(double[] e, double[] v, int d, int from) {
        double[] products = new double[Math.max(0, d)];
        int l = from;
        for (int column = 0; column < v.length; column++) {
            for (int row = column + 1; row < v.length; row++) {
                products[row] += e[l] * v[column];
                l++;
            }
        }
        return squares(products);
    }

    @Differentiable(wrt = "e")
    static double columnsByEntries(double[] e, double[] v, int d, int from) {
        return columns(e, v, d, from);
    }

    /** Columns that are as long as each other, one after another. */
    @Differentiable(wrt = {"e", "v"})
    static double rectangular(double[] e, double[] v, int d, int from) {
        double[] products = new double[v.length];
        for (int column = 0; column < v.length; column++) {
            for (int row = 0; row < d; row++) {
                products[row] += e[from + column * d + row] * v[column];
            }
        }
        return squares(products);
    }

    @Differentiable(wrt = "e")
    static double rectangularByEntries(double[] e, double[] v, int d, int from) {
        return rectangular(e, v, d, from);
    }

    /** All columns are the same one, and so are the places of their derivatives. */
    @Differentiable(wrt = "e")
    static double oneColumn(double[] e, double[] v, int d, int from) {
        double[] products = new double[v.length];
        for (int column = 0; column < v.length; column++) {
            for (int row = 0; row < d; row++) {
                products[row] += e[from + row] * v[column];
            }
        }
        return squares(products);
    }

    /** Rows of a triangle, which grow: the one after the other has more elements. */
    @Differentiable(wrt = {"e", "v"})
    static double growing(double[] e, double[] v, int d, int from) {
        double[] products = new double[v.length];
        int l = from;
        for (int row = 0; row < v.length; row++) {
            for (int column = 0; column <= row; column++) {
                products[column] += e[l++] * v[row];
            }
        }
        return squares(products) + d;
    }

    /** The factors are among what is added to. */
    @Differentiable(wrt = {"e", "v"})
    static double triangularInPlace(double[] e, double[] v, int d, int from) {
        double[] u = v.clone();
        int l = from;
        for (int column = 0; column < u.length; column++) {
            for (int row = column + 1; row < d; row++) {
                u[row] += e[l++] * u[column];
            }
        }
        return squares(u) + l;
    }

    /** Each element is made of those before it. */
    @Differentiable(wrt = {"e", "v"})
    static double ofItself(double[] e, double[] v, int d, int from) {
        double[] u = new double[v.length];
        for (int j = 0; j < u.length; j++) {
            u[j] = v[j] * e[0];
        }
        for (int j = 0; j < d; j++) {
            u[from + j + 1] += u[from + j] * e[1];
        }
        return squares(u);
    }

    @Differentiable(wrt = {"e", "v"})
    static double squaresOfElements(double[] e, double[] v, int d, int from) {
        double[] u = new double[v.length];
        for (int j = 0; j < d; j++) {
            u[j] += e[from + j] * v[j];
        }
        return squares(u);
    }

    @Differentiable(wrt = "v")
    static double floats(float[] f, double[] v, int d, int from) {
        double[] u = new double[v.length];
        for (int k = 0; k < d; k++) {
            for (int j = 0; j < d - k; j++) {
                u[j] += f[from + j] * v[k];
            }
        }
        return squares(u);
    }

    private static double squares(double[] u) {
        double sum = 0;
        for (double element : u) {
            sum += element * element;
        }
        return sum;
    }
}
