package org.fluxion.gradients;

import static org.fluxion.runtime.Vectors.*;

import org.fluxion.Differentiable;
import org.fluxion.runtime.*;

/** Methods as users write them. */
final class Recurrences {
    private Recurrences() {}

    @Differentiable
    static double swap(double[] x, double k) {
        double[] u = x.clone();
        double[] v = new double[x.length];
        for (int t = 0; t < 4; t++) {
            for (int i = 0; i < u.length; i++) v[i] = Math.sin(u[i]) * k;
            double[] w = u;
            u = v;
            v = w;
        }
        return sum(u);
    }

    @Differentiable
    static double fibo(double a, double b, int n) {
        double p = a, q = b;
        for (int i = 0; i < n; i++) {
            double t = p * q;
            p = q;
            q = t;
        }
        return q;
    }

    @Differentiable
    static double euler(double y0, double k, int n) {
        double y = y0, s = 0;
        for (int i = 0; i < n; i++) {
            double k1 = -k * y;
            double k2 = -k * (y + 0.05 * k1);
            y = y + 0.1 * k2;
            s += y * y;
        }
        return s + y;
    }

    @Differentiable
    static double[] traj(double y0, double k) {
        double[] out = new double[5];
        double y = y0;
        for (int i = 0; i < out.length; i++) {
            out[i] = y;
            y = y * k + 1;
        }
        return out;
    }

    @Differentiable
    static double lu(double[][] a) {
        int n = a.length;
        double[][] m = new double[n][n];
        for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) m[i][j] = a[i][j] + (i == j ? 5 : 0);
        double det = 1;
        for (int k = 0; k < n; k++) {
            det *= m[k][k];
            for (int i = k + 1; i < n; i++) {
                double f = m[i][k] / m[k][k];
                for (int j = k; j < n; j++) m[i][j] -= f * m[k][j];
            }
        }
        return det;
    }

    @Differentiable
    static double chol(double[] x) {
        int n = x.length;
        double[] l = new double[n];
        l[0] = Math.sqrt(x[0]);
        for (int i = 1; i < n; i++) {
            double s = 0;
            for (int j = 0; j < i; j++) s += l[j] * l[j] * 0.01;
            l[i] = Math.sqrt(x[i] + s);
        }
        double r = 0;
        for (double v : l) r += Math.log(v);
        return r;
    }

    @Differentiable
    static double conv(double[] x, double[] h) {
        double[] y = new double[x.length + h.length - 1];
        for (int i = 0; i < x.length; i++) for (int j = 0; j < h.length; j++) y[i + j] += x[i] * h[j];
        double s = 0;
        for (int i = 0; i < y.length; i++) s += y[i] * y[i] * (i + 1);
        return s;
    }

    @Differentiable
    static double prefix(double[] x) {
        double[] p = new double[x.length + 1];
        for (int i = 0; i < x.length; i++) p[i + 1] = p[i] + x[i];
        double s = 0;
        for (int i = 1; i < p.length; i++) s += p[i] * p[i - 1];
        return s;
    }

    @Differentiable
    static double net(double[][] w1, double[] b1, double[] w2, double[] x) {
        double[] h = tanh(add(Matrices.multiply(w1, x), b1));
        return Activations.sigmoid(dot(w2, h));
    }

    @Differentiable
    static double[] net2(double[][] w1, double[] x) {
        return softmax(relu(Matrices.multiply(w1, x)));
    }

    @Differentiable
    static double branchArr(double[] x, boolean f) {
        double[] v;
        if (f) v = multiply(x, 2);
        else v = square(x);
        double s = 0;
        for (double e : v) s += e * e;
        return s;
    }

    @Differentiable
    static double ifInLoop(double[] x) {
        double[] a = x.clone();
        for (int i = 0; i < a.length; i++) {
            if (a[i] > 0.9) {
                a[i] = a[i] * a[i];
            } else if (i > 0) {
                a[i] = a[i - 1] * 2;
            }
        }
        return sum(a);
    }

    @Differentiable
    static double zeroTrip(double[] x, int n) {
        double s = x[0];
        for (int i = 5; i < n; i++) s *= x[1];
        return s * s;
    }

    @Differentiable
    static double setBefore(double[] x) {
        double t = x[0] * x[1];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += t * x[i];
            t = t + x[i];
        }
        return s * t;
    }

    @Differentiable
    static double over(double[] x) {
        double[] a = new double[2];
        a[0] = x[0];
        a[0] = a[0] * x[1];
        a[1] = a[0] + x[2];
        a[0] = 7;
        return a[0] * a[1];
    }

    @Differentiable
    static double divAcc(double[] x) {
        double d = 1;
        for (double v : x) d += v * v;
        double s = 0;
        for (double v : x) s += v / d;
        return s;
    }

    @Differentiable
    static double ternary(double a, double b) {
        return (a > b ? a * a : b) * (a < 1 && b < 1 || a > 2 ? b : a);
    }

    @Differentiable
    static double logic(double[] x) {
        int c = 0;
        double s = 0;
        for (double v : x)
            if (v > 0.5 && v < 1.5) {
                s += v;
                c++;
            }
        return c > 0 ? s / c : 0;
    }

    @Differentiable
    static double rows(double[][] a) {
        double s = 0;
        for (double[] r : a) {
            s += norm(r) * sum(r);
        }
        return s;
    }

    @Differentiable
    static double intpow(double x, int n) {
        double r = 1;
        for (int i = 0; i < n; i++) r *= x;
        return r + Math.pow(x, 3) + Math.pow(x, 0.5) + Math.pow(x, -2);
    }

    @Differentiable
    static double gs(double[] x) {
        double[] u = x.clone();
        for (int t = 0; t < 2; t++) for (int i = 1; i < u.length - 1; i++) u[i] = 0.5 * (u[i - 1] + u[i + 1]) * u[i];
        return dot(u, u);
    }

    @Differentiable
    static double strided(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i += 2) y[i] = x[i] * x[i];
        for (int i = 1; i < x.length; i += 2) y[i] = y[i - 1] * x[i];
        return sum(y);
    }

    @Differentiable
    static double out(double[] x, double[] y) {
        double[][] o = Matrices.outer(x, y);
        return Matrices.trace(Matrices.multiply(o, Matrices.transpose(o)));
    }

    @Differentiable
    static double lens(double[] x) {
        return x.length * x[0] + mean(x) + min(x) * max(x);
    }

    @Differentiable
    static double kmeans(double[][] x, double[][] c) {
        double t = 0;
        for (int i = 0; i < x.length; i++) {
            double best = 1e300;
            for (int k = 0; k < c.length; k++) {
                double d = 0;
                for (int j = 0; j < c[k].length; j++) {
                    double e = x[i][j] - c[k][j];
                    d += e * e;
                }
                best = Math.min(best, d + 1);
            }
            t += best;
        }
        return t;
    }
}
