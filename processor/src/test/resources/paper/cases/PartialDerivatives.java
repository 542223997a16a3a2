package org.fluxion.paper;

import org.fluxion.Differentiable;

/** Sections 3 and 4: partial derivatives of functions of two numbers, their gradients and their Jacobian. */
public final class PartialDerivatives {

    private PartialDerivatives() {}

    @Differentiable
    public static double product(double x, double y) {
        return x * y;
    }

    @Differentiable(wrt = "x")
    public static double cubicByX(double x, double y) {
        return 3 * x * x * y;
    }

    @Differentiable(wrt = "y")
    public static double cubicByY(double x, double y) {
        double square = x * x;
        return 3 * square * y;
    }

    @Differentiable(wrt = {"x", "y"})
    public static double cubic(double x, double y) {
        return 3 * Math.pow(x, 2) * y;
    }

    @Differentiable(wrt = {"x", "y"})
    public static double octic(double x, double y) {
        return 2 * x + Math.pow(y, 8);
    }

    @Differentiable(className = "CubicAndOcticJacobian")
    public static double[] both(double x, double y) {
        double f = 3 * x * x * y;
        double g = 2 * x + Math.pow(y, 8);
        return new double[] {f, g};
    }
}
