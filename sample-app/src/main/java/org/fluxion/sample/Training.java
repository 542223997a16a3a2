package org.fluxion.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Gradient descent, w = w - eta dC/dw, over the whole training set or in batches.
 *
 * @param learningRate eta
 * @param epochs how often each sample is seen
 * @param batchSize the samples of one step; 0 for all of them
 * @param seed of the order of the batches
 */
record Training(double learningRate, int epochs, int batchSize, long seed) {
    /** The bias to start from: a rectified neuron that starts at 0 has gradient 0 and never moves. */
    private static final double FIRST_BIAS = 1;

    /**
     * What training came to.
     *
     * @param weights the last ones
     * @param losses over all training samples, before the first epoch and after each
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared: arrays are what gradients take.
    record Result(Standardization.Weights weights, double[] losses) {
        double before() {
            return losses[0];
        }

        double after() {
            return losses[losses.length - 1];
        }
    }

    /** Trains; the progress hears of every epoch. */
    Result run(Objective objective, Dataset data, Progress progress) {
        double[] w = new double[data.features().size()];
        double b = FIRST_BIAS;
        double[] losses = new double[epochs + 1];
        losses[0] = objective.evaluate(w, b, data.x(), data.y());
        Random random = new Random(seed);
        for (int epoch = 1; epoch <= epochs; epoch++) {
            for (Dataset batch : batches(data, random)) {
                objective.evaluate(w, b, batch.x(), batch.y());
                step(w, objective.dw());
                b -= learningRate * objective.db();
            }
            losses[epoch] = objective.evaluate(w, b, data.x(), data.y());
            requireFinite(losses[epoch], epoch);
            progress.epoch(epoch, epochs, losses[epoch]);
        }
        return new Result(new Standardization.Weights(w, b), losses);
    }

    private void step(double[] w, double[] dw) {
        Arrays.setAll(w, j -> w[j] - learningRate * dw[j]);
    }

    private List<Dataset> batches(Dataset data, Random random) {
        if (batchSize == 0 || batchSize >= data.size()) {
            return List.of(data);
        }
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, data.size()).boxed().toList());
        Collections.shuffle(order, random);
        List<Dataset> batches = new ArrayList<>();
        for (int start = 0; start < order.size(); start += batchSize) {
            batches.add(data.select(order.subList(start, Math.min(start + batchSize, order.size()))));
        }
        return batches;
    }

    private void requireFinite(double loss, int epoch) {
        if (!Double.isFinite(loss)) {
            throw new UserError("training diverged in epoch " + epoch + ": the loss is " + loss
                    + "; try a smaller --learning-rate than " + learningRate);
        }
    }
}
