package org.fluxion.sample;

import java.util.List;

/**
 * Samples with their targets.
 *
 * @param features the names of the columns of x
 * @param target the name of y
 * @param x one row a sample
 * @param y one target a sample
 * @param skippedLines the lines of the file that were left out because a number is missing
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared: arrays are what gradients take.
record Dataset(List<String> features, String target, double[][] x, double[] y, List<Long> skippedLines) {
    Dataset {
        features = List.copyOf(features);
        skippedLines = List.copyOf(skippedLines);
    }

    int size() {
        return y.length;
    }

    /** The samples at the given positions. */
    Dataset select(List<Integer> positions) {
        double[][] rows = positions.stream().map(k -> x[k]).toArray(double[][]::new);
        double[] targets = positions.stream().mapToDouble(k -> y[k]).toArray();
        return new Dataset(features, target, rows, targets, skippedLines);
    }

    /** The same samples with other feature values. */
    Dataset withFeatures(double[][] values) {
        return new Dataset(features, target, values, y, skippedLines);
    }
}
