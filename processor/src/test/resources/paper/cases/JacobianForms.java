package org.fluxion.paper;

import org.fluxion.Differentiable;

/** Section 4.1: Jacobians of functions of one vector, one row a function and one column a variable. */
final class JacobianForms {

    private JacobianForms() {}

    @Differentiable
    static double[] general(double[] x) {
        double[] y = new double[2];
        y[0] = 3 * x[0] * x[0] * x[1];
        double square = x[1] * x[1];
        double fourth = square * square;
        y[1] = 2 * x[0] + fourth * fourth;
        return y;
    }

    @Differentiable
    static double[] moreColumnsThanRows(double[] x) {
        return new double[] {x[0] * x[1] + x[2] * x[2], x[0] + Math.sin(x[1])};
    }

    @Differentiable
    static double[] identity(double[] x) {
        return x;
    }
}
