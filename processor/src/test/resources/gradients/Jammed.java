package org.fluxion.gradients;

import org.fluxion.Differentiable;

/** Loops around chains: four iterations side by side, or not. */
final class Jammed {
    private Jammed() {}

    @Differentiable(wrt = "x")
    static double powers(double[] x, double[] y, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double t = 0.1 * i - 0.4;
            double power = 1;
            double residual = Math.signum(t);
            for (int j = 0; j < x.length; j++) {
                residual -= x[j] * power;
                power *= t;
            }
            sum += residual * residual;
        }
        return sum;
    }

    /** Chains in both directions, two sums, and elements that an iteration adds to and nobody else reads. */
    @Differentiable(wrt = {"x", "y"})
    static double horner(double[] x, double[] y, int n) {
        double sum = 0;
        double cubes = 1;
        for (int i = 0; i < y.length; i++) {
            double value = 0;
            for (int j = 0; j < x.length; j++) {
                value = 0.3 * value * y[i] + x[j];
            }
            sum += value;
            cubes -= value * value * value;
        }
        return sum * cubes;
    }

    /** The derivative has an element for each iteration. */
    @Differentiable(wrt = "y")
    static double filtered(double[] x, double[] y, int n) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double state = y[i];
            for (int j = 0; j < x.length; j++) {
                state = 0.5 * state + x[j];
            }
            sum += state * state;
        }
        return sum;
    }

    /** Refused: how many elements y has is not known, and it is told by an exception. */
    @Differentiable(wrt = "x")
    static double beyondTheEnd(double[] x, double[] y, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double power = y[i];
            double residual = 1;
            for (int j = 0; j < x.length; j++) {
                residual -= x[j] * power;
                power *= 0.5;
            }
            sum += residual * residual;
        }
        return sum;
    }

    /** Refused: an integer is divided by what may be 0. */
    @Differentiable(wrt = "x")
    static double quotient(double[] x, double[] y, int n) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double power = 12 / (n - i);
            double residual = 1;
            for (int j = 0; j < x.length; j++) {
                residual -= x[j] * power;
                power *= 0.5;
            }
            sum += residual * residual;
        }
        return sum;
    }

    /** Refused: each iteration starts from the sum so far. */
    @Differentiable(wrt = "x")
    static double waiting(double[] x, double[] y, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double state = 0.1 * sum;
            for (int j = 0; j < x.length; j++) {
                state = 0.5 * state + x[j];
            }
            sum += state;
        }
        return sum;
    }

    /** Refused: a call takes longer than a chain waits. */
    @Differentiable(wrt = "x")
    static double called(double[] x, double[] y, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double state = 0.1 * i;
            for (int j = 0; j < x.length; j++) {
                state = Math.sin(state) + x[j];
            }
            sum += state;
        }
        return sum;
    }

    /** Refused: the inner loop's length depends on the outer one. */
    @Differentiable(wrt = "x")
    static double triangle(double[] x, double[] y, int n) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double state = 1;
            for (int j = 0; j < i; j++) {
                state = 0.5 * state + x[j];
            }
            sum += state * state;
        }
        return sum;
    }

    /** The reverse alone: the forward sweep adds to the sum in an inner loop, in the order of all iterations. */
    @Differentiable(wrt = "x")
    static double oneSum(double[] x, double[] y, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double power = 0.1 * i;
            for (int j = 0; j < x.length; j++) {
                sum += x[j] * power;
                power *= 0.7;
            }
        }
        return sum * sum;
    }
}
