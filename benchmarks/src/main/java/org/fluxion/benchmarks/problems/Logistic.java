package org.fluxion.benchmarks.problems;

import static org.fluxion.runtime.Vectors.dot;

import java.util.List;
import org.fluxion.Differentiable;
import org.fluxion.benchmarks.Competitor;
import org.fluxion.benchmarks.Computation;
import org.fluxion.benchmarks.Problem;
import org.fluxion.runtime.Activations;

/** Logistic regression. */
final class Logistic {
    static final Problem<LinearData> PROBLEM = new Problem<>(
                    "logistic",
                    "Mean cross-entropy of `sigmoid(w . x + b)` over N samples of d numbers (N x d), by w and b.",
                    List.of("32x16", "1000x1000"),
                    LinearData::withClasses)
            .with(Competitor.FLUXION, Logistic::fluxion)
            .with(Competitor.FLUXION_VECTOR, Logistic::fluxion)
            .with(Competitor.FLUXION_TWO_THREADS, List.of("1000x1000"), Logistic::onTwoThreads)
            .with(Competitor.SIMPLE, data -> new ByHand(data).simple(data))
            .with(Competitor.EXPERT, data -> new ByHand(data).expert(data, new FourRows()))
            .with(Competitor.VECTOR, data -> new ByHand(data).expert(data, Rows.vector()))
            .with(Competitor.DIFFERENCES, List.of("32x16"), data -> data.differences(Logistic::loss))
            .with(Competitor.PRIMAL, data -> data.primal(Logistic::loss));

    private Logistic() {}

    /** Mean cross-entropy over a batch; {@code softplus(z) - y z} is its form without overflow. */
    @Differentiable(wrt = {"w", "b"})
    static double loss(double[] w, double b, double[][] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double z = dot(w, x[i]) + b;
            sum += Activations.softplus(z) - y[i] * z;
        }
        return sum / x.length;
    }

    /** The same, for a class that can be told how many threads to use. */
    @Differentiable(
            wrt = {"w", "b"},
            parallel = true)
    static double sharedLoss(double[] w, double b, double[][] x, double[] y) {
        return loss(w, b, x, y);
    }

    private static double loss(LinearData data) {
        return loss(data.w(), data.b(), data.x(), data.y());
    }

    private static Computation fluxion(LinearData data) {
        LogisticLossGradient gradient = new LogisticLossGradient();
        return new Computation(() -> gradient.evaluate(data.w(), data.b(), data.x(), data.y()), () ->
                new double[][] {gradient.dw(), {gradient.db()}});
    }

    private static Computation onTwoThreads(LinearData data) {
        LogisticSharedLossGradient gradient = new LogisticSharedLossGradient(2);
        return new Computation(() -> gradient.evaluate(data.w(), data.b(), data.x(), data.y()), () ->
                new double[][] {gradient.dw(), {gradient.db()}});
    }

    private static final class ByHand extends LinearByHand {
        ByHand(LinearData data) {
            super(data);
        }

        @Override
        double loss(double z, double y) {
            double small = Math.exp(-Math.abs(z)); // Neither this nor what follows overflows.
            slope = (z > 0 ? 1 : small) / (1 + small) - y;
            return Math.max(0, z) + Math.log1p(small) - y * z;
        }
    }
}
