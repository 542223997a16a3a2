package org.fluxion.gradients;

import org.fluxion.Differentiable;

/** Indices that run along the columns of triangles, and one that only looks so. */
final class Triangles {
    private Triangles() {}

    @Differentiable(wrt = {"e", "v"})
    static double below(double[] e, double[] v, int d, int start) {
        double sum = 0;
        int l = start;
        for (int column = 0; column < d; column++) {
            for (int row = column + 1; row < d; row++) {
                sum += e[l] * e[l] * v[column];
                l++;
            }
        }
        return sum;
    }

    @Differentiable(wrt = {"e", "v"})
    static double belowWithDiagonal(double[] e, double[] v, int d, int start) {
        double sum = 0;
        int l = start;
        for (int column = 0; column < d; column++) {
            for (int row = column; row < d; row++) {
                sum += e[l] * e[l] * v[column];
                l++;
            }
        }
        return sum;
    }

    @Differentiable(wrt = {"e", "v"})
    static double above(double[] e, double[] v, int d, int start) {
        double sum = 0;
        int l = start;
        for (int column = 0; column < d; column++) {
            for (int row = 0; row < column; row++) {
                sum += e[l] * e[l] * v[column];
                l++;
            }
        }
        return sum;
    }

    @Differentiable(wrt = {"e", "v"})
    static double aboveWithDiagonal(double[] e, double[] v, int d, int start) {
        double sum = 0;
        int l = start;
        for (int column = 0; column < d; column++) {
            for (int row = 0; row <= column; row++) {
                sum += e[l] * e[l] * v[column];
                l++;
            }
        }
        return sum;
    }

    /** Columns below the third are empty, not of a negative length. */
    @Differentiable(wrt = {"e", "v"})
    static double threeWide(double[] e, double[] v, int d, int start) {
        int wide = Math.min(d, 3);
        double sum = 0;
        int l = start;
        for (int column = 0; column < d; column++) {
            for (int row = column; row < wide; row++) {
                sum += e[l] * e[l] * v[column];
                l++;
            }
            sum += e[l] * v[column];
        }
        return sum;
    }
}
