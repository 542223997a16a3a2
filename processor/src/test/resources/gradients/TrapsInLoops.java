package org.fluxion.gradients;

import org.fluxion.Differentiable;

/** Loops over numbers whose derivatives other tools were reported to get wrong. */
final class TrapsInLoops {
    private TrapsInLoops() {}

    /** clad #277: the adjoint of a variable declared in the loop was not reset. */
    @Differentiable
    static double declaredInside(double x) {
        double a = 0;
        for (int c = 0; c < 3; c++) {
            double local = x;
            a += local;
        }
        return a;
    }

    /** clad #1865: the divisor of the last iteration was used for all. */
    @Differentiable
    static double divisorWrittenInline(double a) {
        double s = 0;
        for (int i = 0; i < 2; i++) {
            double x = i + 1;
            s += 1 / (x + a * a);
        }
        return s;
    }

    /** clad #474: the start of the integral lost its derivative. */
    @Differentiable
    static double integral(double lower, double h, int n) {
        double s = 0;
        double x = lower;
        for (int i = 0; i < n; i++) {
            s += x * x * h;
            x += h;
        }
        return s;
    }

    /** clad #710: a continue at the end of the body shifted the counter. */
    @Differentiable
    static double continueAtTheEnd(double u) {
        double r = 11 * u;
        for (int i = 0; i < 3; i++) {
            r += u * i;
            continue;
        }
        return r;
    }

    /** clad #679: two loops whose counters have one name. */
    @Differentiable
    static double oneCounterTwice(double x) {
        double r = 0;
        for (int i = 0; i < 5; i++) r += x * i;
        for (int i = 0; i < 5; i++) r *= 1 + i * 0.5;
        return r;
    }

    /** clad #855: the update reads the counter. */
    @Differentiable
    static double updateReadsTheCounter(double x) {
        for (int i = 1; i < 5; i++) {
            x += x * i;
        }
        return x;
    }

    /** clad #767: the branch is taken in some iterations only. */
    @Differentiable
    static double oddIterations(double u, int n) {
        double r = 1;
        for (int i = 0; i < n; i++) {
            if ((i & 1) == 1) {
                double alias = u;
                r *= alias;
            }
        }
        return r;
    }

    /** NVIDIA Warp #1694: set before a loop, used after it. */
    @Differentiable
    static double setBeforeUsedAfter(double x, double y, int n) {
        double b = x * x;
        double acc = 0;
        for (int i = 0; i < n; i++) acc += y;
        return acc * b;
    }

    /** NVIDIA Warp #1754: the start of the sum was used in place of the sum. */
    @Differentiable
    static double squareOfASum(double[] x) {
        double acc = 5;
        for (double v : x) acc += v;
        return acc * acc;
    }

    /** NVIDIA Warp #1740: the reciprocal of the start of the sum. */
    @Differentiable
    static double reciprocalOfASum(double[] x) {
        double acc = 0;
        for (double v : x) acc += v;
        return 1 / acc;
    }

    /** NVIDIA Warp #174: a loop that overwrites a variable. */
    @Differentiable
    static double overwritten(double x, double y, int n) {
        double a = x;
        for (int i = 0; i < n; i++) a = a * a * y;
        return a;
    }

    /** Zygote.jl pull request 1637: two variables change places in every iteration. */
    @Differentiable
    static double changePlaces(double x, int n) {
        double a = x, b = 2 * x;
        for (int i = 0; i < n; i++) {
            double t = a;
            a = b;
            b = t;
        }
        return a;
    }

    /** Zygote.jl #1198: Chebyshev polynomials by a rotation of three variables. */
    @Differentiable
    static double chebyshev(double x, int n) {
        double t0 = 1, t1 = x, t2;
        for (int k = 2; k <= n; k++) {
            t2 = 2 * x * t1 - t0;
            t0 = t1;
            t1 = t2;
        }
        return t1;
    }

    /** drjit-core pull request 146: previous took the next value of current. */
    @Differentiable
    static double previousAndCurrent(double x, double y, int n) {
        double current = x, previous = y;
        for (int i = 0; i < n; i++) {
            double next = current * current + previous;
            previous = current;
            current = next;
        }
        return current - previous;
    }

    /** Swift pull request 27796: the product starts with a constant. */
    @Differentiable
    static double startsWithAConstant(double x, int n) {
        double r = 1;
        for (int i = 0; i < n; i++) r = r * x;
        return r;
    }

    /** Quadrants pull request 491: a non-linear function of the carried variable. */
    @Differentiable
    static double tangents(double a, int n) {
        for (int i = 0; i < n; i++) a = Math.tan(a);
        return a;
    }

    /** Quadrants pull request 491: the result of the function was read from the last iteration. */
    @Differentiable
    static double exponentials(double a, int n) {
        for (int i = 0; i < n; i++) a = Math.exp(-a);
        return a;
    }

    /** Quadrants #797: two components, each made from both. */
    @Differentiable
    static double rotation(double angle, int n) {
        double u = 1, v = 0;
        for (int i = 0; i < n; i++) {
            double un = u * Math.cos(angle) - v * Math.sin(angle);
            double vn = u * Math.sin(angle) + v * Math.cos(angle);
            u = un;
            v = vn;
        }
        return u;
    }

    /** Enzyme.jl #114: a product with a factor zero. */
    @Differentiable
    static double productWithZero(double[] x) {
        double p = 1;
        for (double v : x) p = p * v;
        return p;
    }

    /** NVIDIA Warp #1552: the greatest of some, the others skipped. */
    @Differentiable
    static double greatestOfSome(double x, double[] c) {
        double most = -1e20;
        for (int p = 0; p < c.length; p++) {
            if (c[p] == 0) continue;
            double v = x * c[p] * (p + 1);
            if (v > most) {
                most = v;
            }
        }
        return most;
    }

    /** tangent #66: the greatest element, then a sum that uses it. */
    @Differentiable
    static double logSumExp(double[] a) {
        double most = a[0];
        for (int i = 1; i < a.length; i++) {
            if (a[i] > most) most = a[i];
        }
        double r = 0;
        for (int i = 0; i < a.length; i++) r += Math.exp(a[i] - most);
        return Math.log(r) + most;
    }

    /** TensorFlow #1093: the loop passes the variable on as it is. */
    @Differentiable
    static double passedOn(double x) {
        double v = x;
        for (int i = 0; i < 1; i++) {
            v = v;
        }
        return v * v;
    }

    /** NVIDIA Warp #140: the number of iterations is computed in the method. */
    @Differentiable
    static double computedLength(double[] a, double[] w, double c, int p) {
        double s = 0;
        for (int j = 0; j < p + 1; j++) s = s + w[j] * a[j];
        s = s * c;
        return s;
    }

    /** PyTorch #146213: the body of the loop is never executed. */
    @Differentiable
    static double noIteration(double x, int n) {
        double s = x * x;
        for (int i = 5; i < n; i++) s = s * x;
        return s * s;
    }

    /** clad pull request 124: the parameter is assigned before the loop and in it. */
    @Differentiable
    static double assignedBeforeTheLoop(double x) {
        x = x * x;
        double s = 0;
        for (int i = 0; i < 3; i++) {
            s += x * (i + 1);
            x = x + 1;
        }
        return s;
    }
}
