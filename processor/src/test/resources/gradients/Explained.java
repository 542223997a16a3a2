package org.fluxion.gradients;

import org.fluxion.Differentiable;

/** Loops of every kind. */
final class Explained {
    private Explained() {}

    @Differentiable
    static double loops(double[] x, double k, int n) {
        double[] a = x.clone();
        double s = 1;
        for (int t = 0; t < n; t++) {
            for (int i = 1; i + 1 < a.length; i++) {
                a[i] = a[i] * k + a[i - 1] * a[i + 1];
            }
            s = s * k + a[1];
        }
        while (s > 1) {
            s = s / 2 - Math.sqrt(s);
        }
        double p = k;
        for (int t = 1; t < n; t++) {
            p = p * (1 - p);
        }
        for (double e : a) {
            s += e * e;
        }
        double[] b = new double[n];
        for (int i = 0; i < n; i++) {
            b[i] = Math.sin(x[i]);
        }
        double q = 1;
        for (double e : b) {
            q *= e;
        }
        return s * q * p;
    }
}
