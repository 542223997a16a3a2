package org.fluxion.gallery;

import static org.fluxion.runtime.Vectors.dot;
import static org.fluxion.runtime.Vectors.logSumExp;
import static org.fluxion.runtime.Vectors.norm;
import static org.fluxion.runtime.Vectors.softmax;
import static org.fluxion.runtime.Vectors.subtract;
import static org.fluxion.runtime.Vectors.sum;
import static org.fluxion.runtime.Vectors.tanh;

import org.fluxion.Differentiable;
import org.fluxion.runtime.Activations;
import org.fluxion.runtime.Matrices;

/** One method of each kind that users write; their generated classes are read before every change of them. */
public final class Gallery {
    private Gallery() {}

    /** The neuron of the paper. */
    @Differentiable(wrt = {"w", "b"})
    public static double loss(double[] w, double b, double[][] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double error = y[i] - Math.max(0, dot(w, x[i]) + b);
            sum += error * error;
        }
        return sum / x.length;
    }

    @Differentiable(wrt = {"w", "b"}, parallel = true)
    public static double sharedLoss(double[] w, double b, double[][] x, double[] y) {
        return loss(w, b, x, y);
    }

    @Differentiable(wrt = {"w", "b"})
    public static double logistic(double[] w, double b, double[][] x, double[] y) {
        double loss = 0;
        for (int i = 0; i < x.length; i++) {
            double z = dot(w, x[i]) + b;
            loss += Activations.softplus(z) - y[i] * z;
        }
        return loss / x.length;
    }

    @Differentiable
    public static double nested(double x) {
        return Math.log(Math.pow(Math.sin(x * x * x), 2));
    }

    @Differentiable
    public static double[] two(double x, double y) {
        return new double[] {3 * x * x * y, 2 * x + Math.pow(y, 8)};
    }

    @Differentiable
    public static double[] hinge(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = x[i] > 0 ? x[i] * x[i] : -x[i];
        }
        return y;
    }

    @Differentiable
    public static double[] scores(double[] x) {
        return softmax(x);
    }

    @Differentiable
    public static double layer(double[][] a, double[] x) {
        return sum(tanh(Matrices.multiply(a, x)));
    }

    @Differentiable(wrt = "x")
    public static double distance(double[] x, double[] y) {
        return norm(subtract(x, y));
    }

    @Differentiable
    public static double smoothMaximum(double[] x) {
        return logSumExp(x);
    }

    @Differentiable
    public static double largestSquare(double[] x) {
        double largest = x[0];
        for (int i = 1; i < x.length; i++) {
            largest = Math.max(largest, x[i]);
        }
        return largest * largest;
    }

    @Differentiable
    public static double product(double[] x) {
        double product = 1;
        for (double factor : x) {
            product *= factor;
        }
        return product;
    }

    @Differentiable(wrt = "x")
    public static double binned(double[] x, int[] bin, double[] weight) {
        double[] total = new double[weight.length];
        for (int i = 0; i < x.length; i++) {
            total[bin[i]] += x[i] * x[i];
        }
        return dot(total, weight);
    }

    @Differentiable
    public static double piecewise(double x) {
        if (x < 0) {
            return x * x;
        }
        double root = Math.sqrt(x);
        return x > 1 ? root : root * x;
    }

    @Differentiable
    public static double logisticMap(double r, double start, int steps) {
        double x = start;
        for (int i = 0; i < steps; i++) {
            x = r * x * (1 - x);
        }
        return x;
    }

    @Differentiable
    public static double cascade(double[] u) {
        double[] v = u.clone();
        for (int j = 1; j < v.length; j++) {
            v[j] = Math.sqrt(v[j - 1] * v[j]);
        }
        return v[v.length - 1];
    }

    @Differentiable(wrt = "a")
    public static double root(double a, double tolerance) {
        double x = a;
        while (Math.abs(x * x - a) > tolerance) {
            x = 0.5 * (x + a / x);
        }
        return x;
    }

    @Differentiable(wrt = {"a", "b"})
    public static double arithmeticGeometricMean(double a, double b, double tolerance) {
        double x = a;
        double y = b;
        while (Math.abs(x - y) > tolerance) {
            double mean = 0.5 * (x + y);
            y = Math.sqrt(x * y);
            x = mean;
        }
        return x;
    }
}
