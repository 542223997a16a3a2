package corpus;

import org.fluxion.Differentiable;
import org.fluxion.runtime.Differentiation;

/** Where constructs meet. */
final class Corners {
    enum Mode {
        A,
        B
    }

    interface Base {
        double K = 2.5;
    }

    static class Sup {
        static final double Q = 1.25;
        private static final double P = 9;

        static double up(double x) {
            return x + Q;
        }
    }

    static final double ROOT = Math.sqrt(3);

    static double K2(double[] a) {
        double s = 0;
        for (double v : a) {
            if (v > 0) continue;
            s += v;
        }
        return s;
    }

    @Differentiable
    static double shadow(double x) {
        double ROOT = 2;
        return ROOT * x + Corners.ROOT;
    }

    @Differentiable
    static double helperLoopInLoop(double[][] x) {
        double s = 0;
        for (int i = 0; i < x.length; i++) s += K2(x[i]) * i;
        return s;
    }

    @Differentiable
    static double condAssignRef(double[] x, int n) {
        double[] a = new double[3];
        double[] b = a;
        if (n > 2) {
            a = new double[] {1, 2, 3};
        }
        b[0] = x[0];
        double s = b[0];
        return s + b[1];
    }

    @Differentiable
    static double loopNoRun(double x, int n) {
        double s = x;
        for (int i = 5; i < n; i++) {
            s *= i;
        }
        for (int i = n; i < 0; i++) s += 1;
        return s;
    }

    @Differentiable
    static double continueCarries(double[] x) {
        int k = 0;
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            k++;
            if (x[i] > 0) {
                s += k;
                continue;
            }
            k += 10;
            s -= x[i];
        }
        return s + k;
    }

    @Differentiable
    static double switchYieldState(double x, int n) {
        int k = 0;
        double r =
                switch (n & 3) {
                    case 0 -> {
                        k = 5;
                        yield x;
                    }
                    case 1 -> {
                        if (x > 0) {
                            k = 7;
                            yield 2;
                        }
                        k = 8;
                        yield 3;
                    }
                    default -> k++;
                };
        return r + 10 * k;
    }

    @Differentiable
    static double ternaryEffects(double[] x, int n) {
        double[] a = {1, 2, 3};
        int k = 0;
        double y = n > 2 ? a[k++] = 5 : (a[2] = x[0]);
        return y + a[0] + 10 * a[2] + k;
    }

    @Differentiable
    static double arrayInReturnBranch(double[] x, int n) {
        double[] a = new double[2];
        if (n > 3) {
            a[0] = 9;
            return a[0] + x[0];
        }
        a[1] = 4;
        if (n > 1) {
            a = x.clone();
        }
        a[0] += 1;
        return a[0] + a[1];
    }

    @Differentiable
    static double nestedArrays(double x, int n) {
        double[][][] c = new double[2][][];
        c[0] = new double[][] {{1, x}, {2}};
        double[][] m = c[0];
        m[1][0] = 7;
        c[1] = new double[1][1];
        double[] r = m[0];
        m[0] = new double[] {8, 8};
        return c[0][1][0] + c[0][0][1] + c.length + c[1].length;
    }

    @Differentiable
    static double mixedInts(double x, int n, long m) {
        int k = (int) 3000000000L + n;
        long q = 1L << 63 >>> n;
        short s = (short) 70000;
        return x + k + q + s + (5 / 2) * 1.0 + 7 % -3 + (-7) / 2 + (char) 65 + 1 / 3;
    }

    @Differentiable
    static double stringlessSwitch(double x, char[] c) {
        switch (c[0]) {
            case 'a':
                return x;
            case 'b':
                x *= 2;
            default:
                return x + 1;
        }
    }

    @Differentiable
    static double returnsInHelperLoops(double[] x, int n) {
        double t = 0;
        for (int i = 0; i < x.length; i++) {
            t += pick(x[i], n);
        }
        return t;
    }

    static double pick(double v, int n) {
        if (v < 0) {
            if (n > 2) return 1;
            v = -v;
        }
        switch (n) {
            case 0:
                return v;
            case 1:
                v++;
                break;
            case 2:
                if (v > 1) return 5;
        }
        return v * 2;
    }

    @Differentiable
    static double aliasThroughHelper(double[] x, int n) {
        double[] a = x.clone();
        double[] b = n > 9 ? a : ident(a);
        b[0] = 3;
        return a[0];
    }

    static double[] ident(double[] a) {
        return a;
    }

    @Differentiable
    static double rowAlias(double x) {
        double[][] a = new double[2][2];
        double[][] b = a;
        double[] r = b[1];
        a[1][0] = x;
        r[1] = 4;
        return r[0] + b[1][1];
    }

    @Differentiable
    static double negativeSize(double x, int n) {
        double[] a = new double[n];
        return x + a.length;
    }

    @Differentiable
    static double postInIndex(double[] x) {
        int i = 0;
        double s = x[i++] + x[i];
        double[] y = x.clone();
        y[i--] *= i + 2;
        return s + y[0] * 3 + y[1] + i;
    }

    @Differentiable
    static double viewed(double[] x) {
        double[] a = x.clone();
        double[] c = Differentiation.constant(a);
        double s = c[0];
        for (int i = 0; i < a.length; i++) s += c[i] * a[i];
        a[0] = 5;
        return s + a[0];
    }

    @Differentiable
    static double boolArrays(double x, boolean[] b, Mode m) {
        boolean any = false;
        for (boolean v : b) any |= v;
        Mode k = any ? Mode.A : m;
        boolean e = k == m && !any || b.length > 3;
        return (e ^ any) ? x : -x;
    }

    @Differentiable
    static double minMaxNaN(double x, double y) {
        return Math.max(-0.0, x * 0) + 1 / Math.min(0.0, -0.0 * y) + (x != x ? 1 : 0);
    }

    @Differentiable
    static double carriedRowStore(double[][] x) {
        double[][] a = new double[2][];
        for (int i = 0; i < a.length; i++) {
            double[] r = x[i].clone();
            a[i] = r;
            r[0] = i;
            if (i > 0) a[i - 1][1] += r[1];
        }
        return a[0][0] + a[0][1] * 3 + a[1][0] * 5;
    }

    @Differentiable
    static double labelled(double[] x) {
        double s = 0;
        a:
        {
            s = 1;
        }
        b:
        for (double v : x) {
            for (double u : x) {
                if (u > 1) continue;
                s += u * v;
            }
            if (v > 2) continue b;
            s--;
        }
        return s;
    }

    @Differentiable
    static double compoundBool(double x, int n) {
        boolean a = n > 1;
        a &= x > 0;
        a |= n == 3;
        a ^= true;
        int i = 3;
        i = i++ + i;
        int j = i-- - --i;
        return a ? i : j + x;
    }

    static final class Sub extends Sup implements Base {
        @Differentiable
        static double inherited(double x) {
            return up(x) * Q * K + ROOT;
        }
    }
}
