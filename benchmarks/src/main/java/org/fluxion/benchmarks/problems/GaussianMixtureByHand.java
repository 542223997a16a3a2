package org.fluxion.benchmarks.problems;

import java.util.Arrays;
import org.fluxion.benchmarks.Computation;

/** By hand: the log-likelihood of a Gaussian mixture and its gradient. */
final class GaussianMixtureByHand {
    private final GaussianMixture.Data data;
    private final int d;
    private final int components;
    private final int points;

    /** How many numbers of a component are in {@code icf}: the logarithms of the diagonal, then the triangle below. */
    private final int stride;

    private final double[] dalphas;
    private final double[] dmeans;
    private final double[] dicf;
    private final double[] diagonals;
    private final double[] sums;
    private final double[] centered;
    private final double[] products;
    private final double[] terms;
    private final double[] dcentered;
    private final GaussianMoments moments;

    GaussianMixtureByHand(GaussianMixture.Data data) {
        this.data = data;
        d = data.d();
        components = data.alphas().length;
        points = data.x().length / d;
        stride = d * (d + 1) / 2;
        dalphas = new double[components];
        dmeans = new double[components * d];
        dicf = new double[components * stride];
        diagonals = new double[components * d];
        sums = new double[components];
        centered = new double[components * d];
        products = new double[components * d];
        terms = new double[components];
        dcentered = new double[d];
        moments = new GaussianMoments(components, d);
    }

    /** Each point is pulled back through each component. */
    Computation simple() {
        return new Computation(this::pointByPoint, this::gradient);
    }

    /** Each point is only added to the moments of the components, which are pulled back once. */
    Computation expert() {
        return new Computation(this::byMoments, this::gradient);
    }

    private double[][] gradient() {
        return new double[][] {dalphas, dmeans, dicf};
    }

    private double pointByPoint() {
        prepare();
        double sum = 0;
        for (int i = 0; i < points; i++) {
            double likelihood = likelihood(i);
            sum += likelihood;
            for (int k = 0; k < components; k++) {
                pullBack(k, Math.exp(terms[k] - likelihood));
            }
        }
        return sum + prior();
    }

    private double byMoments() {
        prepare();
        moments.clear();
        double sum = 0;
        for (int i = 0; i < points; i++) {
            double likelihood = likelihood(i);
            sum += likelihood;
            for (int k = 0; k < components; k++) {
                moments.add(k, Math.exp(terms[k] - likelihood), centered);
            }
        }
        for (int k = 0; k < components; k++) {
            moments.pullBack(k, diagonals, data.icf(), dalphas, dmeans, dicf);
        }
        return sum + prior();
    }

    private void prepare() {
        Arrays.fill(dalphas, 0);
        Arrays.fill(dmeans, 0);
        Arrays.fill(dicf, 0);
        for (int k = 0; k < components; k++) {
            sums[k] = 0;
            for (int j = 0; j < d; j++) {
                double q = data.icf()[k * stride + j];
                sums[k] += q;
                diagonals[k * d + j] = Math.exp(q);
            }
        }
    }

    private double likelihood(int i) {
        double[] x = data.x();
        double[] means = data.means();
        double[] icf = data.icf();
        for (int k = 0; k < components; k++) {
            int from = k * d;
            for (int j = 0; j < d; j++) {
                centered[from + j] = x[i * d + j] - means[from + j];
                products[from + j] = diagonals[from + j] * centered[from + j];
            }
            int l = k * stride + d;
            for (int column = 0; column < d; column++) {
                double factor = centered[from + column];
                for (int row = column + 1; row < d; row++) {
                    products[from + row] += icf[l++] * factor;
                }
            }
            double squares = 0;
            for (int j = 0; j < d; j++) {
                squares += products[from + j] * products[from + j];
            }
            terms[k] = data.alphas()[k] + sums[k] - 0.5 * squares;
        }
        return GaussianMixture.logSumExp(terms);
    }

    private void pullBack(int k, double weight) {
        double[] icf = data.icf();
        int from = k * d;
        dalphas[k] += weight;
        for (int j = 0; j < d; j++) {
            double dproduct = -weight * products[from + j];
            dicf[k * stride + j] += weight + dproduct * diagonals[from + j] * centered[from + j];
            dcentered[j] = dproduct * diagonals[from + j];
        }
        int l = k * stride + d;
        for (int column = 0; column < d; column++) {
            for (int row = column + 1; row < d; row++) {
                double dproduct = -weight * products[from + row];
                dicf[l] += dproduct * centered[from + column];
                dcentered[column] += dproduct * icf[l];
                l++;
            }
        }
        for (int j = 0; j < d; j++) {
            dmeans[from + j] -= dcentered[j];
        }
    }

    /** What does not depend on the points, with its gradient. */
    private double prior() {
        double gamma2 = data.gamma() * data.gamma();
        double likelihood = GaussianMixture.logSumExp(data.alphas());
        double prior = -points * (d * 0.5 * Math.log(2 * Math.PI) + likelihood) - components * data.constant();
        for (int k = 0; k < components; k++) {
            dalphas[k] -= points * Math.exp(data.alphas()[k] - likelihood);
            prior -= data.m() * sums[k];
            for (int j = 0; j < stride; j++) {
                int l = k * stride + j;
                double entry = j < d ? diagonals[k * d + j] : data.icf()[l];
                prior += 0.5 * gamma2 * entry * entry;
                dicf[l] += j < d ? gamma2 * entry * entry - data.m() : gamma2 * entry;
            }
        }
        return prior;
    }
}
