package org.fluxion.gradients;

import org.fluxion.Differentiable;

/** Overwritten elements whose derivatives other tools were reported to get wrong. */
final class TrapsInArrays {
    private TrapsInArrays() {}

    /** NVIDIA Warp #1294: an element is read and written by one statement. */
    @Differentiable
    static double squaresItself(double[] x) {
        double[] a = x.clone();
        for (int i = 0; i < a.length; i++) a[i] = a[i] * a[i];
        double s = 0;
        for (double v : a) s += v;
        return s;
    }

    /** NVIDIA Warp #1697: every write of a chain doubled the adjoint. */
    @Differentiable
    static double chainOfWrites(double x) {
        double[] v = new double[1];
        v[0] = v[0] + x;
        v[0] = v[0] + 2 * x;
        v[0] = v[0] + 4 * x;
        v[0] = v[0] * x;
        return v[0];
    }

    /** NVIDIA Warp #1062: a write that a later one hides. */
    @Differentiable
    static double hiddenWrite(double[] x, double[] z) {
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) y[i] = 2 * x[i];
        for (int i = 0; i < y.length; i++) y[i] = 3 * z[i];
        double s = 0;
        for (double v : y) s += v;
        return s;
    }

    /** NVIDIA Warp #1728: the copied array is read again after the copy was changed. */
    @Differentiable
    static double copyAndOriginal(double[] x) {
        double[] y = x.clone();
        for (int i = 0; i < y.length; i++) y[i] *= 2;
        double s = 0;
        for (int i = 0; i < y.length; i++) s += y[i] + x[i] * x[i];
        return s;
    }

    /** taichi #6666: added to in an inner loop, then overwritten. */
    @Differentiable
    static double[] addedThenOverwritten(double[] a, int n) {
        double[] p = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            double v = a[i];
            for (int j = 0; j < n; j++) p[i] += a[i] * i;
            p[i] = v * i;
        }
        return p;
    }

    /** clad #464: the value of a compound assignment to an element. */
    @Differentiable
    static double valueOfACompoundWrite(double[] x) {
        double[] a = x.clone();
        double r = 0;
        for (int i = 0; i < a.length; i++) r += (a[i] *= 5);
        return r;
    }

    /** Mutating buffers, Enzyme.jl #362. */
    @Differentiable
    static double stateAndBuffer(double[] p, double a) {
        double[] x = new double[3];
        double[] s = {a};
        x[0] = p[4];
        for (int t = 1; t < 3; t++) {
            x[t] = p[0] * x[t - 1] + p[1] * s[0];
            s[0] = p[2] * s[0] + p[3] * x[t - 1];
        }
        return x[2];
    }

    /** Enzyme.jl #432: a buffer set to zero in every iteration. */
    @Differentiable
    static double bufferReset(double[] start, double c) {
        double[] u = start.clone();
        double[] v = new double[u.length];
        for (int k = 0; k < 2; k++) {
            for (int i = 0; i < v.length; i++) v[i] = 0;
            for (int i = 0; i < v.length; i++) v[i] += c * u[i];
            for (int i = 0; i < v.length; i++) u[i] += v[i] * v[i];
        }
        double s = 0;
        for (double e : u) s += e * e;
        return s;
    }

    /** Enzyme.jl #2868: a copy inside the loop is scaled in place. */
    @Differentiable
    static double scaledCopies(double[][] c, double[] u) {
        double s = 0;
        for (int k = 0; k < c.length; k++) {
            double[] t = c[k].clone();
            for (int j = 0; j < t.length; j++) t[j] *= u[k];
            s += t[0] * t[1];
        }
        return s;
    }

    /** FunctionWrappersWrappers.jl #62: the argument of the right-hand side is stepped afterwards. */
    @Differentiable
    static double eulerSteps(double[] start, double p, double q) {
        double[] u = start.clone();
        double[] du = new double[2];
        for (int t = 0; t < 2; t++) {
            du[0] = p * u[0];
            du[1] = q * u[1] * u[1];
            for (int i = 0; i < 2; i++) u[i] += 0.5 * du[i];
        }
        return u[0] + u[1];
    }

    /** torch-autograd #102: the third of three writes was lost. */
    @Differentiable
    static double threeWrites(double[] x, double[] y) {
        double[] c = x.clone();
        double t = 0;
        for (double v : y) t += v;
        c[0] = t * 2;
        c[1] = t * 3;
        c[2] = t * 4;
        double s = 0;
        for (double v : c) s += v;
        return s;
    }

    /** taichi #8356: every element gets the same sum. */
    @Differentiable
    static double sameSumForAll(double[] start, double[] y) {
        double[] x = start.clone();
        for (int i = 0; i < x.length; i++) for (int j = 0; j < y.length; j++) x[i] += y[j];
        double s = 0;
        for (double v : x) s += 0.5 * v * v;
        return s;
    }

    /** clad #246: compound writes in a loop, two of them read afterwards. */
    @Differentiable
    static double twoOfNine(double x) {
        double[] a = new double[9];
        for (int i = 0; i < 9; i++) a[i] += x;
        return a[8] * a[0];
    }

    /** clad #635: an array made in every iteration from elements of the parameter. */
    @Differentiable
    static double packedAgain(double[] p) {
        double out = 0;
        for (int i = 0; i < 1; i++) {
            double[] q = {p[0]};
            out = out + inverseSquare(q);
        }
        return out;
    }

    private static double inverseSquare(double[] q) {
        return 1 / (q[0] * q[0]);
    }

    /** clad #927: an array of terms made in the loop and weighed by another. */
    @Differentiable
    static double mixture(double[] p, int n) {
        double[] w = {p[0], p[1]};
        double r = 0;
        for (int k = 0; k < n; k++) {
            double[] t = {p[2] * p[2], p[2], k};
            double s = 0, rest = 0;
            for (int i = 0; i < 2; i++) {
                s += t[i] * w[i];
                rest += w[i];
            }
            s += t[2] * (1 - rest);
            r += s;
        }
        return r;
    }

    /** Gauss-Seidel: the element before was already written (Enzyme #1902). */
    @Differentiable
    static double runningProduct(double[] x) {
        double[] a = x.clone();
        for (int i = 1; i < a.length; i++) a[i] = a[i - 1] * a[i];
        return a[a.length - 1];
    }

    /** NVIDIA Warp #1294: reads from the half that was already overwritten. */
    @Differentiable
    static double mirroredReads(double[] x) {
        double[] a = x.clone();
        int n = a.length;
        for (int i = 0; i < n; i++) a[i] = a[n - 1 - i] * 2;
        double s = 0;
        for (double v : a) s += v;
        return s;
    }

    /** HIPS autograd #78: differences of an array of one element. */
    @Differentiable
    static double neighbours(double[] x) {
        double s = 0;
        for (int i = 0; i < x.length - 1; i++) {
            double d = x[i + 1] - x[i];
            s += d * d;
        }
        return s;
    }

    /** Enzyme.jl #388: offsets in two dimensions. */
    @Differentiable
    static double offsets(double[][] m) {
        double s = 0;
        for (int i = 0; i < m.length; i++) {
            for (int j = 0; j < m[i].length - 1; j++) s += m[i][j] * m[i][j + 1];
        }
        return s;
    }

    /** Slang #13000: a layer of two nested loops; the derivative by its input was wrong. */
    @Differentiable
    static double layer(double[][] w, double[] x) {
        double loss = 0;
        for (int i = 0; i < w.length; i++) {
            double y = 0;
            for (int j = 0; j < x.length; j++) y += w[i][j] * x[j];
            loss += y * y;
        }
        return loss;
    }

    /** clad #1079: a compound product with an element just written. */
    @Differentiable
    static double compoundOnFreshElement(double x) {
        double[] a = new double[2];
        a[0] = x;
        a[0] *= x;
        a[1] = a[0];
        a[0] /= a[1] + 1;
        return a[0] * a[1];
    }
}
