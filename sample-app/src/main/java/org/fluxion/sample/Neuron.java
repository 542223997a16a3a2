package org.fluxion.sample;

import static org.fluxion.runtime.Vectors.dot;

import org.fluxion.Differentiable;

/** The neuron of Parr and Howard, section 6: max(0, w . x + b). */
final class Neuron {
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

    /** The neuron's output for one sample. */
    static double predict(double[] w, double b, double[] x) {
        return Math.max(0, dot(w, x) + b);
    }
}
