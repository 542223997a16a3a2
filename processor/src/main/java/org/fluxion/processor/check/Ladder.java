package org.fluxion.processor.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Sixth-order central differences of a Program along one direction, of steps each half the one before. Three in a row that agree are
 * trusted: too large a step leaves the series, too small a one drowns in rounding. A step to where the Program decides otherwise
 * gives none, so no kink is ever crossed.
 */
final class Ladder {
    private static final int COARSEST_STEP = -3;
    private static final int FINEST_STEP = -24;
    private static final int[] FINER_STEPS = {-28, -32, -36};

    /** Coefficients of f(x + jh) - f(x - jh) over 60 h, for j = 1, 2, 3. */
    private static final int[] WEIGHTS = {45, -9, 1};

    private final Primal primal;
    private final double[] direction;

    Ladder(Primal primal, double[] direction) {
        this.primal = primal;
        this.direction = direction;
    }

    /** Tries one claim for each element of the value. */
    List<Trial> judge(List<Claim> claims) {
        List<Trial> trials = claims.stream().map(Trial::new).toList();
        Optional<double[]> coarsest = Optional.empty();
        Optional<double[]> coarser = Optional.empty();
        for (int step = COARSEST_STEP; step >= FINEST_STEP && anyIsOpen(trials); step--) {
            Optional<double[]> estimate = estimate(step, WEIGHTS, 60);
            if (estimate.isPresent() && coarser.isPresent() && coarsest.isPresent()) {
                hear(trials, step, estimate.get(), coarser.get(), coarsest.get());
            }
            coarsest = coarser;
            coarser = estimate;
        }
        if (trials.stream().anyMatch(Trial::isRefuted)) {
            Arrays.stream(FINER_STEPS).forEach(step -> hearFinest(trials, step));
        }
        return trials;
    }

    private static boolean anyIsOpen(List<Trial> trials) {
        return trials.stream().anyMatch(Trial::isOpen);
    }

    private void hear(List<Trial> trials, int step, double[] estimate, double[] coarser, double[] coarsest) {
        for (int i = 0; i < trials.size(); i++) {
            trials.get(i).hear(estimate[i], coarser[i], coarsest[i], rounding(i, step));
        }
    }

    private void hearFinest(List<Trial> trials, int step) {
        double[] estimate = estimate(step, new int[] {1}, 2).orElse(null);
        for (int i = 0; estimate != null && i < trials.size(); i++) {
            trials.get(i).hearFinest(estimate[i], rounding(i, step));
        }
    }

    /** What the noise of the values makes of an estimate. */
    private double rounding(int element, int step) {
        return 2 * Math.scalb(primal.noise()[element], -step);
    }

    private Optional<double[]> estimate(int step, int[] weights, int divisor) {
        double h = Math.scalb(1.0, step);
        double[] sum = new double[primal.value().length];
        for (int j = 1; j <= weights.length; j++) {
            Optional<double[]> above = primal.beside(direction, j * h);
            Optional<double[]> below = primal.beside(direction, -j * h);
            if (above.isEmpty() || below.isEmpty()) {
                return Optional.empty();
            }
            double weight = weights[j - 1] / (divisor * h);
            double[] right = above.get();
            double[] left = below.get();
            IntStream.range(0, sum.length).forEach(i -> sum[i] += weight * (right[i] - left[i]));
        }
        return Optional.of(sum);
    }
}
