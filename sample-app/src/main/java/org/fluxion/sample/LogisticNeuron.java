package org.fluxion.sample;

import static org.fluxion.runtime.Vectors.dot;

import org.fluxion.Differentiable;
import org.fluxion.runtime.Activations;

/** A neuron that gives the probability of class 1: 1 / (1 + exp(-(w . x + b))). */
final class LogisticNeuron {
    private LogisticNeuron() {}

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

    /** The probability of class 1 for one sample. */
    static double predict(double[] w, double b, double[] x) {
        return Activations.sigmoid(dot(w, x) + b);
    }
}
