package org.fluxion.references;

import org.fluxion.Differentiable;
import org.fluxion.runtime.Vectors;

/** The logarithm of a sum of exponentials, guarded against overflow. */
final class LogSumExp {
    private LogSumExp() {}

    /** A loop for the maximum, then one for the sum. */
    @Differentiable
    static double byHand(double[] x) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double entry : x) {
            if (entry > largest) {
                largest = entry;
            }
        }
        double sum = 0;
        for (double entry : x) {
            sum += Math.exp(entry - largest);
        }
        return largest + Math.log(sum);
    }

    /** The maximum by {@code Math.max}, the exponentials kept. */
    @Differentiable
    static double kept(double[] x) {
        int n = x.length;
        double largest = x[0];
        for (int i = 1; i < n; i++) {
            largest = Math.max(largest, x[i]);
        }
        double[] exponentials = new double[n];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            exponentials[i] = Math.exp(x[i] - largest);
            sum += exponentials[i];
        }
        return Math.log(sum) + largest;
    }

    /** The function of the library. */
    @Differentiable
    static double library(double[] x) {
        return Vectors.logSumExp(x);
    }
}
