package org.fluxion.gradients;

import java.util.Arrays;
import java.util.Objects;
import org.fluxion.Differentiable;
import org.fluxion.runtime.Vectors;

/** Smallest methods that were once wrong, refused, or crashed the processor. */
final class Regressions {
    private Regressions() {}

    /** Lost what a helper had written where both of its arms return. */
    @Differentiable
    static double helperThatReturnsTwice(double r) {
        return filled(r)[0];
    }

    private static double[] filled(double r) {
        double[] y = new double[1];
        if (r < 0) {
            return y;
        }
        y[0] = r * r;
        return y;
    }

    @Differentiable
    static double helperThatFillsAndReturnsTwice(double[] r) {
        double[] y = new double[1];
        double t = fill(r, y);
        return y[0] * r[1] + t;
    }

    private static double fill(double[] r, double[] y) {
        if (r[0] < 0) {
            return 0;
        }
        y[0] = r[0] * r[0];
        return 1;
    }

    @Differentiable
    static double helperThatReturnsACopyOrAFreshArray(double[] r, double[] p) {
        return copyOrFresh(r, p)[0];
    }

    private static double[] copyOrFresh(double[] r, double[] p) {
        if (r[0] == 0) {
            return p.clone();
        }
        double[] y = new double[2];
        y[0] = r[0] * p[0];
        return y;
    }

    @Differentiable
    static double helperThatReturnsItsArgumentOrAFreshArray(double[] r, double[] p) {
        return argumentOrFresh(r, p)[0];
    }

    private static double[] argumentOrFresh(double[] r, double[] p) {
        if (r[0] == 0) {
            return p;
        }
        double[] y = new double[2];
        y[0] = r[0] * p[0];
        return y;
    }

    /** Two reads under one condition: the adjoint of the matrix was a result of the branch once too often. */
    @Differentiable
    static double twoReadsUnderOneCondition(double[][] x) {
        double s = 0;
        for (double[] row : x) {
            double r = row[0] + row[1];
            s += r > 0.5 ? r * r : 1;
        }
        return s;
    }

    @Differentiable
    static double maximumOfTwoRows(double[][] m) {
        double[] a = Vectors.max(m[1], m[0]);
        return a[0] * a[1];
    }

    @Differentiable
    static double maximumOfNeighbours(double[] x) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            double m = Math.max(x[i], x[(i + 1) % x.length]);
            s += m * m;
        }
        return s;
    }

    /** One element of a matrix, read and written in every iteration. */
    @Differentiable
    static double oneElementOfAMatrix(double[] y) {
        double[][] x = new double[1][1];
        for (int i = 0; i < y.length; i++) {
            x[0][0] += y[i] * y[i];
        }
        return x[0][0] * y[0];
    }

    @Differentiable
    static double matrixProduct(double[][] x) {
        double[][] c = new double[2][2];
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                for (int k = 0; k < 2; k++) {
                    c[i][j] += x[i][k] * x[k][j];
                }
            }
        }
        return c[0][0] + c[1][1] * c[0][1];
    }

    @Differentiable
    static double gramMatrix(double[][] x) {
        double[][] c = new double[2][2];
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                for (int k = 0; k < 2; k++) {
                    c[i][j] += x[k][i] * x[k][j];
                }
            }
        }
        return c[0][0] + c[1][1] * c[0][1];
    }

    @Differentiable
    static double recurrenceInAMatrix(double[] y) {
        double[][] m = {{0.3}};
        for (int i = 0; i < y.length; i++) {
            m[0][0] = m[0][0] * y[i] + 1;
        }
        return m[0][0];
    }

    @Differentiable
    static double maximumInAMatrix(double[] y) {
        double[][] m = {{0.3}};
        for (int i = 0; i < y.length; i++) {
            m[0][0] = Math.max(m[0][0], y[i] * y[2]);
        }
        return m[0][0];
    }

    @Differentiable
    static double sumsInACube(double[] x) {
        double[][][] p = new double[1][2][2];
        for (int k = 0; k < x.length; k++) {
            p[0][k % 2][1] += x[k] * x[k];
        }
        return p[0][0][1] * p[0][1][1];
    }

    @Differentiable
    static double rowThatIsAReference(double[] x, double[][] a) {
        double[][] p = {a[0].clone(), a[1].clone()};
        double[] r = p[0];
        for (int k = 0; k < x.length; k++) {
            r[0] = r[0] * x[k];
        }
        return p[0][0] * p[1][1];
    }

    @Differentiable
    static double oneOfTwoFreshArrays(double[] x, boolean copies) {
        double[] a = copies ? x.clone() : new double[x.length];
        a[0] += x[1];
        return a[0] * a[1] + x[2];
    }

    @Differentiable
    static double swappedNowAndThen(double[] x, double k) {
        double[] a = x.clone();
        double[] b = new double[x.length];
        for (int t = 0; t < 3; t++) {
            for (int i = 0; i < a.length; i++) {
                b[i] = a[i] * k;
            }
            if (t != 1) {
                double[] w = a;
                a = b;
                b = w;
            }
        }
        return a[0] + b[1];
    }

    @Differentiable
    static double guarded(double x) {
        double y = x * x;
        return Double.isNaN(y) || Double.isInfinite(y) || !Double.isFinite(y) ? 0 : y;
    }

    @Differentiable
    static double copied(double[] x) {
        Objects.requireNonNull(x);
        double[] y = new double[x.length];
        System.arraycopy(x, 1, y, 0, x.length - 1);
        y[0] *= y[1];
        System.arraycopy(y, 0, y, 1, 3);
        double[] z = Arrays.copyOfRange(y, 1, 6);
        z[4] += z[0] * z[1];
        return z[0] * z[4] + z[2];
    }

    @Differentiable
    static double longCounter(double[] x) {
        double s = 0;
        for (long i = 0; i < x.length; i++) {
            s += x[(int) i] * x[0];
        }
        return s;
    }

    /** A place that depends on what was overwritten, under a condition that does, in a loop in a loop. */
    @Differentiable
    static double bubbleSort(double[] x) {
        double[] a = x.clone();
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j + 1 < a.length; j++) {
                if (a[j] < a[j + 1]) {
                    double t = a[j];
                    a[j] = a[j + 1];
                    a[j + 1] = t;
                }
                a[j] *= 1.1 + 0.1 * a[j + 1];
            }
        }
        double s = 0;
        for (int i = 0; i < a.length; i++) {
            s = s * 0.7 + a[i];
        }
        return s;
    }

    @Differentiable
    static double placesThatMove(double[] x, double v) {
        double[] a = x.clone();
        int i = 0;
        while (a[i] < 3) {
            a[i] = a[i] * (1 + v) + a[(i + 1) % a.length] * 0.1;
            if (a[i] > 2) {
                i = (i + 1) % a.length;
            }
        }
        return a[0] * a[1] + a[2];
    }

    @Differentiable
    static double permuted(double[] x, int[] p) {
        double[] a = x.clone();
        for (int i = 0; i < p.length; i++) {
            a[p[i]] *= a[i] + 0.5;
            double t = a[(i + 1) % a.length];
            a[i] = t * a[i];
        }
        return a[0] * a[1] + a[2];
    }

    @Differentiable
    static double stencil(double[] x, double k) {
        double[] a = x.clone();
        for (int t = 0; t < 3; t++) {
            for (int i = 1; i + 1 < a.length; i++) {
                a[i] = a[i] + k * (a[i - 1] * a[i - 1] - 2 * a[i] + a[i + 1]);
            }
        }
        double s = 0;
        for (double e : a) {
            s += e * e;
        }
        return s;
    }

    @Differentiable
    static double cholesky(double[][] m) {
        int n = m.length;
        double[][] l = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double s = m[i][j] + (i == j ? 9 : 0);
                for (int k = 0; k < j; k++) {
                    s -= l[i][k] * l[j][k];
                }
                l[i][j] = i == j ? Math.sqrt(s) : s / l[j][j];
            }
        }
        double d = 0;
        for (int i = 0; i < n; i++) {
            d += Math.log(l[i][i]) + l[i][0];
        }
        return d;
    }

    @Differentiable
    static double triangularSolve(double[][] l, double[] b) {
        int n = b.length;
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            double s = b[i];
            for (int j = 0; j < i; j++) {
                s -= l[i][j] * x[j];
            }
            x[i] = s / l[i][i];
        }
        double r = 0;
        for (double e : x) {
            r += e * e;
        }
        return r;
    }

    @Differentiable
    static double packedTriangle(double[] x) {
        int n = x.length;
        double[] a = new double[n * (n + 1) / 2];
        int k = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                a[k] = x[i] * x[j] + (k > 0 ? Math.sin(a[k - 1]) : 0);
                k++;
            }
        }
        double s = 0;
        for (double e : a) {
            s += e * e;
        }
        return s;
    }

    @Differentiable
    static double countsThatAreOverwritten(double[] x) {
        int[] c = new int[x.length];
        double s = 0;
        for (int i = 0; i < 6; i++) {
            c[i % c.length]++;
            s = s * 0.5 + x[c[(i * 2) % c.length]] * x[i % 4];
        }
        return s;
    }

    @Differentiable
    static double addedToAndReadAgain(double[] x) {
        double[] a = new double[3];
        for (int i = 0; i < x.length; i++) {
            a[i % 3] += x[i] * x[i];
            x = x.clone();
        }
        for (int i = 0; i < 5; i++) {
            a[i % 3] += Math.sin(a[(i + 1) % 3]);
        }
        return a[0] * a[1] * a[2];
    }

    @Differentiable
    static double elementsOfACube(double[] x) {
        double[][][] c = new double[2][2][2];
        for (int t = 0; t < 5; t++) {
            c[t % 2][1][(t + 1) % 2] = x[t % 4] * (1 + c[(t + 1) % 2][1][t % 2]);
            c[0][t % 2][1] += c[1][1][0] * c[0][1][1];
        }
        return c[0][1][1] + c[1][1][0] * c[0][0][1];
    }

    @Differentiable
    static double[] overwrittenInAJacobian(double[] x, double v) {
        double[] a = x.clone();
        for (int i = 1; i < a.length; i++) {
            a[i] = a[i - 1] * a[i] * v;
        }
        return a;
    }

    /** The kernel's result and the recurrence that goes on from it share one local. */
    @Differentiable
    static double kernelBeforeARecurrence(double[] x) {
        double s = Vectors.sum(x);
        for (int i = 0; i < 3; i++) {
            s = s * Math.sin(s);
        }
        return s;
    }

    @Differentiable
    static double loopThatIsNeverEntered(double s) {
        int n = 0;
        while (n++ < 1 && true) {
            int k = 0;
            while (k < 0 && false) {
                k++;
                s /= 2 + Math.abs(1.0);
            }
        }
        return s * s;
    }

    @Differentiable
    static double conditionThatChanges(double s, double[] y) {
        s -= untilEqual(s, 0);
        return s * y[0];
    }

    private static double untilEqual(double c, int d) {
        int n = 0;
        do {
            n++;
        } while (n < ((1.0 < (c *= 0.5)) ? d : d));
        return c;
    }

    /** What an arm of a branch has recorded is copied as a whole; it must not have room to spare. */
    @Differentiable
    static double[] loopsThatRecordInABranch(double[] x, int n) {
        x = x.clone();
        int k = 0;
        while (++k <= n || k < 6) {
            for (double e : x) {
                for (int i = x.length - 2; i > 0; i -= 2) {
                    x[i] *= e;
                }
            }
        }
        return x;
    }

    /** What a called method returns may be its argument; here it is not, or is copied. */
    @Differentiable
    static double writtenResultOfACall(double[] x) {
        double[] v = x.clone();
        double[] w = Called.twice(x);
        double[] u = Called.same(v).clone();
        w[0] = 5 * x[1];
        u[0] = x[0] * x[0];
        v[1] = x[0] * x[1];
        return w[0] * w[1] * u[0] * u[1] * v[0] * v[1];
    }

    @Differentiable
    static double carriedResultOfACall(double[] x, double[][] a) {
        double[] w = x.clone();
        for (double[] row : a) {
            w = Called.layer(row, w);
        }
        return w[0] * w[1];
    }

    /** In the reverse, one arm of the branch writes in place to what the loop carries under the other name. */
    @Differentiable
    static double arraysThatChangePlaces(double[] x, int n, double s) {
        double[] other = Vectors.exp(x);
        for (int i = other.length - 2; i > 0; i -= 2) {
            if (n != 0) {
                s -= other[0];
                double[] swapped = x;
                x = other;
                other = swapped;
            }
        }
        return s;
    }

    /** Two results of a branch become one while two sums of the loop around it do. */
    @Differentiable
    static double sumsThatBecomeOneInABranch(double s, double[] x, int n, double[][] m) {
        for (int i = 1; i < m.length; i++) {
            double v = x[i] + x[0];
            for (int k = 0; k < x.length; k++) {
                if (n++ < 3) {
                    double w =
                            switch (k) {
                                case 0 -> x[i];
                                case 1, 3 -> s;
                                default -> 1.0;
                            };
                    return Math.fma(0.3 * Math.cos(x[0] + v), w, Vectors.mean(x));
                }
            }
        }
        return 1.0;
    }

    /** What six loops overwrite would have to be recorded in an array of more dimensions than there are. */
    @Differentiable
    static double overwrittenInSixLoops(double[] x, double[] y) {
        y = y.clone();
        for (int a = 2; a > 0; a--) {
            for (int b = 0; b < 2; b++) {
                for (int c = x.length - 2; c > 0; c -= 2) {
                    overwrite(y, x);
                }
            }
        }
        return y[0];
    }

    private static void overwrite(double[] out, double[] z) {
        for (int i = 0; i < z.length; i++) {
            for (double e : z) {
                for (int k = 1; k < z.length; k++) {
                    out[0] = 0.3 * Math.cos(out[0] * z[k] * e) + out[i];
                }
            }
        }
    }

    /** A branch with two equal results stands twice in the derivative. */
    @Differentiable
    static double branchThatStandsTwice(double s, double[] y) {
        s += Math.max(1.0, throughACopy(y[1], y));
        return s;
    }

    private static double throughACopy(double c, double[] z) {
        z = z.clone();
        z[0] += Math.pow(1.5 + Math.sin(c), -0.5);
        return 0.0 * c + c + z[0];
    }

    /** The loop goes on over the array that it began with; writes to that are seen. */
    @Differentiable
    static double iteratedArrayThatIsWritten(double[] x) {
        double[] v = x.clone();
        double[] w = v;
        double sum = 0;
        for (double e : v) {
            w[2] += e * v[1];
            sum += e * e;
            w[3] = sum;
        }
        return sum * w[2] * v[3];
    }

    /** What a loop without a known end has recorded in a branch is copied with the room that it had to spare. */
    @Differentiable
    static double endlessLoopsThatRecordInABranch(double s, double[] x, int n, int[] p) {
        x = x.clone();
        for (int i = (n + 2) % 4; --i >= 0; ) {
            for (int j = 0; j < (1.0 > Vectors.min(x) ? p.length : n) % 3; j++) {
                int w = 0;
                do {
                    w++;
                    x[p[0]] *= 0.5;
                } while (w < 0);
            }
        }
        return x[p[0]] + s;
    }

    @Differentiable
    static double countdownThatRecordsInABranch(double[] x, int n, double[][] m) {
        x = x.clone();
        int k = m.length - 2;
        for (double[] row : m) {
            if (k++ == 1) {
                for (int j = k % 4; j-- > 0; ) {
                    for (int i = 1; i < row.length; i++) {
                        x[i] -= row[i] * x[0];
                    }
                }
            } else {
                x[n % x.length] *= x[0];
            }
        }
        return x[0] + x[1];
    }

    /** The last index is computed in the loop that runs downwards. */
    @Differentiable
    static double[] backwardsByTheLength(double[] x) {
        x = x.clone();
        for (int i = 0; i < x.length; i++) {
            x[x.length - 1 - i] += 1.0;
        }
        for (int i = 0; x.length > i; ++i) {
            x[x.length - 1 - i] *= x[x.length - 1 - i];
        }
        return x;
    }
}

final class Called {
    private Called() {}

    @Differentiable
    static double[] same(double[] v) {
        return v;
    }

    @Differentiable
    static double[] twice(double[] v) {
        double[] r = new double[v.length];
        for (int i = 0; i < r.length; i++) {
            r[i] = 2 * v[i];
        }
        return r;
    }

    @Differentiable
    static double[] layer(double[] row, double[] v) {
        return squash(Vectors.add(row, v));
    }

    private static double[] squash(double[] v) {
        return Vectors.tanh(v);
    }

    /** A row of the Jacobian changes its length on the way back. */
    @Differentiable
    static double[] returnedAtOnce(double[] y) {
        int count = 0;
        do {
            count++;
            if (count > 0) {
                return y;
            }
            y = new double[y.length];
        } while (count < 0);
        return y;
    }

    /** A derivative that runs along, in a branch that is computed again, was taken to read the sum. */
    @Differentiable
    static double sumInABranch(double s, double t, double[] x) {
        int n = x.length / 2;
        for (int i = 0; i < x.length; i += 2) {
            if (n != 0) {
                s -= t;
            } else if (n > 0) {
                n--;
            }
        }
        return s;
    }
}
