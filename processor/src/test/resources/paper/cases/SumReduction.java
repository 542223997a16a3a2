package org.fluxion.paper;

import static org.fluxion.runtime.Vectors.multiply;
import static org.fluxion.runtime.Vectors.sum;

import org.fluxion.Differentiable;

/** Section 4.4: vectors summed to a number. */
final class SumReduction {

    private SumReduction() {}

    @Differentiable
    static double general(double[] x) {
        double[] f = {x[0] * x[1], x[1] * x[2], x[2] * x[0]};
        return sum(f);
    }

    @Differentiable
    static double vector(double[] x) {
        double y = 0;
        for (double element : x) {
            y += element;
        }
        return y;
    }

    @Differentiable(wrt = "x")
    static double scaledByVector(double[] x, double z) {
        return sum(multiply(x, z));
    }

    @Differentiable(wrt = "z")
    static double scaledByScalar(double[] x, double z) {
        double y = 0;
        for (int i = 0; i < x.length; i++) {
            y += x[i] * z;
        }
        return y;
    }
}
