package org.fluxion.gradients;

import org.fluxion.Differentiable;

/** Loops that end when they like, and whose derivatives other tools were reported to get wrong. */
final class TrapsInLoopsThatEnd {
    private TrapsInLoopsThatEnd() {}

    /** clad #851: the increment after a break was undone but never done. */
    @Differentiable
    static double breakAfterTheSum(double u, int last) {
        double r = 0;
        for (int i = 1; i < 6; i++) {
            r += i * u;
            if (i == last) break;
        }
        return r;
    }

    /** clad #746: the condition of the loop assigns the result. */
    @Differentiable
    static double conditionAssigns(double i, double j) {
        double r = 0;
        for (int c = 0; (r = i * j) > 0; ++c) {
            if (c == 1) break;
        }
        return r;
    }

    /** clad #1123: the update of the loop is not done after a break. */
    @Differentiable
    static double updateAssigns(double u, double v, int last) {
        double r = u;
        for (int c = 0; c < 5; c++, r = r + 7 * u * v) {
            if (c == last) break;
        }
        return r * r;
    }

    /** clad #474: a counter that is a number, from one parameter to another. */
    @Differentiable
    static double integral(double lower, double upper, double h) {
        double s = 0;
        for (double x = lower; x <= upper; x += h) s += x * x * h;
        return s;
    }

    /** clad #1019: a break in a loop over elements. */
    @Differentiable
    static double untilTooLarge(double[] x) {
        double s = 0;
        for (double v : x) {
            if (v > 2) break;
            s += v * v;
        }
        return s;
    }

    /** Swift #78264: adjoints of a loop that tests at its end. */
    @Differentiable
    static double testsAtTheEnd(double x, int n) {
        double r = 1;
        int i = 0;
        do {
            r = r * x;
            i++;
        } while (i < n);
        return r;
    }

    /** Swift pull request 27973: the same, tested first. */
    @Differentiable
    static double testsFirst(double x, int n) {
        double r = 1;
        int i = 0;
        while (i < n) {
            r = r * x;
            i++;
        }
        return r;
    }

    /** Swift pull request 25558: a while in a for, with its numbers. */
    @Differentiable
    static double whileInAFor(double x, int count) {
        double outer = x;
        for (int k = 1; k < count; k++) {
            outer = outer * x;
            double inner = outer;
            int i = 1;
            while (i < count) {
                inner = inner + x;
                i += 1;
            }
            outer = inner;
        }
        return outer;
    }

    /** Slang #2901: continue goes to the test of a do loop. */
    @Differentiable
    static double continueInADo(double y) {
        double t = y;
        int i = 0;
        do {
            i++;
            if (t > 4.0) continue;
            t = t * t;
        } while (i < 3);
        return t;
    }

    /** Slang #2914: a do loop in the place of a for loop. */
    @Differentiable
    static double productOfTwo(double a, double x) {
        int i = 0;
        do {
            a = a * x;
            i++;
        } while (i < 2);
        return a;
    }

    /** Enzyme.jl #114: a product that stops at zero, at points where it does not. */
    @Differentiable
    static double productThatStops(double[] x) {
        double p = 1;
        for (double v : x) {
            p = p * v;
            if (p == 0) break;
        }
        return p;
    }

    /** TensorFlow #16504: two conditions joined, one on the carried variable. */
    @Differentiable
    static double untilItSettles(double x, int most) {
        double y = 1;
        double change = 1;
        int k = 0;
        while (k < most && change > 1e-9) {
            double next = 0.5 * (y + x / y);
            change = Math.abs(next - y);
            y = next;
            k++;
        }
        return y;
    }

    /** drjit #536: a number that the loop only passes through. */
    @Differentiable
    static double passesThrough(double x, double w) {
        double v = 1;
        int i = 0;
        while (i < 2) {
            v = v * x;
            w = w;
            i++;
        }
        return v * w;
    }

    /** PyTorch #146213: a while whose body is never executed. */
    @Differentiable
    static double neverExecuted(double a, int c) {
        double v = Math.sin(a);
        while (c < 0) {
            c++;
            v = v + 1;
        }
        return v * v;
    }

    /** TensorFlow #22504: the variable is doubled until it is large. */
    @Differentiable
    static double doubledUntilLarge(double x) {
        while (x < 100) x = x + x;
        return x;
    }

    /** rustc #160806: continue in one arm, a step in the other, a counter that runs down. */
    @Differentiable
    static double countsDown(double x, int n) {
        double s = 1;
        while (n-- > 0) {
            if (n % 2 == 0) continue;
            s = s * x + n;
        }
        return s;
    }

    /** A counted loop in another spelling: the test reads the counter plus one (Enzyme.jl #388). */
    @Differentiable
    static double counterPlusOne(double[] x) {
        double s = 0;
        for (int i = 0; i + 1 < x.length; i++) s += x[i] * x[i + 1];
        return s;
    }
}
