package org.fluxion.gradients;

import org.fluxion.Differentiable;

/** Loops that tangents do not run along with. */
final class WithoutTangents {
    private WithoutTangents() {}

    /** The derivatives of an iteration do not depend on the state: nothing is stored anyway. */
    @Differentiable
    static double weighted(double start, int[] factors) {
        double x = start;
        for (int factor : factors) {
            x = x * factor + 1;
        }
        return x;
    }

    @Differentiable
    static double squares(double a, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += Math.sin(a * i) * a;
        }
        return sum;
    }

    /** Elements of an active array. */
    @Differentiable
    static double product(double[] a) {
        double x = 1;
        for (double element : a) {
            x = x * element + x * x;
        }
        return x;
    }

    /** The states are looked at one by one. */
    @Differentiable
    static double[] path(double start, double rate, int n) {
        double[] path = new double[n];
        double x = start;
        for (int i = 0; i < n; i++) {
            path[i] = x;
            x = x * x * rate;
        }
        return path;
    }

    /** At 0 the root is infinitely steep: only the way back knows that a has had no influence yet. */
    @Differentiable
    static double root(double start, double a, int n) {
        double x = start;
        for (int i = 0; i < n; i++) {
            x = Math.sqrt(x) + a;
        }
        return x;
    }

    /** Seven parameters, three states: more products than an iteration has time for. */
    @Differentiable
    static double lorenz(double x0, double y0, double z0, double sigma, double rho, double beta, double step, int n) {
        double x = x0;
        double y = y0;
        double z = z0;
        for (int i = 0; i < n; i++) {
            double dx = sigma * (y - x);
            double dy = x * (rho - z) - y;
            double dz = x * y - beta * z;
            x += step * dx;
            y += step * dy;
            z += step * dz;
        }
        return x * y * z;
    }

    /** A loop in the loop, with a derivative of its own. */
    @Differentiable
    static double nested(double a, double b, int n) {
        double x = a;
        for (int i = 0; i < n; i++) {
            double product = 1;
            for (int j = 0; j < 2; j++) {
                product *= x + j * b;
            }
            x = Math.sin(product);
        }
        return x;
    }
}
