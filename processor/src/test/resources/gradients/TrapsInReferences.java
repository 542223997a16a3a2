package org.fluxion.gradients;

import org.fluxion.Differentiable;

/** References, helpers and indices whose derivatives other tools were reported to get wrong. */
final class TrapsInReferences {
    private TrapsInReferences() {}

    /** clad #354: a helper squares an element of its argument. */
    @Differentiable
    static double helperSquares(double[] x) {
        double[] a = x.clone();
        double s = 0;
        for (int i = 0; i < a.length; i++) {
            square(a, i);
            s += a[i];
        }
        return s;
    }

    private static void square(double[] a, int i) {
        a[i] = a[i] * a[i];
    }

    /** clad #465: a helper changes an element and returns it as well. */
    @Differentiable
    static double helperSquaresAndReturns(double[] x) {
        double[] a = x.clone();
        double s = 0;
        for (int i = 0; i < a.length; i++) s += squared(a, i) * a[i];
        return s;
    }

    private static double squared(double[] a, int i) {
        a[i] = a[i] * a[i];
        return a[i];
    }

    /** clad #441: a helper overwrites an element in a loop. */
    @Differentiable
    static double helperOverwrites(double x) {
        double[] a = new double[5];
        for (int i = 0; i < 5; i++) modify(a, i, x * i);
        return a[0] + a[1] + a[2] * a[3] + a[4];
    }

    private static void modify(double[] a, int i, double value) {
        a[i] = value;
    }

    /** clad #281: a helper that assigns its parameter leaves the caller's variable alone. */
    @Differentiable
    static double helperAssignsItsParameter(double x) {
        double y = overwritten(x);
        return y + x;
    }

    private static double overwritten(double x) {
        x = x * x;
        x = x + 1;
        return x * 2;
    }

    /** clad #440: a reference declared in the loop. */
    @Differentiable
    static double rowDeclaredInside(double x) {
        double[][] m = new double[4][2];
        for (int i = 0; i < 4; i++) {
            double[] row = m[i];
            row[0] = x;
            row[1] = row[0] * i;
        }
        double s = 0;
        for (double[] row : m) s += row[0] * row[1];
        return s;
    }

    /** NVIDIA Warp #202: two names for one array. */
    @Differentiable
    static double twoNames(double x, double y) {
        double[] a = {y, x};
        double[] b = a;
        b[0] = x * x;
        return a[0] * a[1];
    }

    /** clad pull request 686: a name that moves on to another array. */
    @Differentiable
    static double nameMovesOn(double x) {
        double[] a = {x, x * x};
        double[] b = a;
        a = new double[] {3, 4 * x};
        b[0] = b[0] * a[1];
        return b[0] + a[0] * b[1];
    }

    /** The paradox engine, pull request 3: one operand twice. */
    @Differentiable
    static double oneOperandTwice(double[] x) {
        return dot(x, x) - x[0] * x[0];
    }

    private static double dot(double[] u, double[] v) {
        double s = 0;
        for (int i = 0; i < u.length; i++) s += u[i] * v[i];
        return s;
    }

    /** Futhark #2228: parameters that may be one array. */
    @Differentiable
    static double mayBeOneArray(double[] u, double[] v) {
        double[] a = u.clone();
        for (int i = 0; i < a.length; i++) a[i] += v[i] * v[i];
        return dot(a, v);
    }

    /** Drake #11411: rows that may be one array. */
    @Differentiable
    static double mayBeOneRow(double[][] m) {
        double s = 0;
        for (int i = 0; i < m.length; i++) for (double v : m[i]) s += v * v * (i + 1);
        return s;
    }

    /** DiffSharp #3: the result is the argument itself. */
    @Differentiable
    static double[] returnsItsParameter(double[] x) {
        return x;
    }

    /** PyTorch #75794: three buffers handed round. */
    @Differentiable
    static double handedRound(double[] x) {
        double[] a = new double[1];
        double[] b = new double[1];
        double[] c = new double[1];
        for (int i = 0; i < x.length; i++) {
            double[] t = c;
            c = b;
            b = a;
            a = t;
            a[0] += x[i] * x[i];
        }
        return a[0] + 10 * b[0] + 100 * c[0];
    }

    /** MatlabAutoDiff #21: a permutation on the left-hand side. */
    @Differentiable
    static double permutedWrites(double[] x, int[] p) {
        double[] g = new double[x.length];
        for (int i = 0; i < x.length; i++) g[p[i]] = x[i];
        double s = 0;
        for (int i = 0; i < x.length; i++) s += (i + 1) * g[i];
        return s;
    }

    /** MatlabAutoDiff #21, with an index that occurs twice: the last write counts. */
    @Differentiable
    static double lastWriteCounts(double[] x, int[] p) {
        double[] g = new double[x.length];
        for (int i = 0; i < x.length; i++) g[p[i]] = x[i] * x[i];
        double s = 0;
        for (double v : g) s += v;
        return s;
    }

    /** drjit #512: sums into elements chosen by an index. */
    @Differentiable
    static double scatteredSums(double[] x, int[] p) {
        double[] h = new double[x.length];
        for (int i = 0; i < x.length; i++) h[p[i]] += x[i];
        double s = 0;
        for (double v : h) s += v * v;
        return s;
    }

    /** Zygote.jl #1198, in an array: elements change places. */
    @Differentiable
    static double reversedInPlace(double[] x) {
        double[] a = x.clone();
        for (int i = 0, j = a.length - 1; i < j; i++, j--) {
            double t = a[i];
            a[i] = a[j];
            a[j] = t;
        }
        double s = 0;
        for (int i = 0; i < a.length; i++) s += (i + 1) * a[i];
        return s;
    }

    /** Enzyme #2002: writes under a condition on the elements. */
    @Differentiable
    static double sorted(double[] x) {
        double[] a = x.clone();
        for (int k = 0; k < a.length; k++) {
            for (int i = 0; i < a.length - k - 1; i++) {
                if (a[i] > a[i + 1]) {
                    double t = a[i];
                    a[i] = a[i + 1];
                    a[i + 1] = t;
                }
            }
        }
        double s = 0;
        for (int i = 0; i < a.length; i++) s += (i + 1) * a[i];
        return s;
    }

    /** clad pull request 126: an index with a side effect. */
    @Differentiable
    static double indexWithIncrement(double[] x) {
        double[] a = new double[x.length];
        int k = 0;
        for (int i = 0; i < x.length; i++) {
            if (x[i] > 1) a[k++] = x[i] * x[i];
        }
        double s = 0;
        for (int j = 0; j < k; j++) s += (j + 1) * a[j];
        return s;
    }

    /** clad pull request 126: a compound write whose index changes. */
    @Differentiable
    static double compoundWithIncrement(double x) {
        double[] a = {1, 2, 3};
        int k = 0;
        a[k++] *= x;
        a[k++] += x * x;
        a[k] = a[k - 1] * a[--k - 1];
        return a[0] + a[1] + a[2];
    }

    /** Quadrants pull request 490: indices by integer arithmetic. */
    @Differentiable
    static double integerArithmetic(double[] x) {
        int n = x.length;
        double s = 0;
        for (int i = 0; i < n; i++) s += (i + 1) * x[(3 * i + 1) % n];
        return s;
    }

    /** Enzyme.jl #1340: a buffer that a helper fills. */
    @Differentiable
    static double buffered(double[][] x, double[] beta, double[] y) {
        double[] storage = new double[y.length];
        multiply(storage, x, beta);
        double s = 0;
        for (int i = 0; i < y.length; i++) {
            storage[i] = y[i] - storage[i];
            s += storage[i] * storage[i];
        }
        return 0.5 * s;
    }

    private static void multiply(double[] out, double[][] x, double[] beta) {
        for (int i = 0; i < out.length; i++) {
            out[i] = 0;
            for (int j = 0; j < beta.length; j++) out[i] += x[i][j] * beta[j];
        }
    }

    /** Enzyme.jl #701: the parameter's variable is replaced by a new array in every iteration. */
    @Differentiable
    static double replaced(double[] x, double[] p) {
        for (int k = 0; k < p.length; k++) {
            double[] next = new double[x.length];
            for (int i = 0; i < next.length; i++) next[i] = x[i] * x[i] + p[k];
            x = next;
        }
        return x[0];
    }
}
