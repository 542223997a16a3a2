package org.fluxion.processor.fuzz;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.fluxion.processor.testing.Entries;

/**
 * Sixth-order central differences of a method along directions, each with what its neighbour on a ladder of halved steps
 * says about it: near a kink the two disagree, and nothing is claimed.
 */
final class JudgedDifferences {

    private static final int COARSEST_STEP = -4;
    private static final int FINEST_STEP = -19;
    private static final int[] WEIGHTS = {45, -9, 1};

    /** Steps at which the slopes to both sides are compared. */
    private static final int[] ONE_SIDED_STEPS = {-18, -22, -26};

    /** Slopes to both sides differ by the second derivative times the step, and by rounding over the step. */
    private static final double SMOOTH = 1e-3;

    private final Subject subject;
    private final Object[] arguments;
    private final double[] value;

    JudgedDifferences(Subject subject, Object... arguments) {
        this.subject = subject;
        this.arguments = arguments;
        value = Entries.flatten(subject.call(arguments));
    }

    /** The number of entries that all active arguments have together. */
    int entries() {
        return Arrays.stream(arguments)
                .filter(argument -> Subject.isActive(primitive(argument)))
                .mapToInt(argument -> Entries.flatten(argument).length)
                .sum();
    }

    /** The derivative of each element of the result along a direction over all entries; none is sure where the method throws. */
    Estimate[] along(double[] direction) {
        try {
            return ladder(direction);
        } catch (IndexOutOfBoundsException
                | ArithmeticException
                | NegativeArraySizeException
                | IllegalArgumentException outside) {
            return unsure();
        }
    }

    /**
     * Whether the slopes to both sides, over steps far finer than the ladder's, are what was estimated. They are not on a
     * kink, where all steps agree on the mean of two slopes, nor on a ridge so narrow that all coarse steps leave it.
     */
    boolean confirm(Estimate estimate, int element, double[] direction) {
        return Arrays.stream(ONE_SIDED_STEPS)
                .boxed()
                .flatMapToDouble(step -> DoubleStream.of(1, -1).map(side -> side * Math.scalb(1.0, step)))
                .map(h -> slope(element, direction, h))
                .allMatch(slope -> Math.abs(slope - estimate.value()) <= SMOOTH * Math.max(1, estimate.scale()));
    }

    private double slope(int element, double[] direction, double h) {
        try {
            return (shifted(direction, h)[element] - value[element]) / h;
        } catch (IndexOutOfBoundsException | ArithmeticException | IllegalArgumentException outside) {
            return Double.NaN;
        }
    }

    private Estimate[] ladder(double[] direction) {
        Estimate[] best = unsure();
        double[] coarser = estimate(direction, COARSEST_STEP);
        for (int step = COARSEST_STEP - 1; step >= FINEST_STEP; step--) {
            double[] finer = estimate(direction, step);
            for (int i = 0; i < best.length; i++) {
                double doubt = Math.abs(finer[i] - coarser[i]);
                if (doubt < best[i].doubt()) {
                    best[i] = new Estimate(finer[i], doubt, scale(finer[i], value[i]));
                }
            }
            coarser = finer;
        }
        return best;
    }

    /** Derivatives far smaller than the value drown in its rounding. */
    private static double scale(double derivative, double value) {
        return Math.max(Math.abs(derivative), 1e-2 * Math.max(1, Math.abs(value)));
    }

    private Estimate[] unsure() {
        return IntStream.range(0, value.length)
                .mapToObj(i -> new Estimate(Double.NaN, Double.POSITIVE_INFINITY, 1))
                .toArray(Estimate[]::new);
    }

    private double[] estimate(double[] direction, int step) {
        double h = Math.scalb(1.0, step);
        double[] sum = new double[value.length];
        for (int j = 1; j <= WEIGHTS.length; j++) {
            double[] above = shifted(direction, j * h);
            double[] below = shifted(direction, -j * h);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += WEIGHTS[j - 1] * (above[i] - below[i]) / (60 * h);
            }
        }
        return sum;
    }

    private double[] shifted(double[] direction, double by) {
        Object[] moved = arguments.clone();
        int used = 0;
        for (int k = 0; k < moved.length; k++) {
            if (Subject.isActive(primitive(moved[k]))) {
                double[] entries = Entries.flatten(moved[k]);
                for (int i = 0; i < entries.length; i++) {
                    entries[i] += by * direction[used++];
                }
                moved[k] = Entries.reshape(moved[k], entries);
            }
        }
        double[] result = Entries.flatten(subject.call(moved));
        if (result.length != value.length) {
            throw new IndexOutOfBoundsException("the length of the result depends on the point");
        }
        return result;
    }

    private static Class<?> primitive(Object argument) {
        return argument instanceof Double ? double.class : argument.getClass();
    }
}
