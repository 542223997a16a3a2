package org.fluxion.golden;

import static org.fluxion.runtime.Vectors.dot;

import org.fluxion.Differentiable;
import org.fluxion.runtime.Matrices;
import org.fluxion.runtime.Vectors;

/** A network of two layers. */
final class Network {
    private Network() {}

    /** Mean squared error over a batch: a hidden layer of tanh, and one linear output. */
    @Differentiable(wrt = {"hidden", "bias", "output", "offset"})
    static double loss(
            double[][] hidden, double[] bias, double[] output, double offset, double[][] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double[] z = Vectors.add(Matrices.multiply(hidden, x[i]), bias);
            double[] h = Vectors.tanh(z);
            double error = y[i] - (dot(output, h) + offset);
            sum += error * error;
        }
        return sum / x.length;
    }
}
