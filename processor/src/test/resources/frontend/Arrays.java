package corpus;

import org.fluxion.Differentiable;
import org.fluxion.runtime.Differentiation;
import org.fluxion.runtime.Vectors;

/** Local arrays and references to them. */
final class Arrays {
    private static final double[] WEIGHTS = {1, 2, 3.5};
    private static final int[][] TABLE = {{1, 2}, {3, 4}};

    private Arrays() {}

    @Differentiable
    static double[] map(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = x[i] * i;
        }
        return y;
    }

    @Differentiable
    static double matrices(double[][] x, int n) {
        double[][] a = new double[3][2];
        double[][][] c = new double[2][2][2];
        a[0][1] = x[0][0];
        a[1] = new double[] {4, 5};
        c[1][0][1] = a[0][1] * 2;
        double[] row = a[2];
        row[0] = 7;
        row[1] += a[1][0];
        double[][] b = {{1, 2}, {x[1][0]}, row.clone()};
        row[0] *= 2;
        return a[0][1] + a[1][1] + a[2][0] * b[1][0] + b[2][0] + b.length + b[1].length + c[1][0][1] + a[2][1];
    }

    @Differentiable
    static double references(double[] x, int n) {
        double[] a = new double[4];
        double[] b = a;
        b[1] = x[0];
        a[2] = 3;
        double s = b[2] + a[1];
        b = new double[2];
        b[1] = 9;
        return s + a[1] + b[1];
    }

    @Differentiable
    static double order(double[] x, int n) {
        double[] a = {1, 2, 3, 4, 5, 6, 7, 8};
        int k = 0;
        a[k++] = k;
        a[k] = a[k++] + k * 10;
        a[k++] += a[0] = 5;
        a[0] += a[0]++ + ++a[0];
        int[] p = {3, 1, 0};
        p[p[1]] = 2;
        return a[0] + a[1] * 10 + a[2] * 100 + k + a[p[1]] * x[0] + a[p[0]];
    }

    @Differentiable
    static double outOfBounds(double[] x, int n) {
        double[] a = new double[3];
        a[n] = x[0];
        return a[1] + x[n];
    }

    @Differentiable
    static double rowsInLoops(double[][] x) {
        double[][] a = new double[x.length][];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            double[] row = new double[x[i].length];
            for (int j = 0; j < row.length; j++) {
                row[j] = x[i][j] * j;
            }
            a[i] = row;
            row[0] += 1;
        }
        for (double[] row : a) {
            s += row[0] + row[1];
        }
        return s;
    }

    @Differentiable
    static double[] swaps(double[] x, int n) {
        double[] now = x.clone();
        double[] next = new double[x.length];
        for (int step = 0; step < n; step++) {
            for (int i = 0; i < x.length; i++) {
                next[i] = now[i] / 2 + now[(i + 1) % x.length];
            }
            double[] t = now;
            now = next;
            next = t;
        }
        now[0] += 1;
        return Vectors.add(now, next);
    }

    @Differentiable
    static double replaced(double[] x, int n) {
        double[] v = x;
        for (int i = 0; i < n; i++) {
            v = Vectors.multiply(v, 0.5);
        }
        double[] u = new double[2];
        for (int i = 0; i < n; i++) {
            u = Vectors.add(u, 1);
        }
        u[0] = 4;
        return Vectors.sum(v) + u[0] * u[1];
    }

    @Differentiable
    static double chosen(double[] x, double[] y, int n) {
        double[] u = n > 2 ? x : y;
        double[] v;
        if (n > 1) {
            v = new double[] {1, n};
        } else {
            v = y.clone();
        }
        v[0] += 3;
        double[][] a = {{1, 2}, {3, 4}};
        double[] row = n > 3 ? a[0] : a[1];
        row[1] = 8;
        double[] w = x;
        if (n == 2) w = Vectors.exp(x);
        return u[0] + v[0] * v[1] + a[0][1] + a[1][1] * 10 + w[1];
    }

    @Differentiable
    static double previousRow(double[][] x) {
        double[][] a = new double[x.length][2];
        double[] last = a[0];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            a[i][0] = x[i][0];
            a[i][1] = last[0] + i;
            last = a[i];
            s += last[1];
        }
        last[0] = 3;
        return s + a[x.length - 1][0];
    }

    @Differentiable
    static double constants(double x, int n) {
        double s = 0;
        for (int i = 0; i < WEIGHTS.length; i++) s += WEIGHTS[i] * x;
        return s + TABLE[1][0] * TABLE[0].length + Arrays.WEIGHTS[2];
    }

    @Differentiable
    static double stopped(double[] x) {
        double[] c = Differentiation.constant(x);
        double s = 0;
        for (int i = 0; i < x.length; i++) s += c[i] * x[i];
        return s + Differentiation.constant(s);
    }

    @Differentiable
    static double filled(double[] x, int n) {
        double[] a = new double[5];
        java.util.Arrays.fill(a, x[0]);
        double[] b = java.util.Arrays.copyOf(x, 7);
        b[6] = 2;
        a[2] += 1;
        double[][] m = new double[2][3];
        java.util.Arrays.fill(m[1], 4);
        return Vectors.sum(a) + Vectors.sum(b) + m[1][2] + m[0][1];
    }

    @Differentiable
    static double otherElements(double x, int n) {
        float[] f = new float[3];
        f[1] = 0.1f;
        f[1] += x;
        byte[] b = {1, 2, 100};
        b[2] += 100;
        boolean[] flags = new boolean[4];
        flags[2] = x > 0;
        long[] l = {1L << 40, 2};
        char[] c = {'a', 98};
        return f[1] + b[2] + (flags[2] ? 1 : 2) + l[0] + c[1];
    }

    @Differentiable
    static double histogram(double[] x, int[] p) {
        double[] h = new double[9];
        for (int i = 0; i < p.length; i++) {
            h[p[i] & 7] += x[0];
        }
        return h[0] + 2 * h[1];
    }
}
