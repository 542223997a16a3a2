package org.fluxion.gradients;

import org.fluxion.Differentiable;

/** Loops whose number of iterations is not known before the first, and loops that are left early. */
final class Loops {
    private Loops() {}

    /** What a helper has written before it returns early must not be lost. */
    @Differentiable
    static double earlyReturnOfAHelperThatFills(double v, double w) {
        double[] a = new double[2];
        fill(a, v);
        return a[0] * w + a[1];
    }

    private static void fill(double[] a, double v) {
        if (v > 0.5) {
            a[0] = v * v;
            return;
        }
        a[1] = v;
    }

    @Differentiable
    static double newton(double a, double x0) {
        double x = x0;
        while (Math.abs(x * x - a) > 1e-13) {
            x = 0.5 * (x + a / x);
        }
        return x * a;
    }

    @Differentiable
    static double noIteration(double x) {
        double t = x * x;
        while (t < 0) {
            t = t * x;
        }
        return t;
    }

    @Differentiable
    static double breaks(double[] x) {
        double s = 1;
        for (int i = 0; i < x.length; i++) {
            if (x[i] > 1.2) {
                break;
            }
            s *= x[i];
        }
        return s;
    }

    @Differentiable
    static double counterAfterABreak(double[] x) {
        double s = 1;
        int i;
        for (i = 0; i < x.length; i++) {
            if (x[i] > 1.2) {
                break;
            }
            s += x[i] * x[i];
        }
        return s * (i + 1);
    }

    @Differentiable
    static double returnsFromALoop(double[] x) {
        double s = 1;
        for (int i = 0; i < x.length; i++) {
            s += Math.sin(x[i]);
            if (s > 2.4) {
                return s * x[i];
            }
        }
        return s;
    }

    @Differentiable
    static double returnsFromTwoLoops(double[][] a) {
        double s = 0;
        for (double[] row : a) {
            for (double element : row) {
                s += element * s + element;
                if (s > 6) {
                    return s * element;
                }
            }
            s *= 0.9;
        }
        return -s;
    }

    @Differentiable
    static double doWhile(double v) {
        double s = v;
        int n = 0;
        do {
            s = s * v + 1;
            n++;
        } while (s < 20 && n < 7);
        return s * n;
    }

    @Differentiable
    static double labels(double[][] a) {
        double s = 0;
        outer:
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                if (a[i][j] > 1.5) {
                    continue outer;
                }
                if (s > 4) {
                    break outer;
                }
                s += a[i][j] * a[i][j];
            }
            s *= 1.1;
        }
        return s;
    }

    @Differentiable
    static double labelledBlock(double v) {
        double t = v;
        block:
        {
            if (v > 0.8) {
                t = v * v;
                break block;
            }
            t += 1;
        }
        return t * v;
    }

    @Differentiable
    static double countedByWhile(double[] x) {
        double s = 0;
        int i = 0;
        while (i < x.length) {
            s += x[i] * x[i];
            i++;
        }
        return s;
    }

    @Differentiable
    static double conditionThatCounts(double[] x) {
        double s = 0;
        int k = x.length;
        while (k-- > 0) {
            s = s * 0.5 + x[k] * x[k];
        }
        return s;
    }

    @Differentiable
    static double conditionThatAssigns(double v) {
        double t = v;
        double next;
        int n = 0;
        while ((next = Math.sqrt(t + v)) - t > 1e-3 && n++ < 20) {
            t = next * 0.99 + 0.001 * t;
        }
        return t * next;
    }

    @Differentiable
    static double conditionWithALoop(double[] x) {
        double scale = 1;
        while (norm(x) * scale > 0.7) {
            scale *= 0.8 + 0.01 * x[0];
        }
        return scale;
    }

    private static double norm(double[] x) {
        double s = 0;
        for (double e : x) {
            s += e * e;
        }
        return Math.sqrt(s);
    }

    @Differentiable
    static double neighbours(double[] x) {
        double s = 0;
        for (int i = 0; i + 1 < x.length; i++) {
            s += x[i] * x[i + 1];
        }
        return s;
    }

    @Differentiable
    static double counterChanged(double x, int n) {
        for (int i = 0; i < n * 3; i++) {
            i += 2;
            x = x * 1.1 + i;
        }
        return x * x;
    }

    @Differentiable
    static double boundChanged(double x, int n) {
        for (int i = 0; i < n; i++) {
            n--;
            x += i * x;
        }
        return x * x;
    }

    @Differentiable
    static double boundReadFromAChangedArray(double x) {
        int[] p = {3, 4};
        for (int i = 0; i < p[0]; i++) {
            p[0] = 2;
            x += x * x * i;
        }
        return x;
    }

    @Differentiable
    static double doublingSteps(double x, int n) {
        for (int i = 1; i < 4 * n; i *= 2) {
            x += Math.sin(x * i);
        }
        return x;
    }

    @Differentiable
    static double fractionalCounter(double x) {
        double s = 0;
        for (double t = 0; t < 1; t += 0.25) {
            s += Math.exp(-x * t) * 0.25;
        }
        return s;
    }

    /** The counter is differentiated as well. */
    @Differentiable
    static double activeCounter(double x) {
        double s = 0;
        for (double t = x; t < 4; t += x) {
            s += t * t;
        }
        return s;
    }

    @Differentiable
    static double twoConditions(double x, int n) {
        for (int i = 0; i < 2 * n && x < 10; i++) {
            x += i * x;
        }
        return x;
    }

    @Differentiable
    static double whileInFor(double[] x, double v) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            double z = v;
            int k = 0;
            while (z < 3) {
                z = z * (1 + x[i] * x[i]) + 0.1;
                if (++k > 5) {
                    break;
                }
            }
            s += z * x[i];
        }
        return s;
    }

    @Differentiable
    static double arrayInALoopWithoutEnd(double[] x, double v) {
        double[] a = x.clone();
        int k = 0;
        while (true) {
            a[k % a.length] = a[(k + 1) % a.length] * v + a[k % a.length];
            k++;
            if (k == 7) {
                break;
            }
        }
        double s = 0;
        for (double e : a) {
            s += e * e;
        }
        return s;
    }

    @Differentiable
    static double switchInALoop(double[] x, int[] p) {
        double s = 1;
        for (int i = 0; i < x.length; i++) {
            switch (p[i]) {
                case 0:
                    s *= x[i];
                    break;
                case 2:
                    continue;
                default:
                    s += x[i];
            }
            s += 0.5 * x[i] * s;
        }
        return s;
    }

    @Differentiable
    static double yieldFromALoop(double[] x, int n) {
        double t = switch (n) {
            case 3 -> {
                for (double e : x) {
                    if (e > 1) {
                        yield e * e;
                    }
                }
                yield x[0];
            }
            default -> 1.0;
        };
        return t * x[1];
    }

    @Differentiable
    static double[] returnsAnArray(double[] x, double v) {
        for (int i = 0; i < x.length; i++) {
            if (x[i] > 1) {
                double[] r = new double[2];
                r[0] = x[i] * v;
                r[1] = v;
                return r;
            }
        }
        return new double[] {v, x[0]};
    }

    @Differentiable
    static double assignedInALoopOnly(double v) {
        double t;
        int i = 0;
        while (true) {
            if (v * i > 2) {
                t = v * i;
                break;
            }
            i++;
        }
        return t * t;
    }

    @Differentiable
    static double arrayAssignedInALoopOnly(double v) {
        double[] t;
        do {
            t = new double[] {v, v * v};
            v = v * 1.5;
        } while (v < 2);
        return t[0] * t[1];
    }

    @Differentiable
    static double helperThatSearches(double[] x, double v) {
        return x[first(x, v)] * v;
    }

    private static int first(double[] x, double v) {
        for (int i = 0; i < x.length; i++) {
            if (x[i] > v) {
                return i;
            }
        }
        return 0;
    }

    @Differentiable
    static double triangle(double[] x) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            double p = 1;
            for (int j = 0; j < i; j++) {
                p = p * x[j] + Math.sin(p);
            }
            s += p * x[i];
        }
        return s;
    }

    @Differentiable
    static double conditionReadsAnArrayBehindTheEnd(double[] x) {
        double s = 0;
        int i = 0;
        while (x[i] > 0) {
            s += x[i] * s + x[i];
            i++;
            if (i == x.length) {
                break;
            }
        }
        return s;
    }
}
