package org.fluxion.gradients;

import static org.fluxion.runtime.Vectors.dot;
import static org.fluxion.runtime.Vectors.logSumExp;
import static org.fluxion.runtime.Vectors.sum;

import org.fluxion.Differentiable;

/** Methods that see more elements than an {@code int} can count. */
final class Large {
    private Large() {}

    @Differentiable(wrt = "w")
    static double squares(double[] w, double[][] x) {
        double sum = 0;
        for (double[] row : x) {
            double product = dot(w, row);
            sum += product * product;
        }
        return sum;
    }

    @Differentiable(wrt = "w", parallel = true)
    static double sharedSquares(double[] w, double[][] x) {
        return squares(w, x);
    }

    /** Offsets into all rows, as one reads them off a flat array, in {@code long}. */
    @Differentiable(wrt = "a")
    static double lastRow(double a, double[][] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            long offset = (long) i * x[i].length + x[i].length - 1;
            double factor = a;
            factor *= a;
            sum += factor * x[i][(int) (offset % x[i].length)];
        }
        return sum;
    }

    @Differentiable
    static double total(double[] x) {
        return sum(x) + dot(x, x) + logSumExp(x);
    }

    @Differentiable
    static double strides(double a, int n) {
        double sum = 0;
        for (int i = 0; i < n; i += 10) {
            sum += a;
        }
        return sum;
    }

    @Differentiable
    static double between(double a, int lo, int hi) {
        double sum = 0;
        for (int i = lo; i < hi; i++) {
            sum += a;
        }
        return sum;
    }
}
