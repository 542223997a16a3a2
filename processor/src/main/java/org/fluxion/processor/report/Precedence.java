package org.fluxion.processor.report;

/** How tightly a piece of a formula binds, loosest first. */
enum Precedence {
    /** Reaches as far right as it can: a sum over an index, a recurrence. */
    OPEN,
    OR,
    AND,
    COMPARISON,
    SUM,
    NEGATION,
    DOT,
    INTEGER_DIVISION,
    PRODUCT,
    JUXTAPOSITION,
    POWER,
    ATOM;

    boolean isLooserThan(Precedence other) {
        return compareTo(other) < 0;
    }
}
