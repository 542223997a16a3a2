package org.fluxion.gradients;

import org.fluxion.Differentiable;

/** Jumps out of loops whose derivatives other tools were reported to get wrong. */
final class TrapsInJumps {
    private TrapsInJumps() {}

    /** Slang #6394: the lines after a loop with a return in it were not run. */
    @Differentiable
    static double linesAfterTheLoop(double[] x, int at) {
        for (int i = 0; i < 1; i++) {
            if (at > 0) return 3 * x[1];
        }
        return x[at] * x[at];
    }

    /** Enzyme pull request 1430: one jump leaves two loops. */
    @Differentiable
    static double leavesTwoLoops(double[][] x) {
        double s = 0;
        search:
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x[i].length; j++) {
                if (x[i][j] < 0) break search;
                s += x[i][j] * x[i][j];
            }
            s *= 2;
        }
        return s;
    }

    /** Enzyme pull request 14: several exits, one of them to the next row. */
    @Differentiable
    static double nextRow(double[][] x) {
        double s = 0;
        rows:
        for (double[] row : x) {
            double p = 1;
            for (double v : row) {
                if (v < 0) continue rows;
                if (v == 0) break;
                p *= v;
            }
            s += p;
        }
        return s;
    }

    /** clad #293: two breaks that leave different values. */
    @Differentiable
    static double twoBreaks(double x, double y) {
        double s = x;
        int i = 0;
        while (true) {
            if (s > 20) {
                s = s * y;
                break;
            }
            s = s * s;
            if (++i == 3) {
                s = s + y;
                break;
            }
        }
        return s * i;
    }

    /** Futhark #2228: a flag that the body computes ends the loop. */
    @Differentiable
    static double untilTheGround(double speed, double w) {
        double height = 8, v = speed;
        boolean go = true;
        while (go) {
            double h = height + v;
            if (h > 0) {
                height = h;
                v = v - w;
            } else {
                go = false;
            }
        }
        return height;
    }

    /** taichi #2387: compositing until it is opaque. */
    @Differentiable
    static double opacity(double[] alpha, double[] shade) {
        double colour = 0, opaque = 0;
        for (int k = 0; k < alpha.length; k++) {
            colour += (1 - opaque) * alpha[k] * shade[k];
            opaque += (1 - opaque) * alpha[k];
            if (opaque > 0.8) break;
        }
        return colour;
    }

    /** clad #526: a return in the inner of two loops. */
    @Differentiable
    static double returnsFromInside(double[][] x, double y) {
        double s = 0;
        for (double[] row : x) {
            for (double v : row) {
                s += v * y;
                if (s > 10) return s * s;
            }
            s = s * 0.5;
        }
        return s;
    }

    /** clad #1958: a return before the loop that the reverse sweep ran all the same. */
    @Differentiable
    static double returnBeforeTheLoop(double[] c) {
        if (c.length == 2) return c[1] * c[0];
        double t = 1, r = c[0];
        int i = 1;
        while (i < c.length) {
            r = r + t * c[i];
            t *= c[0];
            i++;
        }
        return r;
    }

    /** The index that a search found is used afterwards (Quadrants pull request 490). */
    @Differentiable
    static double found(double[] x, double t) {
        int k = 0;
        while (k < x.length - 1 && x[k] < t) k++;
        return x[k] * t * k;
    }

    /** NVIDIA Warp #1293 with a while: the inner loop reassigns the outer variable, and stops. */
    @Differentiable
    static double innerStops(double x, int n) {
        double a = x;
        for (int i = 0; i < n; i++) {
            int j = 0;
            while (true) {
                a = a * 2;
                if (a > 8 || j >= i) break;
                j++;
            }
            a = a * a * 0.25;
        }
        return a;
    }

    /** Enzyme.jl #362 with a break: elements are overwritten until the state is large. */
    @Differentiable
    static double writesUntilLarge(double[] x, double k) {
        double[] a = x.clone();
        int i = 1;
        while (i < a.length) {
            a[i] = a[i] + k * a[i - 1];
            if (a[i] > 10) break;
            i++;
        }
        double s = 0;
        for (double v : a) s += v * v;
        return s;
    }

    /** clad #354: a helper with a return in its loop. */
    @Differentiable
    static double helperReturns(double[] x, double y) {
        return first(x, 1) * y + first(x, 100);
    }

    private static double first(double[] x, double bound) {
        for (double v : x) {
            if (v > bound) return v * v;
        }
        return bound;
    }

    /** clad pull request 339 in a loop: one switch leaves the loop by a return, the other goes on. */
    @Differentiable
    static double returnsFromASwitch(double x, int[] steps) {
        for (int step : steps) {
            switch (step) {
                case 0:
                    return x * x;
                case 1:
                    x = x * 2;
                    break;
                default:
                    continue;
            }
            x = x + 1;
        }
        return x;
    }

    /** Slang #2901 with labels: continue of an outer loop that tests at its end. */
    @Differentiable
    static double continuesOutside(double x, int n) {
        double s = x;
        int i = 0;
        outer:
        do {
            i++;
            for (int j = 0; j < 3; j++) {
                if (j == i) continue outer;
                s = s * x;
            }
            s = s + 1;
        } while (i < n);
        return s;
    }

    /** Enzyme pull request 1430, with elements written before the jump. */
    @Differentiable
    static double writesBeforeTheJump(double[] x, double limit) {
        double[] a = x.clone();
        all:
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < i; j++) {
                a[i] += a[j] * a[j];
                if (a[i] > limit) break all;
            }
        }
        double s = 0;
        for (int i = 0; i < a.length; i++) s += (i + 1) * a[i];
        return s;
    }
}
