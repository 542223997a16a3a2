package org.fluxion.benchmarks.problems;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.fluxion.Differentiable;
import org.fluxion.benchmarks.Competitor;
import org.fluxion.benchmarks.Computation;
import org.fluxion.benchmarks.Problem;
import org.fluxion.runtime.Vectors;

/** The log-likelihood of a Gaussian mixture with a Wishart prior. */
final class GaussianMixture {
    static final Problem<Data> PREPARED = problem(
                    "gmm",
                    "Log-likelihood of a Gaussian mixture with a Wishart prior: D dimensions, K components, N points"
                            + " (D x K x N), by weights, means and inverse covariances.",
                    GaussianMixture::prepared,
                    GaussianMixture::fluxionPrepared)
            .with(Competitor.FLUXION_TWO_THREADS, GaussianMixture::preparedOnTwoThreads);

    static final Problem<Data> RUNNING = problem(
            "gmmrunning",
            "The same, written with indices that run along and nothing worked out in advance.",
            GaussianMixture::running,
            GaussianMixture::fluxionRunning);

    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Data(
            double[] alphas, double[] means, double[] icf, double[] x, int d, double gamma, int m, double constant) {
        static Data of(String size) {
            int[] numbers = Samples.numbers(size);
            int d = numbers[0];
            int k = numbers[1];
            Samples samples = new Samples();
            return new Data(
                    samples.vector(k),
                    samples.vector(k * d),
                    samples.vector(k * d * (d + 1) / 2),
                    samples.vector(numbers[2] * d),
                    d,
                    1.5,
                    2,
                    0.25);
        }
    }

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

    /** The same, for a class that can be told how many threads to use. */
    @Differentiable(
            wrt = {"alphas", "means", "icf"},
            parallel = true)
    static double shared(
            double[] alphas, double[] means, double[] icf, double[] x, int d, double gamma, int m, double constant) {
        return prepared(alphas, means, icf, x, d, gamma, m, constant);
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

    static double logSumExp(double[] v) {
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

    private static Problem<Data> problem(
            String name, String description, ToDoubleFunction<Data> primal, Function<Data, Computation> fluxion) {
        return new Problem<>(name, description, List.of("2x5x1000", "10x25x1000", "20x25x1000"), Data::of)
                .with(Competitor.FLUXION, fluxion)
                .with(Competitor.SIMPLE, data -> new GaussianMixtureByHand(data).simple())
                .with(Competitor.EXPERT, data -> new GaussianMixtureByHand(data).expert())
                .with(Competitor.DIFFERENCES, List.of("2x5x1000"), data -> differences(primal, data))
                .with(Competitor.PRIMAL, data -> Computation.primal(() -> primal.applyAsDouble(data)));
    }

    private static Computation differences(ToDoubleFunction<Data> primal, Data data) {
        return Differences.of(() -> primal.applyAsDouble(data), data.alphas, data.means, data.icf);
    }

    private static double prepared(Data v) {
        return prepared(v.alphas, v.means, v.icf, v.x, v.d, v.gamma, v.m, v.constant);
    }

    private static double running(Data v) {
        return running(v.alphas, v.means, v.icf, v.x, v.d, v.gamma, v.m, v.constant);
    }

    private static Computation fluxionPrepared(Data v) {
        GaussianMixturePreparedGradient gradient = new GaussianMixturePreparedGradient();
        return new Computation(
                () -> gradient.evaluate(v.alphas, v.means, v.icf, v.x, v.d, v.gamma, v.m, v.constant),
                () -> new double[][] {gradient.dalphas(), gradient.dmeans(), gradient.dicf()});
    }

    private static Computation preparedOnTwoThreads(Data v) {
        GaussianMixtureSharedGradient gradient = new GaussianMixtureSharedGradient(2);
        return new Computation(
                () -> gradient.evaluate(v.alphas, v.means, v.icf, v.x, v.d, v.gamma, v.m, v.constant),
                () -> new double[][] {gradient.dalphas(), gradient.dmeans(), gradient.dicf()});
    }

    private static Computation fluxionRunning(Data v) {
        GaussianMixtureRunningGradient gradient = new GaussianMixtureRunningGradient();
        return new Computation(
                () -> gradient.evaluate(v.alphas, v.means, v.icf, v.x, v.d, v.gamma, v.m, v.constant),
                () -> new double[][] {gradient.dalphas(), gradient.dmeans(), gradient.dicf()});
    }
}
