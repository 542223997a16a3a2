package org.fluxion.gradients;

import org.fluxion.Differentiable;
import org.fluxion.runtime.Vectors;

/** Recurrences whose derivatives by some of the parameters run along with them. */
final class TangentsBySome {
    private TangentsBySome() {}

    /** The loop is run for each sample. */
    @Differentiable(wrt = {"rate", "capacity"})
    static double samples(double rate, double capacity, double[] times, double[] sizes) {
        double sum = 0;
        for (int k = 0; k < times.length; k++) {
            double x = 0.1;
            double step = times[k] / 20;
            for (int i = 0; i < 20; i++) {
                x += step * rate * x * (1 - x / capacity);
            }
            sum += (x - sizes[k]) * (x - sizes[k]);
        }
        return sum / times.length;
    }

    /** The body has a loop of its own, without a derivative. */
    @Differentiable(wrt = "a")
    static double innerSum(double a, double[] weights, int n) {
        double x = a;
        for (int i = 0; i < n; i++) {
            double weight = 0;
            for (int j = 0; j <= i; j++) {
                weight += weights[j] * weights[j];
            }
            x = x + 0.1 * weight * Math.sin(x);
        }
        return x;
    }

    @Differentiable(wrt = {"a", "b"})
    static double[] curve(double a, double b, double[] t) {
        double[] curve = new double[t.length];
        for (int k = 0; k < t.length; k++) {
            double x = a;
            for (int i = 0; i < 5; i++) {
                x += 0.1 * t[k] * x * (b - x);
            }
            curve[k] = x;
        }
        return curve;
    }

    /** Its result scales a vector, whose elements are all seeds. */
    @Differentiable(wrt = {"a", "b"})
    static double[] scaled(double a, double b, double[] v, int n) {
        double x = a;
        for (int i = 0; i < n; i++) {
            x = x * b + 0.3 * x * x;
        }
        return Vectors.multiply(x, v);
    }
}
