package org.fluxion.benchmarks.problems;

import java.util.Arrays;

/** A network of two layers with random weights, and a batch. */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record NetworkData(double[][] w1, double[] b1, double[][] w2, double[] b2, double[][] x, int[] labels) {
    private static final int INPUTS = 784;
    private static final int HIDDEN = 128;
    private static final int CLASSES = 10;

    /** So low that the network stays what it is, and each step has the same work. */
    private static final double RATE = 1e-9;

    static NetworkData of(String size) {
        int samples = Integer.parseInt(size);
        Samples random = new Samples();
        NetworkData data = new NetworkData(
                random.matrix(HIDDEN, INPUTS),
                random.vector(HIDDEN),
                random.matrix(CLASSES, HIDDEN),
                random.vector(CLASSES),
                random.matrix(samples, INPUTS),
                random.labels(samples, CLASSES));
        scale(data.w1, 1 / Math.sqrt(INPUTS));
        scale(data.w2, 1 / Math.sqrt(HIDDEN));
        return data;
    }

    /** Makes scores of the size of 1. */
    private static void scale(double[][] matrix, double factor) {
        for (double[] row : matrix) {
            Arrays.setAll(row, j -> factor * row[j]);
        }
    }

    /** One step of gradient descent. */
    void descend(double[][] dw1, double[] db1, double[][] dw2, double[] db2) {
        descend(w1, dw1);
        descend(b1, db1);
        descend(w2, dw2);
        descend(b2, db2);
    }

    private static void descend(double[][] w, double[][] dw) {
        for (int i = 0; i < w.length; i++) {
            descend(w[i], dw[i]);
        }
    }

    private static void descend(double[] w, double[] dw) {
        for (int i = 0; i < w.length; i++) {
            w[i] -= RATE * dw[i];
        }
    }

    static double[][] flat(double[][] dw1, double[] db1, double[][] dw2, double[] db2) {
        return new double[][] {Samples.flat(dw1), db1, Samples.flat(dw2), db2};
    }
}
