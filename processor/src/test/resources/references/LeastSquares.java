package org.fluxion.references;

import org.fluxion.Differentiable;

/** A polynomial fitted to the sign function at n equidistant points of [-1, 1]. */
final class LeastSquares {
    private LeastSquares() {}

    /** The power runs along. */
    @Differentiable
    static double powers(double[] x, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double t = -1 + 2.0 * i / (n - 1);
            double sign = Math.signum(t);
            double power = 1;
            double residual = sign;
            for (int j = 0; j < x.length; j++) {
                residual -= x[j] * power;
                power *= t;
            }
            sum += residual * residual;
        }
        return 0.5 * sum;
    }

    /** Horner's scheme. */
    @Differentiable
    static double horner(double[] x, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double t = -1 + 2.0 * i / (n - 1);
            double p = 0;
            for (int j = x.length - 1; j >= 0; j--) {
                p = p * t + x[j];
            }
            double residual = sign(t) - p;
            sum += residual * residual / 2;
        }
        return sum;
    }

    /** {@code Math.pow} with the exponent of the loop. */
    @Differentiable
    static double pow(double[] x, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double t = -1 + 2.0 * i / (n - 1);
            double p = 0;
            for (int j = 0; j < x.length; j++) {
                p += x[j] * Math.pow(t, j);
            }
            double residual = Math.signum(t) - p;
            sum += Math.pow(residual, 2);
        }
        return 0.5 * sum;
    }

    private static double sign(double t) {
        return t > 0 ? 1 : t < 0 ? -1 : 0;
    }
}
