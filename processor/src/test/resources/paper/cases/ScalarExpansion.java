package org.fluxion.paper;

import org.fluxion.Differentiable;
import org.fluxion.runtime.Vectors;

/** Section 4.3: a number stands for a vector of the length that fits. */
final class ScalarExpansion {

    private ScalarExpansion() {}

    @Differentiable(wrt = "x")
    static double[] addByVector(double[] x, double z) {
        return Vectors.add(x, z);
    }

    @Differentiable(wrt = "z")
    static double[] addByScalar(double[] x, double z) {
        double[] expanded = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            expanded[i] = z;
        }
        return Vectors.add(x, expanded);
    }

    @Differentiable(wrt = "x")
    static double[] multiplyByVector(double[] x, double z) {
        return Vectors.multiply(x, z);
    }

    @Differentiable(wrt = "z")
    static double[] multiplyByScalar(double[] x, double z) {
        return Vectors.multiply(z, x);
    }

    @Differentiable(wrt = "x")
    static double[] divideByVector(double[] x, double z) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = x[i] / z;
        }
        return y;
    }

    @Differentiable(wrt = "z")
    static double[] divideByScalar(double[] x, double z) {
        return Vectors.divide(x, z);
    }
}
