package org.fluxion.processor.fuzz;

/** What random programs may use; each can be left out. */
enum Feature {
    WHILE,
    DO_WHILE,
    BREAK,
    LABELS,
    RETURN_IN_LOOP,
    CONTINUE,
    SWITCH,
    LOCAL_ARRAYS,
    MATRICES,
    INDEX_ARRAYS,
    ROW_REFERENCES,
    SWAPS,
    HELPERS,
    LIBRARY,
    /** Conditions that depend on what is differentiated by. */
    ACTIVE_CONDITIONS,
    /** Assignments within expressions. */
    SIDE_EFFECTS,
    /** Steps and casts, whose derivative is 0. */
    STEPS,
    /** Indices that may be out of bounds. */
    FAILING
}
