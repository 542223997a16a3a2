package org.fluxion.conventions;

import org.fluxion.Differentiable;
import org.fluxion.runtime.Matrices;
import org.fluxion.runtime.Vectors;

/** One method for each row of the table of conventions, and for the promises of the generated class. */
final class Kinks {
    private Kinks() {}

    @Differentiable
    static double rectified(double z) {
        return Math.max(0, z);
    }

    @Differentiable
    static double absolute(double z) {
        return Math.abs(z);
    }

    @Differentiable
    static double larger(double a, double b) {
        return Math.max(a, b);
    }

    @Differentiable
    static double smaller(double a, double b) {
        return Math.min(a, b);
    }

    /** The same two operands in both orders: neither may stand in for the other. */
    @Differentiable
    static double bothOrders(double a, double b) {
        return Math.max(a, b) + 2 * Math.max(b, a);
    }

    @Differentiable
    static double root(double x) {
        return Math.sqrt(x);
    }

    @Differentiable
    static double cubeRoot(double x) {
        return Math.cbrt(x);
    }

    @Differentiable
    static double length(double[] x) {
        return Vectors.norm(x);
    }

    @Differentiable
    static double hypotenuse(double a, double b) {
        return Math.hypot(a, b);
    }

    @Differentiable
    static double angle(double y, double x) {
        return Math.atan2(y, x);
    }

    @Differentiable
    static double sign(double x) {
        return Math.signum(x);
    }

    @Differentiable
    static double signed(double a, double s) {
        return Math.copySign(a, s);
    }

    @Differentiable(wrt = "x")
    static double power(double x, double c) {
        return Math.pow(x, c);
    }

    @Differentiable(wrt = "c")
    static double exponential(double x, double c) {
        return Math.pow(x, c);
    }

    @Differentiable
    static double square(double x) {
        return Math.pow(x, 2);
    }

    @Differentiable
    static double remainder(double a, double b) {
        return a % b;
    }

    @Differentiable
    static double steps(double x) {
        return Math.floor(x) + Math.ceil(x) + Math.rint(x) + Math.round(x) + (int) x + 2 * x;
    }

    @Differentiable
    static double guardedRoot(double x) {
        return x > 0 ? Math.sqrt(x) : 0;
    }

    /** The root is computed before the branch; where the branch does not take it, it contributes nothing. */
    @Differentiable
    static double unusedRoot(double x) {
        double root = Math.sqrt(x);
        if (x > 0) {
            return root;
        }
        return 3 * x;
    }

    @Differentiable(wrt = {"w", "b"})
    static double neuron(double[] w, double b, double[] x) {
        return Math.max(0, Vectors.dot(w, x) + b);
    }

    @Differentiable
    static double largest(double[] x) {
        return Vectors.max(x);
    }

    @Differentiable
    static double[] itself(double[] x) {
        return x;
    }

    @Differentiable
    static double[] soft(double[] x) {
        return Vectors.softmax(x);
    }

    @Differentiable
    static double pairs(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    @Differentiable
    static double quadratic(double[][] a, double[] x) {
        return Vectors.dot(x, Matrices.multiply(a, x));
    }

    @Differentiable(wrt = {"w", "b"})
    static double loss(double[] w, double b, double[][] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double error = y[i] - Math.tanh(Vectors.dot(w, x[i]) + b);
            sum += error * error;
        }
        return sum / x.length;
    }

    @Differentiable
    static double unused(double[] x, double[] ignored) {
        return x[0];
    }

    @Differentiable
    static double map(double r, double start, int steps) {
        double x = start;
        for (int i = 0; i < steps; i++) {
            x = r * x * (1 - x);
        }
        return x;
    }
}
