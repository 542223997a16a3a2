package org.fluxion.references;

import org.fluxion.Differentiable;
import org.fluxion.runtime.Vectors;

/** The log-likelihood of a Gaussian mixture with a Wishart prior, in the ways that users write it. */
final class GaussianMixture {
    private GaussianMixture() {}

    /** Flat arrays, each with an index that runs along. */
    @Differentiable(wrt = {"alphas", "means", "icf"})
    static double running(
            double[] alphas, double[] means, double[] icf, double[] x, int d, double gamma, int m, double constant) {
        int components = alphas.length;
        int points = x.length / d;
        int stride = d * (d + 1) / 2;
        double[] centered = new double[d];
        double[] product = new double[d];
        double[] terms = new double[components];
        double sum = 0;
        for (int i = 0; i < points; i++) {
            int k = 0;
            for (int c = 0; c < components; c++) {
                int l = c * stride;
                double diagonals = 0;
                for (int j = 0; j < d; j++) {
                    centered[j] = x[i * d + j] - means[k++];
                    diagonals += icf[l];
                    product[j] = Math.exp(icf[l++]) * centered[j];
                }
                for (int column = 0; column < d; column++) {
                    for (int row = column + 1; row < d; row++) {
                        product[row] += icf[l++] * centered[column];
                    }
                }
                double squares = 0;
                for (int j = 0; j < d; j++) {
                    squares += product[j] * product[j];
                }
                terms[c] = alphas[c] + diagonals - 0.5 * squares;
            }
            sum += logSumExp(terms);
        }
        double prior = 0;
        int l = 0;
        for (int c = 0; c < components; c++) {
            double diagonals = 0;
            double squares = 0;
            for (int j = 0; j < d; j++) {
                double q = icf[l++];
                diagonals += q;
                double e = Math.exp(q);
                squares += e * e;
            }
            for (int j = d; j < stride; j++) {
                double q = icf[l++];
                squares += q * q;
            }
            prior += 0.5 * gamma * gamma * squares - m * diagonals;
        }
        double normal = -points * d * 0.5 * Math.log(2 * Math.PI);
        return normal + sum - points * logSumExp(alphas) + prior - components * constant;
    }

    /** Flat arrays, every index computed from the counters. */
    @Differentiable(wrt = {"alphas", "means", "icf"})
    static double computed(
            double[] alphas, double[] means, double[] icf, double[] x, int d, double gamma, int m, double constant) {
        int components = alphas.length;
        int points = x.length / d;
        int stride = d * (d + 1) / 2;
        double[] terms = new double[components];
        double sum = 0;
        for (int i = 0; i < points; i++) {
            for (int k = 0; k < components; k++) {
                double diagonals = 0;
                double squares = 0;
                for (int row = 0; row < d; row++) {
                    double q = icf[k * stride + row];
                    double product = Math.exp(q) * (x[i * d + row] - means[k * d + row]);
                    for (int column = 0; column < row; column++) {
                        int entry = d + column * d - column * (column + 1) / 2 + row - column - 1;
                        product += icf[k * stride + entry] * (x[i * d + column] - means[k * d + column]);
                    }
                    diagonals += q;
                    squares += product * product;
                }
                terms[k] = alphas[k] + diagonals - 0.5 * squares;
            }
            sum += logSumExp(terms);
        }
        for (int k = 0; k < components; k++) {
            for (int j = 0; j < stride; j++) {
                double q = icf[k * stride + j];
                double entry = j < d ? Math.exp(q) : q;
                sum += 0.5 * gamma * gamma * entry * entry;
                if (j < d) {
                    sum -= m * q;
                }
            }
        }
        return sum - points * (d * 0.5 * Math.log(2 * Math.PI) + logSumExp(alphas)) - components * constant;
    }

    /** What depends on a component alone is worked out once, as the benchmark does it. */
    @Differentiable(wrt = {"alphas", "means", "icf"})
    static double prepared(
            double[] alphas, double[] means, double[] icf, double[] x, int d, double gamma, int m, double constant) {
        int components = alphas.length;
        int points = x.length / d;
        int stride = d * (d + 1) / 2;
        double[] diagonals = new double[components * d];
        double[] sums = new double[components];
        for (int k = 0; k < components; k++) {
            for (int j = 0; j < d; j++) {
                sums[k] += icf[k * stride + j];
                diagonals[k * d + j] = Math.exp(icf[k * stride + j]);
            }
        }
        double[] centered = new double[d];
        double[] product = new double[d];
        double sum = 0;
        for (int i = 0; i < points; i++) {
            double[] terms = new double[components];
            for (int k = 0; k < components; k++) {
                for (int j = 0; j < d; j++) {
                    centered[j] = x[i * d + j] - means[k * d + j];
                }
                multiplyTriangular(diagonals, icf, k, centered, product);
                terms[k] = alphas[k] + sums[k] - 0.5 * squaredNorm(product);
            }
            sum += Vectors.logSumExp(terms);
        }
        double normal = -points * d * 0.5 * Math.log(2 * Math.PI);
        double prior = wishart(diagonals, sums, icf, d, gamma, m) - components * constant;
        return normal + sum - points * Vectors.logSumExp(alphas) + prior;
    }

    private static void multiplyTriangular(double[] diagonals, double[] icf, int k, double[] v, double[] product) {
        int d = v.length;
        int l = k * d * (d + 1) / 2 + d;
        for (int j = 0; j < d; j++) {
            product[j] = diagonals[k * d + j] * v[j];
        }
        for (int column = 0; column < d; column++) {
            for (int row = column + 1; row < d; row++) {
                product[row] += icf[l] * v[column];
                l++;
            }
        }
    }

    private static double wishart(double[] diagonals, double[] sums, double[] icf, int d, double gamma, int m) {
        int stride = d * (d + 1) / 2;
        double prior = 0;
        for (int k = 0; k < sums.length; k++) {
            double squares = 0;
            for (int j = 0; j < d; j++) {
                squares += diagonals[k * d + j] * diagonals[k * d + j];
            }
            for (int j = d; j < stride; j++) {
                squares += icf[k * stride + j] * icf[k * stride + j];
            }
            prior += 0.5 * gamma * gamma * squares - m * sums[k];
        }
        return prior;
    }

    private static double squaredNorm(double[] v) {
        double sum = 0;
        for (double entry : v) {
            sum += entry * entry;
        }
        return sum;
    }

    private static double logSumExp(double[] v) {
        double largest = v[0];
        for (int i = 1; i < v.length; i++) {
            largest = Math.max(largest, v[i]);
        }
        double sum = 0;
        for (int i = 0; i < v.length; i++) {
            sum += Math.exp(v[i] - largest);
        }
        return largest + Math.log(sum);
    }
}
