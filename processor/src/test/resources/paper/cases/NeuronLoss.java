package org.fluxion.paper;

import static org.fluxion.runtime.Vectors.dot;

import org.fluxion.Differentiable;
import org.fluxion.runtime.Matrices;
import org.fluxion.runtime.Vectors;

/** Section 6: the residual of one sample and the mean squared error of a batch. */
final class NeuronLoss {

    private NeuronLoss() {}

    @Differentiable(wrt = "w")
    static double residualByWeights(double[] w, double[] x, double b, double y) {
        double u = Math.max(0, dot(w, x) + b);
        return y - u;
    }

    @Differentiable(wrt = "b")
    static double residualByBias(double[] w, double[] x, double b, double y) {
        double z = dot(w, x) + b;
        double u = 0;
        if (z > 0) {
            u = z;
        }
        return y - u;
    }

    @Differentiable(wrt = "w")
    static double lossByWeights(double[] w, double b, double[][] X, double[] y) {
        double sum = 0;
        for (int i = 0; i < X.length; i++) {
            double u = Math.max(0, dot(w, X[i]) + b);
            double v = y[i] - u;
            sum += v * v;
        }
        return sum / X.length;
    }

    @Differentiable(wrt = "b")
    static double lossByBias(double[] w, double b, double[][] X, double[] y) {
        double[] v = new double[X.length];
        for (int i = 0; i < v.length; i++) {
            v[i] = y[i] - Math.max(0, dot(w, X[i]) + b);
        }
        return Vectors.mean(Vectors.square(v));
    }

    @Differentiable(wrt = "w")
    static double trainedWeights(double[] w, double b, double[][] X, double[] y) {
        double[] z = Vectors.add(Matrices.multiply(X, w), b);
        double[] u = Vectors.relu(z);
        double[] v = Vectors.subtract(y, u);
        return dot(v, v) / X.length;
    }

    @Differentiable(wrt = "b")
    static double trainedBias(double[] w, double b, double[][] X, double[] y) {
        double sum = 0;
        for (int i = 0; i < X.length; i++) {
            double z = b;
            for (int j = 0; j < w.length; j++) {
                z += w[j] * X[i][j];
            }
            double v = z > 0 ? y[i] - z : y[i];
            sum += v * v;
        }
        return sum / X.length;
    }

    @Differentiable(wrt = "w_hat")
    static double augmentedLoss(double[] w_hat, double[][] X_hat, double[] y) {
        double sum = 0;
        for (int i = 0; i < X_hat.length; i++) {
            double[] x_hat = X_hat[i];
            double v = y[i] - Math.max(0, dot(w_hat, x_hat));
            sum += v * v;
        }
        return sum / X_hat.length;
    }
}
