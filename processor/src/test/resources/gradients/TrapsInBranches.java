package org.fluxion.gradients;

import org.fluxion.Differentiable;

/** Branches whose derivatives other tools were reported to get wrong. */
final class TrapsInBranches {
    private TrapsInBranches() {}

    /** NVIDIA Warp #1736: both arms read the same element. */
    @Differentiable
    static double bothArmsRead(double[] a, double[] term, boolean flag) {
        double s = 0;
        for (int i = 0; i < a.length; i++) s += flag ? a[i] / term[i] : a[i];
        return s;
    }

    /** HIPS autograd #802: the arm that is not taken is NaN. */
    @Differentiable
    static double notTakenIsNaN(double x) {
        return x >= 0 ? x : Math.sqrt(-x);
    }

    /** JAX #2630: the arm that is not taken is infinite. */
    @Differentiable
    static double notTakenIsInfinite(double x) {
        return x > 0 ? x : x * Double.POSITIVE_INFINITY;
    }

    /** JAX #5798: the root at zero is not taken. */
    @Differentiable
    static double rootNotTaken(double x) {
        return x < 1 ? x : Math.sqrt(x);
    }

    /** JAX #19089: the root of the positive ones. */
    @Differentiable
    static double rootsOfThePositive(double x) {
        double s = 0;
        for (int k = 0; k < 2; k++) {
            double d = k * x;
            if (d > 0) s += Math.pow(d, 0.5);
        }
        return s;
    }

    /** JAX pull request 1538 and Enzyme.jl #2285: the exponential that is not taken overflows. */
    @Differentiable
    static double elu(double x) {
        return x > 0 ? x : Math.exp(x) - 1;
    }

    /** ReverseDiff.jl #82: one element that does not matter. */
    @Differentiable
    static double sumOfThePositive(double[] x) {
        double s = 0;
        for (double v : x) s += v > 0 ? v : 0;
        return s;
    }

    /** ReverseDiff.jl (LogDensityProblems.jl #85): the branch of an earlier call. */
    @Differentiable
    static double branchOfAnEarlierCall(double x) {
        return x < 0 ? 0 : x * x;
    }

    /** clad #1940: an early return above the declarations. */
    @Differentiable
    static double earlyReturn(double x, int k) {
        if (k == 0) return 1;
        int n = k;
        double y = n + x;
        double i = n;
        y *= i;
        return y;
    }

    /** clad #1958 and #927: early returns before a loop. */
    @Differentiable
    static double bernstein(double[] c, double t) {
        int degree = c.length - 1;
        if (degree == 0) return c[0];
        if (degree == 1) {
            double a1 = c[1] - c[0];
            return a1 * t + c[0];
        } else if (degree == 2) {
            double a1 = 2 * (c[1] - c[0]);
            double a2 = c[2] - a1 - c[0];
            return (a2 * t + a1) * t + c[0];
        }
        double power = t;
        double s = 1 - t;
        double result = c[0] * s;
        double choose = 1;
        for (int i = 1; i < degree; i++) {
            choose = choose * (degree - i + 1) / i;
            result = (result + power * choose * c[i]) * s;
            power *= t;
        }
        return result + power * c[degree];
    }

    /** clad #526: a return in an inner branch, code after the outer one. */
    @Differentiable
    static double returnInAnInnerBranch(double x, double y) {
        if (x > 0) {
            if (y > 0) return x * y;
            x = x + y;
        }
        return x * x;
    }

    /** clad pull request 339: a case that falls through. */
    @Differentiable
    static double fallsThrough(double x, int k) {
        switch (k) {
            case 0:
                x = x * x;
            case 1:
                x = x + 1;
                break;
            default:
                x = -x;
        }
        return x * x;
    }

    /** clad pull request 339: the selector has a side effect. */
    @Differentiable
    static double selectorChanges(double x, int k) {
        double s;
        switch (k++) {
            case 1 -> s = x * k;
            default -> s = x * x * k;
        }
        return s;
    }

    /** clad #746: a condition that assigns. */
    @Differentiable
    static double conditionAssigns(double x) {
        if ((x = x * x) > 3) return x * x;
        return x;
    }

    /** clad pull request 124: assigned by one branch only. */
    @Differentiable
    static double assignedByOneBranch(double x, double y) {
        if (x < 0) x = -x;
        if (y > 0) {
            y = x * y;
            x = 1;
        }
        return x * x * y;
    }

    /** Enzyme.jl #554: a power of a negative number in the branch that is not taken. */
    @Differentiable
    static double powerNotTaken(double a, double b) {
        double c = -1;
        if (a < 0) {
            double t = Math.pow(-a, 0.25);
            c = 2 * Math.log(t);
        }
        return b / c;
    }

    /** taichi #3802: the fractional part, towards zero. */
    @Differentiable
    static double fraction(double x) {
        double f = x > 0 ? x - Math.floor(x) : x - Math.ceil(x);
        return f * f;
    }

    /** Zygote.jl #822: comparisons with infinity before the comparison that counts. */
    @Differentiable
    static double logAdd(double a, double b) {
        return a == Double.NEGATIVE_INFINITY
                ? b
                : b == Double.NEGATIVE_INFINITY
                        ? a
                        : b > a ? b + Math.log(1 + Math.exp(a - b)) : a + Math.log(1 + Math.exp(b - a));
    }

    /** Enzyme.jl #1595: a zero returned by the arm that is not taken. */
    @Differentiable
    static double zeroOtherwise(double[] v) {
        double x = v[0];
        return x <= 1.0 ? x * 1.0 : 0;
    }

    /** tinygrad #12409: a quotient that is 0 / 0 where it is not taken. */
    @Differentiable
    static double sinc(double[] x) {
        double s = 0;
        for (double v : x) s += v == 0 ? 1 : Math.sin(v) / v;
        return s;
    }

    /** JAX #1052: an angle at the origin that is not used. */
    @Differentiable
    static double angleNotUsed(double a, boolean on) {
        double angle = Math.atan2(a, 2 * a);
        return on ? angle * a : a;
    }

    /** Short circuits: the logarithm of a negative number is never asked for (JAX #19089). */
    @Differentiable
    static double shortCircuit(double x) {
        return x > 0 && Math.log(x) > 0 ? x * x : 3 * x;
    }

    /** NVIDIA Warp #1654: set in both arms, declared before. */
    @Differentiable
    static double setInBothArms(double x, double y) {
        double r;
        if (x > y) {
            r = x;
            x = y;
        } else {
            r = y * y;
        }
        return r * x;
    }
}
