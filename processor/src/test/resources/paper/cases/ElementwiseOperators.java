package org.fluxion.paper;

import static org.fluxion.runtime.Vectors.divide;
import static org.fluxion.runtime.Vectors.multiply;

import org.fluxion.Differentiable;
import org.fluxion.runtime.Vectors;

/** Section 4.2: element-wise operators on two vectors, by the left and by the right one. */
final class ElementwiseOperators {

    private ElementwiseOperators() {}

    @Differentiable(wrt = "w")
    static double[] generalByW(double[] w, double[] x) {
        double[] f = {w[0] * w[1], w[0] + w[1]};
        double[] g = {x[0] * x[1], x[0] - x[1]};
        return multiply(f, g);
    }

    @Differentiable(wrt = "x")
    static double[] generalByX(double[] w, double[] x) {
        double[] f = {w[0] * w[1], w[0] + w[1]};
        double[] g = {x[0] * x[1], x[0] - x[1]};
        double[] y = new double[f.length];
        for (int i = 0; i < f.length; i++) {
            y[i] = f[i] * g[i];
        }
        return y;
    }

    @Differentiable(wrt = "w")
    static double[] diagonalByW(double[] w, double[] x) {
        double[] y = new double[w.length];
        for (int i = 0; i < w.length; i++) {
            double f = w[i] * w[i];
            double g = Math.sin(x[i]);
            y[i] = f * g;
        }
        return y;
    }

    @Differentiable(wrt = "x")
    static double[] diagonalByX(double[] w, double[] x) {
        double[] f = Vectors.square(w);
        double[] g = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            g[i] = Math.sin(x[i]);
        }
        return multiply(f, g);
    }

    @Differentiable(wrt = "w")
    static double[] addByW(double[] w, double[] x) {
        return Vectors.add(w, x);
    }

    @Differentiable(wrt = "x")
    static double[] addByX(double[] w, double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = w[i] + x[i];
        }
        return y;
    }

    @Differentiable(wrt = "w")
    static double[] subtractByW(double[] w, double[] x) {
        double[] y = w.clone();
        for (int i = 0; i < y.length; i++) {
            y[i] -= x[i];
        }
        return y;
    }

    @Differentiable(wrt = "x")
    static double[] subtractByX(double[] w, double[] x) {
        return Vectors.subtract(w, x);
    }

    @Differentiable(wrt = "w")
    static double[] multiplyByW(double[] w, double[] x) {
        return multiply(w, x);
    }

    @Differentiable(wrt = "x")
    static double[] multiplyByX(double[] w, double[] x) {
        double[] y = new double[w.length];
        for (int i = w.length - 1; i >= 0; i--) {
            y[i] = w[i] * x[i];
        }
        return y;
    }

    @Differentiable(wrt = "w")
    static double[] divideByW(double[] w, double[] x) {
        double[] y = new double[w.length];
        for (int i = 0; i < y.length; ++i) {
            y[i] = w[i] / x[i];
        }
        return y;
    }

    @Differentiable(wrt = "x")
    static double[] divideByX(double[] w, double[] x) {
        return divide(w, x);
    }

    @Differentiable(wrt = "w")
    static double[] maxByW(double[] w, double[] x) {
        return Vectors.max(w, x);
    }

    @Differentiable(wrt = "x")
    static double[] maxByX(double[] w, double[] x) {
        var y = new double[w.length];
        for (int i = 0; i < w.length; i++) {
            y[i] = w[i] > x[i] ? w[i] : x[i];
        }
        return y;
    }
}
