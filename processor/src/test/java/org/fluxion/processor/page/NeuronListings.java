package org.fluxion.processor.page;

import java.util.List;

/** The neuron as its author wrote it, and the loop that is made of it. */
final class NeuronListings {
    static final List<String> SOURCE = """
            @Differentiable(wrt = {"w", "b"})
            static double loss(double[] w, double b, double[][] x, double[] y) {
                double sum = 0;
                for (int i = 0; i < x.length; i++) {
                    double error = y[i] - Math.max(0, dot(w, x[i]) + b);
                    sum += error * error;
                }
                return sum / x.length;
            }
            """.lines().toList();

    static final List<String> GENERATED = """
            double t = 1.0 / x.length;
            double sum = 0.0;
            double db = 0.0;
            for (int i = first; i < x.length; i++) {
                double[] xRow = x[i];
                double product = Kernels.dot(w, xRow, w.length);
                double t2 = product + b;
                double error = y[i] - Math.max(0.0, t2);
                sum += error * error;
                if (t2 > 0.0) {
                    double t3 = -2.0 * error * t;
                    db += t3;
                    Kernels.addScaled(dw, t3, xRow, w.length);
                }
            }
            double value = sum / x.length;
            """.lines().toList();

    private NeuronListings() {}
}
