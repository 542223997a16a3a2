package org.fluxion.processor.fuzz;

/**
 * How much was compared.
 *
 * @param points the points at which values were
 * @param decided the derivatives that differences could judge
 * @param unsure the derivatives that they could not
 * @param otherExceptions the points at which the method throws, and {@code evaluate} returns or throws something else:
 *     what fails had no use for the result, or fails in another order
 */
record Tally(int points, int decided, int unsure, int otherExceptions) {

    static final Tally NONE = new Tally(0, 0, 0, 0);

    static Tally ofDerivatives(int decided, int unsure) {
        return new Tally(0, decided, unsure, 0);
    }

    Tally plus(Tally other) {
        return new Tally(
                points + other.points,
                decided + other.decided,
                unsure + other.unsure,
                otherExceptions + other.otherExceptions);
    }
}
