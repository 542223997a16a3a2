package org.fluxion.processor.cost;

/**
 * An integer of a Program.
 *
 * @param value the integer, or something that it is at most
 * @param isExact whether it is the integer
 */
record Size(Polynomial value, boolean isExact) {
    static final Size ONE = exactly(Polynomial.ONE);

    static Size exactly(Polynomial value) {
        return new Size(value, true);
    }

    static Size of(long value) {
        return exactly(Polynomial.of(value));
    }

    Size plus(Size other) {
        return new Size(value.plus(other.value), isExact && other.isExact);
    }

    /** The product of two that are not negative. */
    Size times(Size other) {
        return new Size(value.times(other.value), isExact && other.isExact);
    }

    Size maximum(Size other) {
        return equals(other) ? this : new Size(value.maximum(other.value), false);
    }

    /** How often a loop of this size runs, without the indices of loops around it. */
    Size count() {
        Polynomial bound = value.bounded();
        if (bound.isConstant() && !bound.isZero() && !bound.isSumOnly()) {
            bound = Polynomial.ZERO;
        }
        return new Size(bound, isExact && !value.hasIndices());
    }
}
