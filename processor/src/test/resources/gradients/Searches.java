package org.fluxion.gradients;

import org.fluxion.Differentiable;

/** Numbers that an iteration keeps or replaces. What decides the result is one iteration; the last two methods need all of them. */
final class Searches {
    private Searches() {}

    @Differentiable
    static double logSumExp(double[] x) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double entry : x) {
            if (entry > largest) {
                largest = entry;
            }
        }
        double sum = 0;
        for (double entry : x) {
            sum += Math.exp(entry - largest);
        }
        return largest + Math.log(sum) + largest * largest;
    }

    @Differentiable
    static double nearest(double[] x, double[] y) {
        double best = 1e300;
        int which = -1;
        for (int i = 0; i < x.length; i++) {
            double d = (x[i] - y[0]) * (x[i] - y[0]);
            for (int k = 1; k < y.length; k++) {
                d += (x[i] - y[k]) * (x[i] - y[k]);
            }
            if (d < best) {
                best = d;
                which = i;
            }
        }
        return best * which + best;
    }

    @Differentiable
    static double byConditionalExpression(double[] x) {
        double m = x[0];
        for (int i = 1; i < x.length; i++) {
            m = x[i] < m ? Math.sin(x[i]) : m;
        }
        return m * m;
    }

    @Differentiable
    static double keptIfTrue(double[] x) {
        double m = x[0];
        for (int i = x.length - 1; i > 0; i--) {
            m = m > x[i] ? m : x[i];
        }
        return m * m * m;
    }

    @Differentiable
    static double lastPositive(double[] x, double start) {
        double m = start;
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += x[i];
            if (x[i] > 0.3) {
                m = x[i] * start;
            }
        }
        return m * s;
    }

    @Differentiable
    static double neverReplaced(double[] x, double start) {
        double m = start * start;
        for (int i = 0; i < x.length; i++) {
            if (x[i] > 1e6) {
                m = x[i];
            }
        }
        return m;
    }

    @Differentiable
    static double inEachRow(double[][] x) {
        double s = 0;
        for (double[] row : x) {
            double m = row[0];
            for (double e : row) {
                if (m < e) {
                    m = e;
                }
            }
            s += m * m;
        }
        return s;
    }

    @Differentiable
    static double ofWhatWasWritten(double[] x) {
        double[] v = new double[x.length];
        double m = -1e300;
        for (int i = 0; i < x.length; i++) {
            v[i] = x[i] * x[i];
            if (v[i] > m) {
                m = v[i];
            }
        }
        return m * v[0];
    }

    @Differentiable
    static double lookedAtOnTheWay(double[] x) {
        double s = 0;
        double m = x[0];
        for (double e : x) {
            if (m < e) {
                m = e;
            }
            s += m * e;
        }
        return s + m;
    }

    @Differentiable
    static double largestTwo(double[] x) {
        double a = -1e3;
        double b = -1e3;
        for (double e : x) {
            if (e > a) {
                b = a;
                a = e;
            } else if (e > b) {
                b = e;
            }
        }
        return a * b;
    }
}
