package org.fluxion.processor.fuzz;

/**
 * How much was compared.
 *
 * @param points the points at which values were
 * @param decided the derivatives that differences could judge
 * @param unsure the derivatives that they could not
 */
record Tally(int points, int decided, int unsure) {

    static final Tally NONE = new Tally(0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(points + other.points, decided + other.decided, unsure + other.unsure);
    }
}
