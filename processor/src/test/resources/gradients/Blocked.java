package org.fluxion.gradients;

import org.fluxion.Differentiable;

/** Loops with exponentials: computed in blocks, or not. */
final class Blocked {
    private Blocked() {}

    @Differentiable(wrt = "x")
    static double logSumExp(double[] x, double[] y, int n) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            largest = Math.max(largest, x[i]);
        }
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += Math.exp(x[i] - largest);
        }
        return largest + Math.log(sum);
    }

    /** The argument is made of locals of which one is read later; y may be too short, which the arguments find first. */
    @Differentiable(wrt = {"x", "y"})
    static double bells(double[] x, double[] y, int n) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double z = (x[i] - 0.5) * y[i];
            double square = z * z;
            sum += 0.5 * Math.exp(-square) + z;
        }
        return sum;
    }

    /** Two different exponentials, one of them inside of an expression; the same one twice. */
    @Differentiable(wrt = {"x", "y"})
    static double several(double[] x, double[] y, int n) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double rise = Math.exp(x[i]);
            sum += (rise - Math.exp(-0.5 * x[i])) * y[i] / (1 + rise);
        }
        return sum;
    }

    /** Element by element: the bits can be told from outside. */
    @Differentiable(wrt = "x")
    static double[] decay(double[] x, double[] y, int n) {
        double[] result = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            result[i] = 3 * Math.exp(-x[i]);
        }
        return result;
    }

    /** The inner loop reads a row and an array of the method's own. */
    @Differentiable(wrt = "x")
    static double density(double[] x, double[] y, int n) {
        double[] logs = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            logs[i] = -0.5 * x[i] * x[i];
        }
        double product = 1;
        for (int k = 0; k < 3; k++) {
            double sum = 1;
            for (int i = 0; i < x.length; i++) {
                sum += Math.exp(logs[i] * (k + 1));
            }
            product *= sum;
        }
        return product;
    }

    /** The exponential of an exponential: the outer one has to wait. */
    @Differentiable(wrt = "x")
    static double nested(double[] x, double[] y, int n) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += Math.exp(-Math.exp(-x[i]));
        }
        return sum;
    }

    /** Not in blocks: each iteration needs the one before. */
    @Differentiable(wrt = "x")
    static double chain(double[] x, double[] y, int n) {
        double state = 0.5;
        for (int i = 0; i < x.length; i++) {
            state = Math.exp(-state * x[i]);
        }
        return state;
    }

    /** Not in blocks: the exponential is computed where a condition says so. */
    @Differentiable(wrt = "x")
    static double conditional(double[] x, double[] y, int n) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] > 0 ? Math.exp(x[i]) : 1;
        }
        return sum;
    }

    /** Not in blocks: the loop may end before its time, and what it would read then need not be there. */
    @Differentiable(wrt = "x")
    static double untilSmall(double[] x, double[] y, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double term = Math.exp(-x[i]);
            if (term < 0.2) {
                break;
            }
            sum += term;
        }
        return sum;
    }

    /** Not in blocks: x or y may end first, and the exception tells which. */
    @Differentiable(wrt = {"x", "y"})
    static double twoEnds(double[] x, double[] y, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += y[i] * Math.exp(x[i]);
        }
        return sum;
    }
}
