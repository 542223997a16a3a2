package org.fluxion.golden;

import org.fluxion.Differentiable;

/** A recurrence: each iteration needs the one before. */
final class Growth {
    private Growth() {}

    /** The squared distance of a population that grows year by year from what was counted. */
    @Differentiable(wrt = {"start", "rate"})
    static double misfit(double start, double rate, double[] counted) {
        double size = start;
        double sum = 0;
        for (int t = 0; t < counted.length; t++) {
            double growth = rate * size * (1 - size);
            size = size + growth;
            double error = counted[t] - size;
            sum += error * error;
        }
        return sum;
    }
}
