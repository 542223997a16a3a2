package org.fluxion.benchmarks.problems;

import static org.fluxion.runtime.Vectors.dot;

import java.util.List;
import java.util.function.BiFunction;
import org.fluxion.Differentiable;
import org.fluxion.benchmarks.Competitor;
import org.fluxion.benchmarks.Computation;
import org.fluxion.benchmarks.Problem;
import org.hipparchus.analysis.differentiation.Gradient;

/** The neuron of the paper. */
final class Neuron {
    private static final List<String> LARGE_SIZES = List.of("1000x1000", "20000x256");

    private static final List<String> PYTORCH_SIZES = Extras.hasPyTorch() ? LinearData.SIZES : List.of();

    static final Problem<LinearData> PROBLEM = new Problem<>(
                    "neuron",
                    "Mean squared error of `max(0, w . x + b)` over N samples of d numbers (N x d), by w and b.",
                    LinearData.SIZES,
                    LinearData::withNumbers)
            .with(Competitor.FLUXION, Neuron::fluxion)
            .with(Competitor.FLUXION_VECTOR, Neuron::fluxion)
            .with(Competitor.FLUXION_TWO_THREADS, LARGE_SIZES, Neuron::onTwoThreads)
            .with(Competitor.SIMPLE, data -> new ByHand(data).simple(data))
            .with(Competitor.EXPERT, data -> new ByHand(data).expert(data, new FourRows()))
            .with(Competitor.VECTOR, data -> new ByHand(data).expert(data, Rows.vector()))
            .with(Competitor.HIPPARCHUS, LinearData.SMALL_SIZES, Neuron::hipparchus)
            .with(Competitor.PYTORCH, PYTORCH_SIZES, data -> inPyTorch(data, 1))
            .with(
                    Competitor.PYTORCH_ALL_THREADS,
                    PYTORCH_SIZES,
                    data -> inPyTorch(data, Runtime.getRuntime().availableProcessors()))
            .with(Competitor.DIFFERENCES, LinearData.SMALL_SIZES, data -> data.differences(Neuron::loss))
            .with(Competitor.PRIMAL, data -> data.primal(Neuron::loss))
            .with(Competitor.READING, LARGE_SIZES, data -> Reading.computation(data.x()));

    private Neuron() {}

    /** Mean squared error of a rectified neuron over a batch. */
    @Differentiable(wrt = {"w", "b"})
    static double loss(double[] w, double b, double[][] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double error = y[i] - Math.max(0, dot(w, x[i]) + b);
            sum += error * error;
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
        NeuronLossGradient gradient = new NeuronLossGradient();
        return new Computation(() -> gradient.evaluate(data.w(), data.b(), data.x(), data.y()), () ->
                new double[][] {gradient.dw(), {gradient.db()}});
    }

    private static Computation onTwoThreads(LinearData data) {
        NeuronSharedLossGradient gradient = new NeuronSharedLossGradient(2);
        return new Computation(() -> gradient.evaluate(data.w(), data.b(), data.x(), data.y()), () ->
                new double[][] {gradient.dw(), {gradient.db()}});
    }

    private static Computation hipparchus(LinearData data) {
        int d = data.w().length;
        double[] dw = new double[d];
        double[] db = new double[1];
        return new Computation(
                () -> {
                    Gradient loss = gradient(data);
                    System.arraycopy(loss.getGradient(), 0, dw, 0, d);
                    db[0] = loss.getPartialDerivative(d);
                    return loss.getValue();
                },
                () -> new double[][] {dw, db});
    }

    private static Gradient gradient(LinearData data) {
        int d = data.w().length;
        Gradient b = Gradient.variable(d + 1, d, data.b());
        Gradient[] w = new Gradient[d];
        for (int j = 0; j < d; j++) {
            w[j] = Gradient.variable(d + 1, j, data.w()[j]);
        }
        Gradient sum = Gradient.constant(d + 1, 0);
        for (int i = 0; i < data.x().length; i++) {
            Gradient z = b;
            for (int j = 0; j < d; j++) {
                z = z.add(w[j].multiply(data.x()[i][j]));
            }
            Gradient error = (z.getValue() > 0 ? z : Gradient.constant(d + 1, 0)).subtract(data.y()[i]);
            sum = sum.add(error.multiply(error));
        }
        return sum.divide(data.x().length);
    }

    @SuppressWarnings("unchecked") // The class says so.
    private static Computation inPyTorch(LinearData data, int threads) {
        BiFunction<LinearData, Integer, Computation> neuron = Extras.load(BiFunction.class, "NeuronInPyTorch");
        return neuron.apply(data, threads);
    }

    private static final class ByHand extends LinearByHand {
        ByHand(LinearData data) {
            super(data);
        }

        @Override
        double loss(double z, double y) {
            double error = Math.max(0, z) - y;
            slope = z > 0 ? 2 * error : 0;
            return error * error;
        }
    }
}
