package org.fluxion.benchmarks.problems;

import java.util.List;
import org.fluxion.Differentiable;
import org.fluxion.benchmarks.Competitor;
import org.fluxion.benchmarks.Computation;
import org.fluxion.benchmarks.Problem;
import org.fluxion.runtime.Matrices;
import org.fluxion.runtime.Vectors;

/** A network of two layers. */
final class Network {
    static final Problem<NetworkData> PROBLEM = new Problem<>(
                    "network",
                    "A step of gradient descent for a network 784-128-10, rectified, softmax cross-entropy, on a batch"
                            + " of n.",
                    List.of("1", "32"),
                    NetworkData::of)
            .with(Competitor.FLUXION, Network::fluxion)
            .with(Competitor.FLUXION_VECTOR, Network::fluxion)
            .with(Competitor.SIMPLE, data -> new NetworkByHand(data, new OneRow()).computation())
            .with(Competitor.EXPERT, data -> new NetworkByHand(data, new FourRows()).computation())
            .with(Competitor.VECTOR, data -> new NetworkByHand(data, Rows.vector()).computation())
            .with(Competitor.PRIMAL, Network::primal);

    private Network() {}

    /** Mean cross-entropy of the network's softmax over a batch. */
    @Differentiable(wrt = {"w1", "b1", "w2", "b2"})
    static double loss(double[][] w1, double[] b1, double[][] w2, double[] b2, double[][] x, int[] labels) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double[] hidden = Vectors.relu(Vectors.add(Matrices.multiply(w1, x[i]), b1));
            double[] scores = Vectors.add(Matrices.multiply(w2, hidden), b2);
            sum += Vectors.logSumExp(scores) - scores[labels[i]];
        }
        return sum / x.length;
    }

    private static Computation fluxion(NetworkData data) {
        NetworkLossGradient gradient = new NetworkLossGradient();
        return new Computation(
                () -> {
                    double loss =
                            gradient.evaluate(data.w1(), data.b1(), data.w2(), data.b2(), data.x(), data.labels());
                    data.descend(gradient.dw1(), gradient.db1(), gradient.dw2(), gradient.db2());
                    return loss;
                },
                () -> NetworkData.flat(gradient.dw1(), gradient.db1(), gradient.dw2(), gradient.db2()));
    }

    private static Computation primal(NetworkData data) {
        return Computation.primal(() -> loss(data.w1(), data.b1(), data.w2(), data.b2(), data.x(), data.labels()));
    }
}
