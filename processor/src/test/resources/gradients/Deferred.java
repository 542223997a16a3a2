package org.fluxion.gradients;

import org.fluxion.Differentiable;
import org.fluxion.runtime.Matrices;
import org.fluxion.runtime.Vectors;

/** Sums over samples, each pulled back by the same linear map. */
final class Deferred {
    private Deferred() {}

    @Differentiable
    static double whitened(double[][] q, double[] mean, int[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double[] centered = new double[mean.length];
            for (int j = 0; j < mean.length; j++) {
                centered[j] = x[i] - mean[j];
            }
            double[] z = Matrices.multiply(q, centered);
            sum += Math.log(1 + Vectors.dot(z, z));
        }
        return sum;
    }

    @Differentiable
    static double mixture(double[][] means, double[][][] factors, int[] x, int d) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double likelihood = 0;
            for (int k = 0; k < 2; k++) {
                double[] centered = new double[d];
                for (int j = 0; j < d; j++) {
                    centered[j] = x[i] - means[k][j];
                }
                double squares = 0;
                for (int row = 0; row < 1; row++) {
                    double product = 0;
                    for (int column = 0; column < d; column++) {
                        product += factors[k % 2][row][column] * centered[column];
                    }
                    squares += product * product;
                }
                likelihood += Math.exp(-0.5 * squares);
            }
            sum += Math.log(likelihood);
        }
        return sum;
    }

    @Differentiable
    static double triangular(double[] means, double[] icf, double[] weights, int[] x, int d) {
        int components = weights.length / d;
        double sum = 0;
        for (int i = 0; i + d <= x.length; i++) {
            for (int k = 0; k < components; k++) {
                double[] centered = new double[d];
                double[] product = new double[d];
                for (int j = 0; j < d; j++) {
                    centered[j] = x[i + j] - means[k * d + j];
                    product[j] = icf[k * d + j] * centered[j];
                }
                int l = k;
                for (int column = 0; column < d; column++) {
                    for (int row = column + 1; row < d; row++) {
                        product[row] += icf[l++] * centered[column];
                    }
                }
                sum += Math.log(1 + weights[k] * Vectors.dot(product, product));
            }
        }
        return sum;
    }

    @Differentiable
    static double sameScore(double[] w, double[] c, double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double score = 0;
            for (int j = 0; j < w.length; j++) {
                score += w[j] * c[j];
            }
            sum += Math.sin(score * x[i]);
        }
        return sum;
    }

    @Differentiable
    static double nestedSums(double[][] w, double[] c, double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < w.length; k++) {
                double score = 0;
                for (int j = 0; j < c.length; j++) {
                    score += w[k][j] * Math.exp(c[j]);
                }
                sum += Math.sin(score * x[i]);
            }
        }
        return sum;
    }

    /** Each sample has a map of its own. */
    @Differentiable
    static double ownMaps(double[][] q, double[] mean, double[] x) {
        double sum = 0;
        for (int i = 0; i < q.length; i++) {
            double score = 0;
            for (int j = 0; j < mean.length; j++) {
                for (int k = 0; k < mean.length; k++) {
                    score += q[i][j] * mean[k] * mean[j];
                }
            }
            sum += Math.sin(score * x[i]);
        }
        return sum;
    }

    /** Only some samples are pulled back. */
    @Differentiable
    static double clipped(double[][] q, double[] mean, double[][] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double[] z = Matrices.multiply(q, Vectors.subtract(x[i], mean));
            sum += Math.max(0, Vectors.sum(z) - 0.2);
        }
        return sum;
    }

    /** What is pulled back is a sum, to which a constant is added for each sample. */
    @Differentiable
    static double withConstant(double[][] q, double[] mean, double[][] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double[] z = Matrices.multiply(q, Vectors.subtract(x[i], mean));
            sum += Vectors.dot(z, z) + Vectors.sum(mean);
        }
        return sum;
    }
}
