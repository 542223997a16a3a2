package corpus;

import static org.fluxion.runtime.Vectors.dot;

import org.fluxion.Differentiable;
import org.fluxion.runtime.Matrices;
import org.fluxion.runtime.Vectors;

/** Methods of the same top-level class and of the library. */
final class Calls {
    private Calls() {}

    static final class Inner {
        static double cube(double x) {
            return x * square(x);
        }
    }

    static double square(double x) {
        return x * x;
    }

    static double square(int n) {
        return n + 0.5;
    }

    static double pick(double x, long n) {
        return 1;
    }

    static double pick(double x, double y) {
        return 2;
    }

    static double pick(Object x, int n) {
        return 3;
    }

    static double total(double... parts) {
        double s = 0;
        for (double part : parts) s += part;
        return s;
    }

    static double early(double x, double y) {
        if (x > y) return x;
        if (y > 2) {
            return y;
        }
        return x + y;
    }

    static void scale(double[] a, double factor) {
        for (int i = 0; i < a.length; i++) a[i] *= factor;
    }

    static double[] longer(double[] a, double[] b) {
        return a.length > b.length ? a : b;
    }

    static double[] same(double[] a) {
        return a;
    }

    static void guarded(double[] a, int n) {
        if (n < 1) return;
        a[0] = n;
    }

    static double mean(double[] a, int from) {
        double s = 0;
        for (int i = from; i < a.length; i++) s += a[i];
        return s / a.length;
    }

    @Differentiable
    static double overloads(double x, int n) {
        return square(x) + square(n) * 3 + Inner.cube(x) + Calls.square(1 + 1) + pick(x, n) + 10 * pick(n, 2f);
    }

    @Differentiable
    static double varargs(double x, double y, double[] v) {
        return total() + total(x) * total(x, y, 3) + total(v);
    }

    @Differentiable
    static double returns(double x, double y) {
        double a = early(x, y) * 2;
        double b = early(a, early(y, x));
        return a - b;
    }

    @Differentiable
    static double effects(double[] x, int n) {
        double[] a = x.clone();
        scale(a, 2);
        guarded(a, n);
        double[] b = same(a);
        b[1] = 4;
        double[][] m = new double[2][3];
        m[1][2] = n;
        scale(m[1], 3);
        return a[0] + a[1] + x[0] + m[1][2];
    }

    @Differentiable
    static double chosen(double[] x, double[] y) {
        return longer(x, y)[0] + mean(x, 1);
    }

    @Differentiable
    static double library(double[] x, double[][] m) {
        double[] y = Matrices.multiply(Matrices.transpose(m), Vectors.multiply(m[0].length > 9 ? x : m[0], 2.0));
        return dot(x, x) + Vectors.max(x) + y[0];
    }

    @Differentiable
    static double neuron(double[] w, double b, double[][] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double error = y[i] - Math.max(0, dot(w, x[i]) + b);
            sum += error * error;
        }
        return sum / x.length;
    }
}
