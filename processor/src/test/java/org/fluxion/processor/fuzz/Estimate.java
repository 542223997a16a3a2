package org.fluxion.processor.fuzz;

/**
 * A derivative as differences give it.
 *
 * @param value the estimate that a neighbouring step confirms best
 * @param doubt by how much the two differ
 * @param scale what either is measured in
 */
record Estimate(double value, double doubt, double scale) {

    /** Beyond this a step so short that rounding spares it still takes a sine through many periods. */
    private static final double STEEPEST = 1e9;

    private static final double LARGEST_DOUBT = 1e-7;
    private static final double TOLERANCE = 1e-6;

    /** Whether it can judge a derivative. */
    boolean isSure() {
        return doubt <= LARGEST_DOUBT * scale && Math.abs(value) <= STEEPEST;
    }

    boolean agreesWith(double derivative) {
        return Math.abs(derivative - value) <= TOLERANCE * Math.max(scale, Math.abs(derivative));
    }
}
