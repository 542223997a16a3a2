package org.fluxion.runtime;

/** Scalar functions that neurons are made of, each accurate over the whole range of {@code double}. */
public final class Activations {

    private Activations() {}

    /**
     * The rectifier, {@code max(0, x)}. Its derivative is 1 for {@code x > 0}, else 0.
     *
     * @return {@code Math.max(0, x)}: never -0.0, NaN for NaN
     */
    public static double relu(double x) {
        return Math.max(0, x);
    }

    /**
     * The logistic function, {@code 1 / (1 + exp(-x))}. Its derivative is {@code sigmoid(x) * (1 - sigmoid(x))}.
     *
     * @return a number from 0 to 1, with full relative accuracy also where it is close to 0
     */
    public static double sigmoid(double x) {
        if (x >= 0) {
            return 1 / (1 + Math.exp(-x));
        }
        // exp(-x) would overflow below about -709 and give 0 where the result is still a normal number.
        double exponential = Math.exp(x);
        return exponential / (1 + exponential);
    }

    /**
     * The smooth rectifier, {@code log(1 + exp(x))}. Its derivative is {@link #sigmoid sigmoid(x)}.
     *
     * @return a positive number; {@code x} itself where it is large
     */
    public static double softplus(double x) {
        // exp of a non-positive number cannot overflow, and log1p keeps what is below the rounding of 1.
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    /**
     * The square. Its derivative is {@code 2 * x}.
     *
     * @return {@code x * x}
     */
    public static double square(double x) {
        return x * x;
    }
}
