package org.fluxion.runtime;

/** Marks where the derivative of a method stops. */
public final class Differentiation {

    private Differentiation() {}

    /**
     * Makes a value a constant to the derivative.
     *
     * @param value any number
     * @return {@code value}; its derivative by anything is zero
     */
    public static double constant(double value) {
        return value;
    }

    /**
     * Makes a vector a constant to the derivative.
     *
     * @param values any vector
     * @return {@code values} itself, not a copy; its derivative by anything is zero
     */
    public static double[] constant(double[] values) {
        return values;
    }
}
