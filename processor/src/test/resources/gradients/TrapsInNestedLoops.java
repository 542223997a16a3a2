package org.fluxion.gradients;

import org.fluxion.Differentiable;

/** Loops in loops, and loops with branches, whose derivatives other tools were reported to get wrong. */
final class TrapsInNestedLoops {
    private TrapsInNestedLoops() {}

    /** NVIDIA Warp #1293: the outer variable was counted twice. */
    @Differentiable
    static double innerAndOuter(double x, double y, int n, int m) {
        double a = x;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) a = a * y + j;
            a = a * a;
        }
        return a;
    }

    /** Swift pull request 25558, with its numbers. */
    @Differentiable
    static double innerFromOuter(double x, int count) {
        double outer = x;
        for (int k = 1; k < count; k++) {
            outer = outer * x;
            double inner = outer;
            for (int i = 1; i < count; i++) inner = inner + x;
            outer = inner;
        }
        return outer;
    }

    /** taichi #4412: the inner sum was counted once. */
    @Differentiable
    static double[] innerSum(double[] a) {
        double[] f = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            double p = a[i];
            double q = 0;
            for (int j = 0; j < 5; j++) q += p;
            f[i] = q;
        }
        return f;
    }

    /** taichi #3003: two inner loops side by side. */
    @Differentiable
    static double sideBySide(double x) {
        double y = 0;
        for (int j = 0; j < 2; j++) {
            for (int i = 0; i < 3; i++) y += x;
            for (int i = 0; i < 3; i++) y += x * x;
        }
        return y;
    }

    /** taichi #3912: statements between the inner loops were left out. */
    @Differentiable
    static double statementsBetween(double x) {
        double y = x;
        for (int j = 0; j < 2; j++) {
            for (int i = 0; i < 2; i++) y += x;
            y = y * x;
            for (int i = 0; i < 2; i++) y += 1;
        }
        return y;
    }

    /** taichi #7771: the bounds of inner loops are counters of outer ones. */
    @Differentiable
    static double triangle(double[] x) {
        double loss = 0;
        for (int i = 0; i < x.length; i++) {
            double l = 0;
            for (int j = 0; j < i; j++) for (int k = 0; k < j; k++) l += x[j] * x[k];
            loss += l;
        }
        return loss;
    }

    /** clad #927: a product that runs downwards. */
    @Differentiable
    static double binomial(double k2, int k1) {
        double fact = k2 + 1;
        for (int i = k1; i > 1; --i) fact *= (k2 + i) / i;
        return fact;
    }

    /** clad #474: a stride, downwards, and the counter in the sum. */
    @Differentiable
    static double downByTwo(double x, int n) {
        double s = 0;
        for (int i = n; i > 0; i -= 2) s = s * x + i;
        return s;
    }

    /** Quadrants pull request 490: the condition depends on the carried variable. */
    @Differentiable
    static double conditionOnTheCarried(double x, int n) {
        double a = x;
        for (int i = 0; i < n; i++) {
            if (a > 1) {
                a = a * 0.5;
            } else {
                a = a * 3 + 1;
            }
        }
        return a;
    }

    /** taichi #1074: a flag in the place of a break. */
    @Differentiable
    static double firstGreaterThanOne(double[] x) {
        boolean found = false;
        double r = 0;
        for (double v : x) {
            if (!found && v > 1) {
                r = v * v;
                found = true;
            }
        }
        return r;
    }

    /** Quadrants pull request 490: an index that the loop counts. */
    @Differentiable
    static double countedIndex(double[] x) {
        int k = 0;
        for (int i = 0; i < x.length; i++) if (x[i] > 1) k++;
        return x[k] * x[0];
    }

    /** Quadrants pull request 496: a read inside two branches inside a loop. */
    @Differentiable
    static double readInsideTwoBranches(double[] w, double x, boolean on) {
        double s = 0;
        for (int i = 0; i < w.length; i++) {
            if (on) {
                if (w[i] > 0) {
                    s += w[i] * w[i] * x;
                }
            }
        }
        return s;
    }

    /** clad pull request 339: a break ends the switch and not the loop. */
    @Differentiable
    static double switchInsideALoop(double x, int n) {
        double s = 1;
        for (int i = 0; i < n; i++) {
            switch (i % 3) {
                case 0:
                    s *= x;
                    break;
                case 1:
                    s += x;
                    break;
                default:
                    s = s * s;
            }
        }
        return s;
    }

    /** rustc #160806: an if with continue in one arm, work in the other. */
    @Differentiable
    static double continueInOneArm(double[] x, double y) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            if (x[i] < 0) {
                s = s * y;
                continue;
            } else {
                s += x[i];
            }
            s *= 2;
        }
        return s;
    }

    /** Enzyme #2002: a running minimum with "less or equal". */
    @Differentiable
    static double lessOrEqual(double[] x) {
        double least = x[0];
        for (int k = 0; k < x.length; k++) {
            double neighbour = x[k];
            if (neighbour <= least) least = neighbour;
        }
        return least * least;
    }

    /** clad #767: the counter is declared before the loop and used after it. */
    @Differentiable
    static double counterUsedAfter(double x, int n) {
        double s = 0;
        int i;
        for (i = 0; i < n; i++) s += x;
        return s * i;
    }

    /** Slang #6890, a crash: one arm of the branch is empty. */
    @Differentiable
    static double emptyArm(double x, int n) {
        double s = x;
        for (int i = 0; i < n; i++) {
            if (s > 10) {
            } else {
                s = s * x;
            }
        }
        return s;
    }

    /** Mooncake.jl, SSMProblems #188: a term used twice lost one contribution. */
    @Differentiable
    static double helperTwice(double[] m) {
        return total(m, 2) + total(m, 3) + total(m, 2);
    }

    private static double total(double[] m, int power) {
        double s = 0;
        for (double v : m) {
            double p = 1;
            for (int i = 0; i < power; i++) p *= v;
            s += p;
        }
        return s;
    }

    /** Enzyme MLIR #2657: one factor is constant, the other is not. */
    @Differentiable(wrt = "y")
    static double oneConstantFactor(double[] x, double[] y) {
        double[] z = new double[x.length];
        for (int i = 0; i < x.length; i++) z[i] = x[i] * y[i];
        double s = 0;
        for (int i = 0; i < z.length; i++) s += z[i] * z[i];
        return s;
    }

    /** Zygote.jl #822 in a loop: an exact comparison with the start. */
    @Differentiable
    static double firstIterationApart(double[] x) {
        double r = 0;
        for (int i = 0; i < x.length; i++) {
            r = i == 0 ? x[i] : r * x[i] + x[0];
        }
        return r;
    }
}
