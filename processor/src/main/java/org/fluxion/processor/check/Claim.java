package org.fluxion.processor.check;

/**
 * What the derivative Program says of one element of the value along a direction.
 *
 * @param derived the derivative
 * @param scale the sum of the magnitudes that it is the sum of
 * @param noise how far rounding may move it
 */
record Claim(double derived, double scale, double noise) {
    /** What is said to agree agrees in this many parts of one. */
    private static final double PRECISION = 1e-6;

    /** An estimate that may be off by more than this part of itself says nothing. */
    private static final double TRUSTED = 1e-5;

    private static final double CAUTION = 10;

    /** What is not finite, or drowns in rounding errors, is no claim. */
    boolean isTestable() {
        return Double.isFinite(derived) && Double.isFinite(scale) && noise <= TRUSTED * scale;
    }

    boolean canBeTestedBy(double estimate, double error) {
        return error <= TRUSTED * Math.max(Math.abs(estimate), scale);
    }

    boolean agreesWith(double estimate, double error) {
        double tolerance = PRECISION * Math.max(Math.abs(estimate), scale) + CAUTION * (error + noise);
        return Math.abs(estimate - derived) <= tolerance;
    }
}
