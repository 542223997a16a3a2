package org.fluxion.sample;

import java.util.Arrays;

/**
 * Brings each feature to mean 0 and standard deviation 1, so that one learning rate fits all.
 *
 * @param means of each feature over the training rows
 * @param deviations of each feature over the training rows; 1 for a feature that does not vary
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared: arrays are what gradients take.
record Standardization(double[] means, double[] deviations) {
    /** A neuron's weights. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared: arrays are what gradients take.
    record Weights(double[] w, double b) {}

    static Standardization of(double[][] x) {
        int features = x[0].length;
        double[] means = new double[features];
        double[] deviations = new double[features];
        for (int j = 0; j < features; j++) {
            int column = j;
            double mean =
                    Arrays.stream(x).mapToDouble(row -> row[column]).average().orElseThrow();
            double variance = Arrays.stream(x)
                    .mapToDouble(row -> (row[column] - mean) * (row[column] - mean))
                    .average()
                    .orElseThrow();
            means[j] = mean;
            deviations[j] = variance > 0 ? Math.sqrt(variance) : 1;
        }
        return new Standardization(means, deviations);
    }

    double[][] apply(double[][] x) {
        return Arrays.stream(x).map(this::apply).toArray(double[][]::new);
    }

    private double[] apply(double[] row) {
        double[] standardized = new double[row.length];
        Arrays.setAll(standardized, j -> (row[j] - means[j]) / deviations[j]);
        return standardized;
    }

    /** The weights of the same neuron on features in their own units. */
    Weights inOriginalUnits(Weights weights) {
        double[] w = new double[means.length];
        double b = weights.b();
        for (int j = 0; j < w.length; j++) {
            w[j] = weights.w()[j] / deviations[j];
            b -= w[j] * means[j];
        }
        return new Weights(w, b);
    }
}
