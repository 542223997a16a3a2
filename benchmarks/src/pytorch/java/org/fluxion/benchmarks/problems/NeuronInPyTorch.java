package org.fluxion.benchmarks.problems;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.function.BiFunction;
import org.fluxion.benchmarks.Computation;

/** The neuron's loss and gradient in PyTorch, from Java by the Deep Java Library. The gradient stays in PyTorch. */
final class NeuronInPyTorch implements BiFunction<LinearData, Integer, Computation> {
    private Engine engine;

    /** With a number of threads; the first that a JVM asks for is the number for all. */
    @Override
    public Computation apply(LinearData data, Integer threads) {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("ai.djl.pytorch.num_threads", threads.toString());
        engine = Engine.getEngine("PyTorch");
        NDManager manager = engine.newBaseManager(); // Closed with the JVM.
        NDArray w = manager.create(data.w());
        NDArray b = manager.create(data.b());
        w.setRequiresGradient(true);
        b.setRequiresGradient(true);
        NDArray x = manager.create(Samples.flat(data.x()), new Shape(data.y().length, data.w().length));
        NDArray y = manager.create(data.y());
        return new Computation(() -> evaluate(w, b, x, y), () ->
                new double[][] {w.getGradient().toDoubleArray(), b.getGradient().toDoubleArray()});
    }

    private double evaluate(NDArray w, NDArray b, NDArray x, NDArray y) {
        try (NDScope scope = new NDScope();
                GradientCollector collector = engine.newGradientCollector()) {
            scope.suppressNotUsedWarning();
            clear(w);
            clear(b);
            NDArray loss = y.sub(x.matMul(w).add(b).maximum(0)).square().mean();
            collector.backward(loss);
            return loss.getDouble();
        }
    }

    /** PyTorch adds to gradients. */
    private static void clear(NDArray parameter) {
        NDArray gradient = parameter.getGradient();
        gradient.subi(gradient);
    }
}
