package corpus;

import org.fluxion.Differentiable;

/** Counted loops and loops over arrays. */
final class Loops {
    private Loops() {}

    @Differentiable
    static double sum(double[] x) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += x[i] * x[i];
        }
        return s;
    }

    @Differentiable
    static double loss(double[] w, double b, double[][] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double error = y[i] - Math.max(0, w[0] * x[i][0] + b);
            sum += error * error;
        }
        return sum / x.length;
    }

    @Differentiable
    static double forms(double x, int n, int m) {
        double s = x;
        for (int i = m; i < n; i++) s += 1 * i;
        for (int i = n; i > m; i--) s += 10 * i;
        for (int i = n; i >= m; --i) s += 100 * i;
        for (int i = m; i <= n; ++i) s += 1000 * i;
        for (int i = m; i < n; i += 2) s += 1e4 * i;
        for (int i = n; i >= m; i -= 3) s += 1e5 * i;
        for (int i = 1; n > i; i = i + 1) s += 1e6 * i;
        for (int i = 10; 1 <= i; i = i - 4) s += 1e7 * i;
        for (int i = 5; i != 0; i--) s += 1e8 * i;
        for (int i = 0; i != 3; i++) s += 1e9 * i;
        for (int i = 1; i <= n; i = 2 + i) s += 1e10 * i;
        for (int i = n - 1; i >= 0; i += -1) s += 1e11 * i;
        return s;
    }

    @Differentiable
    static double variableStep(double x, int n) {
        double s = x;
        int step = n * n + 1;
        for (int i = -3; i < 40; i += step) s += i * x;
        for (int i = 40; i > n; i -= step) s -= i;
        return s;
    }

    @Differentiable
    static double twoCounters(double[] x) {
        double s = 0;
        for (int i = 0, j = x.length - 1; i < j; i++, j--) {
            s += x[i] * x[j] + i;
        }
        for (int i = 1, k = 3; i < 5; i += 2, k *= 2) {
            s += i * k;
        }
        for (int i = 0, k = 100; i < 3; i++, k -= 5) {
            s += i * k;
        }
        return s;
    }

    @Differentiable
    static double counterOutside(double x, int n) {
        int i;
        int j = 2;
        double s = x;
        for (i = 1; i < n; i += 2) s += i;
        for (; j > n; j--) s *= 2;
        return s + i * 10 + j;
    }

    @Differentiable
    static double nested(double[][] a) {
        double total = 0;
        for (int i = 0; i < a.length; i++) {
            double row = 0;
            for (int j = 0; j < i; j++) {
                row += 1;
            }
            total += row;
        }
        return total;
    }

    @Differentiable
    static double triangular(double[] x) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = i + 1; j < x.length; j++) {
                s += (x[i] - x[j]) * (x[i] - x[j]);
            }
            for (int j = 0; j < i; j++) {
                s -= x[j];
            }
        }
        return s;
    }

    @Differentiable
    static double enhanced(double[] x, int[] p, double[][] m, float[] f) {
        double s = 0;
        for (double v : x) {
            s += v;
        }
        for (double v : p) s += v / 2;
        for (final var row : m) {
            for (double v : row) s *= 1 + v / 10;
        }
        for (float v : f) s += v * v;
        for (double v : new double[] {1, 2, 3}) s -= v;
        return s;
    }

    @Differentiable
    static double continues(double[] x, int n) {
        double s = 0;
        outer:
        for (int i = 0; i < x.length; i++) {
            if (x[i] < 0) continue;
            s += x[i];
            if (i == n) {
                s += 1;
                continue outer;
            } else if (x[i] > 2) {
                s *= 2;
            }
            if (n > 2) {
                if (x[i] > 1) {
                    s += 5;
                    continue;
                }
                s -= 3;
            }
            for (double v : x) {
                if (v > 1) continue;
                s += v;
            }
            s += 0.5;
        }
        return s;
    }

    @Differentiable
    static double switchInLoop(double[] x) {
        double s = 1;
        for (int i = 0; i < x.length; i++) {
            switch (i) {
                case 0:
                    continue;
                case 1:
                    s += x[i];
                    break;
                default:
                    if (x[i] > 0) continue;
                    s *= x[i];
            }
            s += 100;
        }
        return s;
    }

    @Differentiable
    static double severalAccumulators(double[] x) {
        double s = 0, p = 1, largest = x[0];
        int count = 0;
        double e = 0;
        double unset;
        for (int i = 0; i < x.length; i++) {
            e = x[i] / 2;
            unset = e * e;
            s += unset;
            p *= x[i];
            largest = Math.max(largest, x[i]);
            if (x[i] > 0) {
                count++;
            }
        }
        return s + p + largest + count + e;
    }

    @Differentiable
    static double recurrence(double x, int n) {
        double a = 1, b = x;
        for (int i = 0; i < n; i++) {
            double t = a;
            a = b;
            b = t + 0.5 * b;
        }
        return a * b;
    }

    @Differentiable
    static double longValues(double x, long[] l, int n) {
        long s = 0;
        for (int i = 0; i < l.length; i++) s += l[i] * i;
        for (int i = 0; i < n; i++) s ^= i;
        return x * s;
    }

    @Differentiable
    static double boundsReadArrays(int[] p, double[][] x, double[] y) {
        double s = 0;
        for (int i = 0; i < p.length; i++) {
            for (int j = 0; j < Math.min(p[i], 9); j++) s += j;
        }
        double[][] a = new double[3][4];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                a[i][j] = i * y[0] + j;
            }
        }
        for (int j = 0; j < a[0].length; j++) s += a[2][j] * j;
        for (int j = 0; j < x[0].length; j++) s += x[0][j];
        return s;
    }
}
