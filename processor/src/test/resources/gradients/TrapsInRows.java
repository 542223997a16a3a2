package org.fluxion.gradients;

import org.fluxion.Differentiable;

/** Rows written in loops, and several reads behind one branch, whose derivatives other tools were reported to get wrong. */
final class TrapsInRows {
    private TrapsInRows() {}

    /** HIPS autograd #13: a running sum kept in an element of a matrix. */
    @Differentiable
    static double chart(double[] y) {
        double[][] x = new double[1][1];
        for (int i = 0; i < y.length; i++) x[0][0] = y[i] + x[0][0];
        return x[0][0] * x[0][0];
    }

    /** Slang #13000: products of matrices by nested loops. */
    @Differentiable
    static double product(double[][] a, double[][] b) {
        double[][] c = new double[2][2];
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                for (int k = 0; k < 2; k++) c[i][j] += a[i][k] * b[k][j];
            }
        }
        return c[0][0] * c[1][1] + c[0][1];
    }

    /** NVIDIA Warp #1451: compound writes to a row. */
    @Differentiable
    static double rowByName(double[] x) {
        double[][] p = {{1, 0}, {0, 1}};
        for (int k = 0; k < x.length; k++) {
            double[] r = p[0];
            r[0] = r[0] * x[k];
            r[1] += r[0];
        }
        return p[0][0] + p[0][1] * p[1][1];
    }

    /** JAX #347: rows of norm zero are replaced by ones. */
    @Differentiable
    static double smallNormsReplaced(double[][] x) {
        double s = 0;
        for (double[] row : x) {
            double r = Math.sqrt(row[0] * row[0] + row[1] * row[1]);
            s += r > 0.5 ? r : 1;
        }
        return s;
    }

    /** Theano #6470: the greater of two neighbours. */
    @Differentiable
    static double greaterNeighbours(double[] x) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            double m = Math.max(x[i], x[(i + 1) % x.length]);
            s += m * m;
        }
        return s;
    }

    /** Enzyme.jl #3614: a stencil that some cells skip. */
    @Differentiable
    static double skippedStencils(double[] x) {
        double s = 0;
        for (int i = 1; i < x.length - 1; i++) {
            double c = x[i - 1] - 2 * x[i] + x[i + 1];
            if (c > 0) s += c * c;
        }
        return s;
    }
}
