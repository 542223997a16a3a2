package org.fluxion.paper;

import static org.fluxion.runtime.Activations.relu;
import static org.fluxion.runtime.Vectors.dot;
import static org.fluxion.runtime.Vectors.multiply;
import static org.fluxion.runtime.Vectors.sum;

import org.fluxion.Differentiable;
import org.fluxion.runtime.Vectors;

/** Sections 5 and 6.2: the affine function of a neuron and its activation. */
final class NeuronActivation {

    private NeuronActivation() {}

    @Differentiable(wrt = "w")
    static double dotByW(double[] w, double[] x) {
        double[] u = multiply(w, x);
        return sum(u);
    }

    @Differentiable(wrt = "x")
    static double dotByX(double[] w, double[] x) {
        return dot(w, x);
    }

    @Differentiable(wrt = "w")
    static double affineByWeights(double[] w, double[] x, double b) {
        double y = b;
        for (int i = 0; i < w.length; i++) {
            y += w[i] * x[i];
        }
        return y;
    }

    @Differentiable(wrt = "b")
    static double affineByBias(double[] w, double[] x, double b) {
        return dot(w, x) + b;
    }

    @Differentiable
    static double rectified(double z) {
        return Math.max(0, z);
    }

    @Differentiable
    static double[] rectifiedVector(double[] x) {
        return Vectors.max(0, x);
    }

    @Differentiable(wrt = "w")
    static double activationByWeights(double[] w, double[] x, double b) {
        double z = dot(w, x) + b;
        return Math.max(0, z);
    }

    @Differentiable(wrt = "b")
    static double activationByBias(double[] w, double[] x, double b) {
        double z = sum(multiply(w, x)) + b;
        return relu(z);
    }

    @Differentiable(wrt = "w_hat", className = "AugmentedAffineGradient")
    static double augmentedAffine(double[] w_hat, double[] x_hat) {
        return dot(w_hat, x_hat);
    }
}
