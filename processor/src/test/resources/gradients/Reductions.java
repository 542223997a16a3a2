package org.fluxion.gradients;

import static org.fluxion.runtime.Vectors.*;

import org.fluxion.Differentiable;
import org.fluxion.runtime.*;

/** Methods as users write them. */
final class Reductions {
    private Reductions() {}

    @Differentiable
    static double tri(double[][] a) {
        double s = 0;
        for (int i = 0; i < a.length; i++) for (int j = 0; j <= i; j++) s += a[i][j] * a[j][i] * (i + 1);
        return s;
    }

    @Differentiable
    static double down(double[] x) {
        double s = 0;
        for (int i = x.length - 1; i >= 0; i -= 2) s += x[i] * x[i] * i;
        return s;
    }

    @Differentiable
    static double two(double[] x) {
        double s = 0;
        for (int i = 0, j = x.length - 1; i < j; i++, j--) s += x[i] * x[j];
        return s;
    }

    @Differentiable
    static double cond(double[] x) {
        double s = 0, c = 0;
        for (double v : x) {
            if (v > 0.8) {
                s += v * v;
                c += v;
            } else s -= v;
        }
        return s / (1 + c);
    }

    @Differentiable
    static double several(double[] x, double[] y) {
        double sx = 0, sy = 0, sxy = 0;
        for (int i = 0; i < x.length; i++) {
            sx += x[i];
            sy += y[i];
            sxy += x[i] * y[i];
        }
        return sxy - sx * sy / x.length;
    }

    @Differentiable
    static double swit(double x, int k) {
        switch (k) {
            case 1:
                return x;
            case 3:
                x = x * x;
                break;
            default:
                x = -x;
        }
        return Math.exp(x) * x;
    }

    @Differentiable
    static double swe(double x, int k) {
        double r = switch (k) {
            case 1, 2 -> x;
            case 3 -> {
                double t = x * x;
                yield t * x;
            }
            default -> 0;
        };
        return r * 2;
    }

    @Differentiable
    static double helper(double[] x) {
        return sq(sumsq(x)) + Math.sin(sumsq(x));
    }

    static double sq(double x) {
        return x * x;
    }

    static double sumsq(double[] v) {
        double s = 0;
        for (double e : v) s += e * e;
        return s;
    }

    @Differentiable
    static double fill(double[] x) {
        double[] b = new double[x.length];
        put(b, x);
        return dot(b, x);
    }

    static void put(double[] b, double[] x) {
        for (int i = 0; i < b.length; i++) b[i] = x[i] * x[i];
    }

    @Differentiable
    static double[] jac(double[] x, double z) {
        double[] y = new double[3];
        y[0] = x[0] * z;
        y[1] = Math.sin(x[1]) + z * z;
        y[2] = x[2] * x[3];
        return y;
    }

    @Differentiable
    static double[] mv(double[][] a, double[] x) {
        return Matrices.multiply(a, x);
    }

    @Differentiable
    static double[] cum(double[] x) {
        double[] y = x.clone();
        for (int i = 1; i < y.length; i++) y[i] = y[i - 1] + y[i] * y[i];
        return y;
    }

    @Differentiable
    static double cube(double[][][] q) {
        double s = 0;
        for (int i = 0; i < q.length; i++)
            for (int j = 0; j < q[i].length; j++)
                for (int k = 0; k < q[i][j].length; k++) s += q[i][j][k] * q[i][j][k] * (i + j + k + 1);
        return s;
    }

    @Differentiable
    static double mm(double[][] a, double[][] b) {
        return Matrices.trace(Matrices.multiply(a, Matrices.multiply(b, a)));
    }

    @Differentiable
    static double local2d(double[] x) {
        double[][] m = new double[x.length][x.length];
        for (int i = 0; i < x.length; i++) for (int j = 0; j < x.length; j++) m[i][j] = x[i] * x[j] + i;
        double s = 0;
        for (int i = 0; i < x.length; i++) s += m[i][x.length - 1 - i] * m[i][i];
        return s;
    }

    @Differentiable
    static double stencil(double[] x) {
        double[] u = x.clone();
        for (int t = 0; t < 3; t++) {
            double[] v = new double[u.length];
            for (int i = 1; i < u.length - 1; i++) v[i] = u[i] + 0.1 * (u[i - 1] - 2 * u[i] + u[i + 1]);
            v[0] = u[0];
            v[u.length - 1] = u[u.length - 1];
            u = v;
        }
        return sum(square(u));
    }

    @Differentiable
    static double inplace(double[] x) {
        double[] a = x.clone();
        for (int i = 1; i < a.length; i++) a[i] *= a[i - 1];
        for (int i = a.length - 2; i >= 0; i--) a[i] += a[i + 1] * a[i];
        return a[0];
    }

    @Differentiable
    static double perm(double[] x, int[] p) {
        double s = 0;
        for (int i = 0; i < x.length; i++) s += x[p[i]] * x[i];
        return s;
    }

    @Differentiable
    static double maxmin(double[] x) {
        double m = -1e9, n = 1e9;
        for (double v : x) {
            m = Math.max(m, v * v);
            n = Math.min(n, v);
        }
        return m * n;
    }

    @Differentiable
    static double nestedmax(double[][] a) {
        double m = a[0][0];
        for (int i = 0; i < a.length; i++) for (int j = 0; j < a[i].length; j++) m = Math.max(m, a[i][j] * (i + 1));
        return m * m;
    }

    @Differentiable
    static double runmax(double[] x) {
        double m = x[0];
        for (int i = 1; i < x.length; i++) {
            if (x[i] > m) m = x[i];
        }
        return m * m * x[0];
    }

    @Differentiable
    static double early(double[] x) {
        double s = 0;
        for (double v : x) s += v;
        if (s < 0) return 0;
        if (s > 3) {
            double t = s * s;
            if (t > 20) return t;
            s = t;
        }
        return Math.log(s) * x[0];
    }

    @Differentiable
    static double cont(double[] x) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            if (x[i] < 0.9) continue;
            s += x[i] * x[i];
        }
        return s;
    }

    @Differentiable
    static double matpow(double[][] a, double[] v) {
        double[] w = v.clone();
        for (int t = 0; t < 3; t++) w = Matrices.multiply(a, w);
        return sum(w);
    }

    @Differentiable
    static double horner(double[] c, double x) {
        double r = 0;
        for (int i = c.length - 1; i >= 0; i--) r = r * x + c[i];
        return r;
    }

    @Differentiable
    static double idx(double[] x) {
        int k = 0;
        double s = 0;
        for (int i = 0; i < 2; i++)
            for (int j = 0; j < 2; j++) {
                s += x[k] * (j + 1) * (i + 2);
                k++;
            }
        return s * k;
    }

    @Differentiable
    static double stop(double[] x) {
        double m = Differentiation.constant(Vectors.max(x));
        return sum(x) * m - sum(x) * m + dot(x, x);
    }

    @Differentiable
    static double fma(double a, double b, double c) {
        return Math.fma(a, b, c)
                + Math.hypot(a, b)
                + Math.atan2(a, b)
                + Math.cbrt(c)
                + a % (b * 10)
                + Math.pow(a, b)
                + Math.copySign(a, -b)
                + Math.toRadians(a)
                + Math.log1p(c)
                + Math.expm1(a);
    }

    @Differentiable
    static double gm(double[] x, double[][] mu) {
        double t = 0;
        for (int k = 0; k < mu.length; k++) {
            double[] d = subtract(x, mu[k]);
            t += Math.exp(-0.5 * dot(d, d));
        }
        return Math.log(t);
    }

    @Differentiable
    static double sm(double[] x, double[] y) {
        double[] p = softmax(x);
        double s = 0;
        for (int i = 0; i < p.length; i++) s -= y[i] * Math.log(p[i]);
        return s;
    }
}
