package org.fluxion.processor.frontend;

import java.util.Optional;

/**
 * What a {@code return}, {@code continue}, {@code break} or {@code yield} leaves.
 *
 * @param kind the construct
 * @param label its label, empty if it has none
 * @param result receives the value handed out, if there is one
 */
record Frame(Kind kind, String label, Optional<Slot> result) {
    enum Kind {
        /** The method that is differentiated. */
        METHOD,
        /** A method inlined into it. */
        HELPER,
        /** Left by {@code break}. */
        LOOP,
        /** Left by {@code continue}. */
        LOOP_BODY,
        /** A labelled statement that is no loop. */
        LABELLED,
        SWITCH,
        SWITCH_EXPRESSION
    }

    static Frame of(Kind kind, String label) {
        return new Frame(kind, label, Optional.empty());
    }

    static Frame of(Kind kind, Slot result) {
        return new Frame(kind, "", Optional.of(result));
    }

    /** Two frames are never the same because they look the same. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
