package org.fluxion.gradients;

import org.fluxion.Differentiable;

/** Expensive values in loops inside of a loop: some are the same in all of its iterations. */
final class Tabled {
    private Tabled() {}

    @Differentiable
    static double vector(double[] a, double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < a.length; j++) {
                sum += Math.sin(x[i] * Math.exp(a[j]));
            }
        }
        return sum;
    }

    @Differentiable
    static double matrix(double[][] a, double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < a.length; j++) {
                for (int k = 0; k < 3; k++) {
                    sum += x[i] / Math.exp(a[j][k] * x[i] + Math.sqrt(a[j][k])) + Math.log(a[j][k] + k);
                }
            }
        }
        return sum;
    }

    /** The innermost value does not depend on the loop in the middle. */
    @Differentiable
    static double middle(double[] a, double[] b, double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < b.length; j++) {
                for (int k = 0; k < a.length; k++) {
                    sum += Math.tanh(a[k]) * b[j] * x[i];
                }
            }
        }
        return sum;
    }

    /** A number for all iterations: a sum. */
    @Differentiable
    static double score(double[] a, double[] b, double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double score = 0;
            for (int j = 0; j < a.length; j++) {
                score += a[j] * b[j];
            }
            sum += Math.sin(score * x[i]);
        }
        return sum;
    }

    /** Rows have sums of their own. */
    @Differentiable
    static double rowSums(double[][] a, double[] x) {
        double state = 0.1;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < a.length; j++) {
                double total = 0;
                for (int k = 0; k < x.length; k++) {
                    total += a[j][k] * a[j][k];
                }
                state = 0.9 * state + Math.sin(total * x[i]);
            }
        }
        return state;
    }

    /** What is read only under a condition stays there. */
    @Differentiable
    static double guarded(double[] a, double[] x, int n) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < n; j++) {
                if (j < a.length) {
                    sum += Math.exp(a[j]) * x[i];
                }
            }
        }
        return sum;
    }

    /** Each iteration has its own. */
    @Differentiable
    static double changing(double[] a, double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < a.length; j++) {
                sum += Math.exp(a[j] * x[i]);
            }
        }
        return sum;
    }

    /** Reads what need not be there, in each iteration of the innermost loop. */
    @Differentiable
    static double emptyInside(double[][] a, double[] x, int n) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < a.length; j++) {
                for (int k = 0; k < n; k++) {
                    sum += Math.exp(a[j][n]) * x[i] * k;
                }
            }
        }
        return sum;
    }
}
