package org.fluxion.gradients;

import org.fluxion.Differentiable;

/**
 * Scratch arrays and running indices. Each array is made before the loop that uses it. In some methods every iteration overwrites it
 * before it reads it; the others look alike, but there an iteration needs what the last one has left.
 */
final class Scratch {
    private Scratch() {}

    @Differentiable
    static double filledFirst(double[] mu, double[] x, int d) {
        double[] c = new double[d];
        double s = 0;
        for (int i = 0; i < x.length / d; i++) {
            for (int j = 0; j < d; j++) {
                c[j] = Math.exp(x[i * d + j] - mu[j]);
            }
            double t = 0;
            for (int j = 0; j < d; j++) {
                t += c[j] * c[j];
            }
            s += Math.log(t);
        }
        return s;
    }

    @Differentiable
    static double filledUpToItsLength(double[] mu, double[] x) {
        double[] c = new double[mu.length];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < c.length; j++) {
                c[j] = Math.sin(x[i] * mu[j]);
            }
            for (double e : c) {
                s += e * e * e;
            }
        }
        return s;
    }

    @Differentiable
    static double ofFixedLength(double[] x, double[] y) {
        double[] c = new double[3];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < 3; j++) {
                c[j] = x[i] * y[j];
            }
            s += Math.exp(c[0] * c[1]) * c[2];
        }
        return s;
    }

    @Differentiable
    static double setElementByElement(double[] x, double[] y) {
        double[] c = new double[3];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            c[1] = x[i] * y[i];
            c[0] = c[1] * x[i];
            c[2] = Math.sin(c[0]) * c[1];
            for (int j = 0; j < 3; j++) {
                s += c[j] * c[2 - j] * y[j];
            }
        }
        return s;
    }

    /** The first iteration reads zeros, the others what was left. */
    @Differentiable
    static double setElementByElementButOneReadBefore(double[] x, double[] y) {
        double[] c = new double[3];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            c[1] = x[i] * y[i];
            c[0] = c[2] * x[i];
            c[2] = Math.sin(c[0]) + c[1];
            for (int j = 0; j < 3; j++) {
                s += c[j] * c[2 - j] * y[j];
            }
        }
        return s;
    }

    @Differentiable
    static double oneElementNeverSet(double[] x, double[] y) {
        double[] c = new double[3];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            c[0] = x[i] + c[1];
            c[1] = y[i] * c[0];
            s += c[0] * c[1] + c[2];
            if (i == 1) {
                c[2] = s * x[0];
            }
        }
        return s;
    }

    @Differentiable
    static double readBeforeFilled(double[] x, double[] y) {
        double[] c = new double[y.length];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            double before = c[1];
            for (int j = 0; j < y.length; j++) {
                c[j] = x[i] * y[j] * y[j];
            }
            s += before * c[0] + c[2] * c[3];
        }
        return s;
    }

    @Differentiable
    static double elementReadBeforeItIsSet(double[] x, double[] y) {
        double[] c = new double[y.length];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < y.length; j++) {
                c[j] = 0.5 * c[j] + x[i] * y[j];
            }
            s += c[0] * c[1] + c[2] * c[3];
        }
        return s;
    }

    /** Element j + 1 is still that of the iteration before. */
    @Differentiable
    static double laterElementRead(double[] x, double[] y) {
        double[] c = new double[y.length];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < y.length; j++) {
                double next = j + 1 < y.length ? c[j + 1] : 1;
                c[j] = x[i] * y[j] + Math.sin(next);
            }
            s += c[0] * c[1] + c[2] * c[3];
        }
        return s;
    }

    @Differentiable
    static double filledButForTheFirst(double[] x, double[] y) {
        double[] c = new double[y.length];
        c[0] = 1.5;
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 1; j < y.length; j++) {
                c[j] = x[i] * y[j];
            }
            s += c[0] * c[1] + c[2] * c[3];
            c[0] = s * y[0];
        }
        return s;
    }

    @Differentiable
    static double filledButForTheLast(double[] x, double[] y) {
        double[] c = new double[y.length];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < y.length - 1; j++) {
                c[j] = x[i] * y[j];
            }
            s += c[0] * c[1] + c[2] * c[3];
            c[3] = Math.sin(s * y[0]);
        }
        return s;
    }

    @Differentiable
    static double usedInOneArmOnly(double[] x, double[] y) {
        double[] c = new double[y.length];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            if (x[i] > 1) {
                for (int j = 0; j < y.length; j++) {
                    c[j] = x[i] * Math.exp(-y[j]);
                }
                for (int j = 0; j < y.length; j++) {
                    s += c[j] * c[j] * x[j];
                }
            } else {
                s += x[i];
            }
        }
        return s;
    }

    @Differentiable
    static double filledInOneArmOnly(double[] x, double[] y) {
        double[] c = new double[y.length];
        double s = 0;
        for (int i = x.length - 1; i >= 0; i--) {
            if (x[i] > 1) {
                for (int j = 0; j < y.length; j++) {
                    c[j] = x[i] * Math.exp(-y[j]);
                }
            }
            for (int j = 0; j < y.length; j++) {
                s += c[j] * c[j] * x[j];
            }
        }
        return s;
    }

    @Differentiable
    static double filledInBothArms(double[] x, double[] y) {
        double[] c = new double[y.length];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            if (x[i] > 1) {
                for (int j = 0; j < y.length; j++) {
                    c[j] = x[i] * Math.exp(-y[j]);
                }
            } else {
                for (int j = 0; j < y.length; j++) {
                    c[j] = x[i] * y[j] * y[j];
                }
            }
            for (int j = 0; j < y.length; j++) {
                s += c[j] * c[j] * x[j];
            }
        }
        return s;
    }

    @Differentiable
    static double elementSetInBothArms(double[] x, double[] y) {
        double[] c = new double[y.length];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < y.length; j++) {
                if (y[j] > 1) {
                    c[j] = x[i] * Math.exp(-y[j]);
                } else {
                    c[j] = x[i] * y[j] * y[j];
                }
            }
            for (int j = 0; j < y.length; j++) {
                s += c[j] * c[j] * x[j];
            }
        }
        return s;
    }

    @Differentiable
    static double elementSetInOneArm(double[] x, double[] y) {
        double[] c = new double[y.length];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < y.length; j++) {
                if (y[j] > x[i]) {
                    c[j] = x[i] * Math.exp(-y[j]);
                }
            }
            for (int j = 0; j < y.length; j++) {
                s += c[j] * c[j] * x[j];
            }
        }
        return s;
    }

    @Differentiable
    static double readAfterTheLoop(double[] x, double[] y) {
        double[] c = new double[y.length];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < y.length; j++) {
                c[j] = Math.exp(x[i] * y[j] / 4);
            }
            for (int j = 0; j < y.length; j++) {
                s += c[j] * c[j];
            }
        }
        return s * c[0] + Math.log(c[1]) * c[2];
    }

    /** Without iterations the array is what it was before. */
    @Differentiable
    static double readAfterNoIterations(double[] x, double[] y, int n) {
        double[] c = y.clone();
        double s = 1;
        for (int i = n; i < 3; i++) {
            for (int j = 0; j < y.length; j++) {
                c[j] = Math.exp(x[i] * y[j] / 4);
            }
            for (int j = 0; j < y.length; j++) {
                s += c[j] * c[j];
            }
        }
        return s * c[0] + Math.log(c[1]) * c[2];
    }

    @Differentiable
    static double readAfterTheLoopThatMayNotFill(double[] x, double[] y) {
        double[] c = new double[y.length];
        double s = 1;
        for (int i = 0; i < x.length; i++) {
            if (i % 2 == 0) {
                for (int j = 0; j < y.length; j++) {
                    c[j] = Math.exp(x[i] * y[j] / 4);
                }
                s += c[0] * c[1];
            }
        }
        return s * c[2];
    }

    @Differentiable
    static double twoDeep(double[] x, double[] means, int d) {
        double[] centered = new double[d];
        double[] terms = new double[means.length];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < means.length; k++) {
                for (int j = 0; j < d; j++) {
                    centered[j] = x[j] - means[k] * x[i];
                }
                double squares = 0;
                for (int j = 0; j < d; j++) {
                    squares += centered[j] * centered[j];
                }
                terms[k] = Math.exp(-squares);
            }
            double sum = 0;
            for (double term : terms) {
                sum += term;
            }
            s += Math.log(sum);
        }
        return s;
    }

    /** The inner loop's last values are read in the outer one, which may run before any is there. */
    @Differentiable
    static double twoDeepReadBetween(double[] x, double[] y, int d) {
        double[] c = new double[d];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < i; k++) {
                for (int j = 0; j < d; j++) {
                    c[j] = x[i] * y[k] - y[j];
                }
                s += c[0] * c[1];
            }
            s += Math.sin(c[2]);
        }
        return s;
    }

    @Differentiable
    static double accumulatedAfterClearing(double[][] a, double[] x) {
        double[] c = new double[x.length];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < c.length; j++) {
                c[j] = 0;
            }
            for (int j = 0; j < x.length; j++) {
                for (int k = 0; k < x.length; k++) {
                    c[j] += a[j][k] * x[k] * x[i];
                }
            }
            for (int j = 0; j < x.length; j++) {
                s += c[j] * c[j];
            }
        }
        return s;
    }

    @Differentiable
    static double accumulatedElementByElement(double[][] a, double[] x) {
        double[] c = new double[x.length];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < c.length; j++) {
                c[j] = x[i];
                for (int k = 0; k < x.length; k++) {
                    c[j] += a[j][k] * x[k] * c[j] / 8;
                }
            }
            for (int j = 0; j < x.length; j++) {
                s += c[j] * c[j];
            }
        }
        return s;
    }

    @Differentiable
    static double neverCleared(double[][] a, double[] x) {
        double[] c = new double[x.length];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                c[j] += a[i][j] * x[j];
            }
            for (int j = 0; j < x.length; j++) {
                s += c[j] * c[j];
            }
        }
        return s;
    }

    @Differentiable
    static double filledByAHelper(double[] x, double[] y) {
        double[] c = new double[y.length];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            scale(y, x[i], c);
            s += norm(c);
        }
        return s;
    }

    private static void scale(double[] v, double by, double[] result) {
        for (int j = 0; j < v.length; j++) {
            result[j] = v[j] * by * by;
        }
    }

    private static double norm(double[] v) {
        double s = 0;
        for (double e : v) {
            s += e * e;
        }
        return Math.sqrt(s);
    }

    @Differentiable
    static double inALoopThatEndsByItself(double[] y, double start) {
        double[] c = new double[y.length];
        double x = start;
        while (x < 8) {
            for (int j = 0; j < y.length; j++) {
                c[j] = x * y[j];
            }
            for (int j = 0; j < y.length; j++) {
                x += c[j] * c[j] / (1 + x);
            }
        }
        return x;
    }

    /** The condition sees what the last iteration has left. */
    @Differentiable
    static double readInTheCondition(double[] y, double start) {
        double[] c = new double[y.length];
        double x = start;
        while (c[0] + x < 8) {
            for (int j = 0; j < y.length; j++) {
                c[j] = x * y[j];
            }
            for (int j = 0; j < y.length; j++) {
                x += c[j] * c[j] / (1 + x);
            }
        }
        return x * c[1];
    }

    @Differentiable
    static double swapped(double[] x, int n) {
        double[] now = x.clone();
        double[] next = new double[x.length];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < x.length; j++) {
                next[j] = now[j] * now[(j + 1) % x.length] / 2;
            }
            double[] t = now;
            now = next;
            next = t;
        }
        return now[0] + now[1] * now[2];
    }

    @Differentiable
    static double copiedBack(double[] x, int n) {
        double[] now = x.clone();
        double[] next = new double[x.length];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < x.length; j++) {
                next[j] = now[j] * now[(j + 1) % x.length] / 2;
            }
            for (int j = 0; j < x.length; j++) {
                now[j] = next[j];
            }
        }
        return now[0] + now[1] * now[2];
    }

    @Differentiable
    static double replacedByALongerOne(double[] x) {
        double[] c = new double[1];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < c.length; j++) {
                c[j] = x[i] * (j + 1);
            }
            for (double e : c) {
                s += e * e;
            }
            c = new double[i + 2];
        }
        return s;
    }

    @Differentiable
    static double indicesAsScratch(double[] x, int[] order) {
        int[] moved = new int[order.length];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < order.length; j++) {
                moved[j] = (order[j] + i) % x.length;
            }
            s += x[moved[0]] * x[moved[1]] * x[i];
        }
        return s;
    }

    @Differentiable
    static double filledDownwards(double[] x, double[] y) {
        double[] c = new double[y.length];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = y.length - 1; j >= 0; j--) {
                c[j] = x[i] * y[j];
            }
            s += c[0] * c[1] * c[2];
        }
        return s;
    }

    @Differentiable
    static double filledUntilABreak(double[] x, double[] y) {
        double[] c = new double[y.length];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < y.length; j++) {
                if (j > i) {
                    break;
                }
                c[j] = x[i] * y[j];
            }
            s += c[0] * c[1] + c[2];
        }
        return s;
    }

    @Differentiable
    static double someElementsSkipped(double[] x, double[] y) {
        double[] c = new double[y.length];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < y.length; j++) {
                if (j == i) {
                    continue;
                }
                c[j] = x[i] * y[j];
            }
            s += c[0] * c[1] + c[2];
        }
        return s;
    }

    @Differentiable
    static double changedOnceFilled(double[] x, double[] y, int[] at) {
        double[] c = new double[y.length];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < y.length; j++) {
                c[j] = x[i] * y[j];
            }
            for (int j = 0; j < at.length; j++) {
                c[at[j]] = c[at[j]] * c[0] + x[j];
            }
            s += c[0] * c[2] + c[3];
        }
        return s;
    }

    @Differentiable
    static double rowsAsScratch(double[][] a, double[] x) {
        double[][] c = new double[x.length][x.length];
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                for (int k = 0; k < x.length; k++) {
                    c[j][k] = a[j][k] * x[i];
                }
            }
            for (int j = 0; j < x.length; j++) {
                s += c[j][0] * c[0][j];
            }
        }
        return s;
    }

    @Differentiable
    static double runsAlong(double[] x, double[] y) {
        int k = 0;
        double s = 0;
        for (int i = 0; i < 2; i++) {
            double t = 0;
            for (int j = 0; j < 2; j++) {
                t += x[k++] * y[j];
            }
            s += t * t;
        }
        return s;
    }

    @Differentiable
    static double runsAlongThreeDeep(double[] x, int n) {
        int k = 0;
        double s = 0;
        for (int h = 0; h < n; h++) {
            double p = 1;
            for (int i = 0; i < 2; i++) {
                double t = 0;
                for (int j = 0; j < n; j++) {
                    t += x[k++ % x.length] * x[j];
                }
                p *= t;
                k++;
            }
            s += p;
        }
        return s * k;
    }

    @Differentiable
    static double runsDownwards(double[] x, int n) {
        int k = x.length;
        double s = 0;
        for (int i = 0; i < n - 1; i++) {
            for (int j = 0; j < n - 1; j++) {
                s += x[--k] * x[i];
            }
        }
        return s * x[k];
    }

    /** The inner loop never runs, though its bounds are five apart. */
    @Differentiable
    static double staysWhereNothingRuns(double[] x, int n) {
        int k = 0;
        double s = 0;
        for (int i = 0; i < n; i++) {
            for (int j = n + 5; j < n; j++) {
                s += x[k++];
            }
            s += x[k] * x[i];
            k++;
        }
        return s * x[k];
    }

    @Differentiable
    static double runsAlongATriangle(double[] x, double[] y, int d) {
        int l = 0;
        double s = 0;
        for (int column = 0; column < d - 1; column++) {
            for (int row = column; row < d; row++) {
                s += Math.sin(x[l % 4] * y[row] * y[column]);
                l++;
            }
        }
        return s * l;
    }

    @Differentiable
    static double runsByAStepOfItsOwn(double[] x, int n) {
        int k = 0;
        double s = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                s += x[k % x.length] * x[i];
                k += n - 1;
            }
            k -= 2;
        }
        return s + x[k % x.length];
    }

    @Differentiable
    static double runsOnlyInSomeIterations(double[] x, int n) {
        int k = 0;
        double s = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (x[j] > 1) {
                    k++;
                }
            }
            s += x[i] * k * x[k % x.length];
        }
        return s;
    }

    @Differentiable
    static double runsInALoopThatEndsByItself(double[] x, double start) {
        int k = 0;
        double s = start;
        for (int i = 0; i < 2; i++) {
            double bound = s + 2;
            while (s < bound) {
                s += x[k++ % x.length];
            }
            s += x[k % x.length] * x[i];
        }
        return s * k;
    }

    @Differentiable
    static double runsWithTheScratch(double[] means, double[] x, int d) {
        double[] c = new double[d];
        double s = 0;
        for (double e : x) {
            int k = 0;
            double t = 1;
            for (int i = 0; i < means.length / d; i++) {
                for (int j = 0; j < d; j++) {
                    c[j] = e * means[k++];
                }
                for (int j = 0; j < d; j++) {
                    t *= 1 + c[j] * c[j];
                }
            }
            s += Math.log(t) * k;
        }
        return s;
    }
}
