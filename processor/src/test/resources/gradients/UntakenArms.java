package org.fluxion.gradients;

import static org.fluxion.runtime.Vectors.*;

import org.fluxion.Differentiable;

/** Code that would give NaN or infinity where it is not evaluated, in every form of branch; ties; and values that nobody reads. */
final class UntakenArms {
    private UntakenArms() {}

    @Differentiable
    static double conditional(double x) {
        return x > 0 ? x * Math.log(x) : x == 0 ? 0 : 1 / (x - x);
    }

    @Differentiable
    static double statement(double x) {
        double y = 2 * x;
        if (x > 0) {
            y = Math.sqrt(x) / x;
        }
        return y;
    }

    @Differentiable
    static double selected(double x, int kind) {
        return switch (kind) {
            case 0 -> Math.sqrt(x);
            case 1 -> Math.log(x);
            case 2 -> 1 / x;
            default -> 5 * x;
        };
    }

    @Differentiable
    static double selectedWithFallThrough(double x, int kind) {
        double y = x;
        switch (kind) {
            case 0:
                y = Math.log(x);
            case 1:
                y = y + Math.sqrt(x);
                break;
            default:
                y = 3 * y;
        }
        return y;
    }

    @Differentiable
    static double inALoop(double[] x) {
        double sum = 0;
        for (double v : x) {
            if (v > 0) {
                sum += Math.sqrt(v);
            } else {
                sum += 2 * v;
            }
        }
        return sum;
    }

    @Differentiable
    static double skipped(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            if (x[i] <= 0) {
                continue;
            }
            sum += Math.log(x[i]);
        }
        return sum;
    }

    @Differentiable
    static double earlyReturn(double x) {
        if (x <= 0) {
            return 7 * x;
        }
        double root = Math.sqrt(x);
        return root + 1 / root;
    }

    @Differentiable
    static double returnFromALoop(double[] x) {
        double product = 1;
        for (double v : x) {
            if (v == 0) {
                return product;
            }
            product *= 1 / v;
        }
        return product;
    }

    /** Computed before the branch, read in one arm only. */
    @Differentiable
    static double readInOneArm(double[] x) {
        double r = Math.sqrt(sum(x));
        double l = Math.log(sum(x));
        return sum(x) > 0 ? r * l : x[0];
    }

    /** The same in a loop that carries a value. */
    @Differentiable
    static double recurrence(double x, double[] a) {
        double s = x;
        for (double v : a) {
            double r = Math.sqrt(v);
            s = v > 0 ? s * r : s * 2;
        }
        return s;
    }

    /** Newton's iteration for the square root: no iteration at 0. */
    @Differentiable
    static double newton(double c) {
        double y = c;
        while (Math.abs(y * y - c) > 1e-15 * c) {
            y = 0.5 * (y + c / y);
        }
        return y;
    }

    @Differentiable
    static double guardedDivision(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += b[i] == 0 ? 0 : a[i] / b[i];
        }
        return sum;
    }

    @Differentiable
    static double guardedByAnd(double x, double y) {
        if (x > 0 && Math.sqrt(x) / y > 1) {
            return Math.log(x);
        }
        return y;
    }

    @Differentiable
    static double clipped(double x) {
        return Math.min(1, Math.max(0, Math.log(x)));
    }

    @Differentiable
    static double greatest(double[] x) {
        return max(x);
    }

    @Differentiable
    static double least(double[] x) {
        return min(x);
    }

    @Differentiable
    static double greatestByMath(double[] x) {
        double most = Double.NEGATIVE_INFINITY;
        for (double v : x) {
            most = Math.max(most, v);
        }
        return most;
    }

    @Differentiable
    static double lastOfTheGreatest(double[] x) {
        double most = x[0];
        for (double v : x) {
            if (v >= most) {
                most = v;
            }
        }
        return most;
    }

    @Differentiable
    static double[] elementWiseMaximum(double[] x, double[] y) {
        return max(x, y);
    }

    /** Squared until it overflows, then cut off, in two loops. */
    @Differentiable
    static double cutOffBehindALoop(double s, int n) {
        for (int i = 0; i < n; i++) {
            s *= s;
        }
        for (int i = 0; i < 2; i++) {
            s = Math.sin(Math.min(s, 5)) + i;
        }
        return s;
    }

    /** At 0 infinite on the way, and finite again. */
    @Differentiable
    static double fraction(double s, double b, int n) {
        for (int i = 0; i < n; i++) {
            s = 1 / (1 + 1 / s) + b;
        }
        return s;
    }

    /** All roots are computed, two are read. */
    @Differentiable
    static double elementsNobodyReads(double[] x) {
        double[] roots = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            roots[i] = Math.sqrt(x[i]);
        }
        return roots[0] + roots[1];
    }

    @Differentiable
    static double elementsNobodyReadsOfALibraryFunction(double[] x) {
        return sqrt(x)[1];
    }

    /** The same with the root guarded. */
    @Differentiable
    static double guardedElements(double[] x) {
        double[] roots = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            roots[i] = x[i] > 0 ? Math.sqrt(x[i]) : 0;
        }
        return roots[0] + roots[1];
    }

    /** The same with the element read first. */
    @Differentiable
    static double rootsWhereRead(double[] x) {
        return Math.sqrt(x[0]) + Math.sqrt(x[1]);
    }

    @Differentiable
    static double overwritten(double[] x) {
        double[] logs = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            logs[i] = Math.log(x[i]);
        }
        logs[0] = 3 * x[0];
        return sum(logs);
    }

    @Differentiable
    static double readUnderACondition(double[] x) {
        double[] logs = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            logs[i] = Math.log(x[i]);
        }
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            if (x[i] > 0) {
                sum += logs[i];
            }
        }
        return sum;
    }
}
