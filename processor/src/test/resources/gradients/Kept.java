package org.fluxion.gradients;

import org.fluxion.Differentiable;
import org.fluxion.runtime.Vectors;

/** Methods whose reverse needs arrays of each iteration that the forward sweep has computed, because all terms are known first. */
final class Kept {
    private Kept() {}

    /** The differences are read by another index, so that the reverse needs them as an array; they stand beside a product. */
    @Differentiable
    static double besideAProduct(double[] x, double[] a, double[][] w) {
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double[] terms = new double[w.length];
            for (int k = 0; k < w.length; k++) {
                double[] c = new double[x.length];
                for (int j = 0; j < c.length; j++) {
                    c[j] = i + x[j] - w[k][j];
                }
                double[] h = new double[c.length];
                for (int j = 0; j < c.length; j++) {
                    for (int n = 0; n < c.length; n++) {
                        h[j] += a[n] * c[n] * c[j];
                    }
                }
                terms[k] = -0.01 * squares(h);
            }
            sum += Vectors.logSumExp(terms);
        }
        return sum;
    }

    @Differentiable
    static double triangular(double[] x, double[] a, double[][] w) {
        double[] terms = new double[w.length];
        for (int k = 0; k < w.length; k++) {
            double[] p = new double[x.length];
            for (int j = 0; j < p.length; j++) {
                p[j] = a[j] * (x[j] - w[k][j]);
            }
            int l = k;
            for (int c = 0; c < p.length; c++) {
                for (int r = c + 1; r < p.length; r++) {
                    p[r] += a[l % a.length] * (x[c] - w[k][c]);
                    l++;
                }
            }
            terms[k] = -0.05 * squares(p);
        }
        return Vectors.logSumExp(terms);
    }

    @Differentiable
    static double sweeps(double[] x, double[] a, double[][] w, int n) {
        double[] terms = new double[w.length];
        for (int k = 0; k < w.length; k++) {
            double[] v = x.clone();
            for (int t = 0; t < n; t++) {
                for (int j = 1; j < v.length; j++) {
                    v[j] = v[j] + 0.3 * v[j - 1];
                }
            }
            double s = 0;
            for (int j = 0; j < v.length; j++) {
                s += v[j] * v[j] * w[k][j] * a[j];
            }
            terms[k] = -0.005 * s;
        }
        return Vectors.logSumExp(terms);
    }

    /** The way back needs what every step overwrites, and so computes all steps again. */
    @Differentiable
    static double sweepsOverProducts(double[] x, double[] a, double[][] w, int n) {
        double[] terms = new double[w.length];
        for (int k = 0; k < w.length; k++) {
            double[] v = x.clone();
            for (int t = 0; t < n; t++) {
                for (int j = 1; j < v.length; j++) {
                    v[j] = 0.3 * v[j] * a[j] + w[k][j] * v[j - 1];
                }
            }
            terms[k] = -0.05 * squares(v);
        }
        return Vectors.logSumExp(terms);
    }

    @Differentiable
    static double exponentials(double[] x, double[] a, double[][] w) {
        double[] terms = new double[w.length];
        for (int k = 0; k < w.length; k++) {
            double[] h = new double[a.length];
            for (int r = 0; r < h.length; r++) {
                h[r] = Math.exp(0.3 * w[k][r] * a[r]);
            }
            double s = 0;
            for (int r = 0; r < h.length; r++) {
                s += h[r] * h[h.length - 1 - r] * x[r];
            }
            terms[k] = -0.05 * s;
        }
        return Vectors.logSumExp(terms);
    }

    /** A difference costs less than to keep it. */
    @Differentiable
    static double differences(double[] x, double[] a, double[][] w) {
        double[] terms = new double[w.length];
        for (int k = 0; k < w.length; k++) {
            double[] h = new double[a.length];
            for (int r = 0; r < h.length; r++) {
                h[r] = a[r] - w[k][r];
            }
            double s = 0;
            for (int r = 0; r < h.length; r++) {
                s += h[r] * h[h.length - 1 - r] * x[r];
            }
            terms[k] = -0.05 * s;
        }
        return Vectors.logSumExp(terms);
    }

    /** A row has as many elements as its number says. */
    @Differentiable
    static double ragged(double[] x, double[] a, double[][] w) {
        double[] terms = new double[w.length];
        for (int k = 0; k < w.length; k++) {
            double[] h = new double[k + 1];
            for (int c = 0; c < x.length; c++) {
                for (int r = 0; r < h.length; r++) {
                    h[r] += w[r][c] * x[c] * w[k][c];
                }
            }
            terms[k] = -0.005 * squares(h) * a[0];
        }
        return Vectors.logSumExp(terms);
    }

    /** What is kept is written to once it has been read. */
    @Differentiable
    static double overwritten(double[] x, double[] a, double[][] w) {
        double[] terms = new double[w.length];
        for (int k = 0; k < w.length; k++) {
            double[] h = new double[x.length];
            for (int c = 0; c < x.length; c++) {
                for (int r = 0; r < h.length; r++) {
                    h[r] += w[r][c] * x[c] * w[k][c];
                }
            }
            double s = squares(h) * a[0];
            h[1] = h[0] * h[2];
            h[0] = 0.5;
            for (double e : h) {
                s += e * e * e;
            }
            terms[k] = -0.02 * s;
        }
        return Vectors.logSumExp(terms);
    }

    /** All iterations share an array; each fills it anew. */
    @Differentiable
    static double scratch(double[] x, double[] a, double[][] w) {
        double[] terms = new double[w.length];
        double[] h = new double[x.length];
        for (int k = 0; k < w.length; k++) {
            for (int r = 0; r < h.length; r++) {
                h[r] = a[r];
            }
            for (int c = 0; c < x.length; c++) {
                for (int r = 0; r < h.length; r++) {
                    h[r] += w[r][c] * x[c] * w[k][c];
                }
            }
            terms[k] = -0.02 * squares(h);
        }
        return Vectors.logSumExp(terms);
    }

    /** Other iterations go on with what one leaves in the array. */
    @Differentiable
    static double goesOn(double[] x, double[] a, double[][] w) {
        double[] terms = new double[w.length];
        double[] h = a.clone();
        for (int k = 0; k < w.length; k++) {
            for (int c = 0; c < x.length; c++) {
                for (int r = 0; r < h.length; r++) {
                    h[r] += 0.1 * w[r][c] * x[c] * w[k][c];
                }
            }
            terms[k] = -0.02 * squares(h);
        }
        return Vectors.logSumExp(terms);
    }

    @Differentiable
    static double stepsInTime(double[] x, double[] a, double[][] w) {
        double state = a[0];
        for (int k = 0; k < w.length; k++) {
            double[] h = new double[x.length];
            for (int c = 0; c < x.length; c++) {
                for (int r = 0; r < h.length; r++) {
                    h[r] += w[r][c] * x[c] * state;
                }
            }
            state = Math.sin(state + 0.01 * squares(h) * a[1]);
        }
        return state;
    }

    @Differentiable
    static double untilItIsSmall(double[] x, double[] a, double[][] w) {
        double state = a[0];
        int steps = 0;
        while (state > 0.01 && steps < 5) {
            double[] h = new double[x.length];
            for (int c = 0; c < x.length; c++) {
                for (int r = 0; r < h.length; r++) {
                    h[r] += w[r][c] * x[c] * state;
                }
            }
            state = 1 + 0.1 * Math.sin(state + 0.01 * squares(h) * a[1]);
            steps++;
        }
        return state;
    }

    @Differentiable
    static double branches(double[] x, double[] a, double[][] w) {
        double[] terms = new double[w.length];
        for (int k = 0; k < w.length; k++) {
            double[] h = new double[x.length];
            for (int c = 0; c < x.length; c++) {
                for (int r = 0; r < h.length; r++) {
                    if (w[r][c] > 0.9) {
                        h[r] += w[r][c] * x[c] * w[k][c];
                    } else {
                        h[r] -= a[c];
                    }
                }
            }
            terms[k] = -0.02 * squares(h);
        }
        return Vectors.logSumExp(terms);
    }

    /** There may be fewer iterations than none. */
    @Differentiable
    static double fewerThanNone(double[] x, double[] a, double[][] w, int n) {
        double total = a[0];
        for (int k = 0; k < n - 2; k++) {
            double[] h = new double[x.length];
            for (int c = 0; c < x.length; c++) {
                for (int r = 0; r < h.length; r++) {
                    h[r] += w[r][c] * x[c] * w[k][c];
                }
            }
            total += squares(h) + Math.exp(x[k]);
        }
        return Math.log(total);
    }

    private static double squares(double[] v) {
        double sum = 0;
        for (double e : v) {
            sum += e * e;
        }
        return sum;
    }
}
