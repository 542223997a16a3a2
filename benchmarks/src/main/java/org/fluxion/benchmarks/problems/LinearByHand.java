package org.fluxion.benchmarks.problems;

import java.util.Arrays;
import org.fluxion.benchmarks.Computation;

/** By hand: mean loss and its gradient for a model that sees a sample through {@code z = w . x + b} alone. */
abstract class LinearByHand {
    private final double[] dw;
    private final double[] z = new double[Rows.GROUP];
    private double db;

    /** The derivative of the loss that was computed last by its z. */
    double slope;

    LinearByHand(LinearData data) {
        dw = new double[data.w().length];
    }

    /** The loss of one sample; leaves its derivative in {@link #slope}. */
    abstract double loss(double z, double y);

    Computation simple(LinearData data) {
        return new Computation(() -> simple(data.w(), data.b(), data.x(), data.y()), this::gradient);
    }

    Computation expert(LinearData data, Rows rows) {
        return new Computation(() -> expert(data.w(), data.b(), data.x(), data.y(), rows), this::gradient);
    }

    private double[][] gradient() {
        return new double[][] {dw, {db}};
    }

    private double simple(double[] w, double b, double[][] x, double[] y) {
        Arrays.fill(dw, 0);
        db = 0;
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double[] row = x[i];
            double product = 0;
            for (int j = 0; j < w.length; j++) {
                product += w[j] * row[j];
            }
            sum += loss(product + b, y[i]);
            double factor = slope / x.length;
            for (int j = 0; j < w.length; j++) {
                dw[j] += factor * row[j];
            }
            db += factor;
        }
        return sum / x.length;
    }

    private double expert(double[] w, double b, double[][] x, double[] y, Rows rows) {
        Arrays.fill(dw, 0);
        double total = 0;
        double sum = 0;
        double scale = 1.0 / x.length;
        for (int first = 0; first < x.length; first += Rows.GROUP) {
            rows.dots(x, first, w, z);
            for (int k = 0; k < Math.min(Rows.GROUP, x.length - first); k++) {
                sum += loss(z[k] + b, y[first + k]);
                z[k] = slope * scale;
                total += z[k];
            }
            rows.addScaled(dw, z, x, first);
        }
        db = total;
        return sum * scale;
    }
}
