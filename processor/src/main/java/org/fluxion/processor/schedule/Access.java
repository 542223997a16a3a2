package org.fluxion.processor.schedule;

/**
 * What a statement does with an array, a part of it, or a scalar.
 *
 * @param kind what it does
 * @param place with what
 */
record Access(Kind kind, Place place) {

    /** The kinds of access. */
    enum Kind {
        /** Asks for the length. */
        LENGTH,
        /** Reads. */
        READ,
        /** Adds a number to what is there, and does nothing else with it. */
        ADD,
        /** Writes. */
        SET
    }

    /**
     * A variable or what is reached from it by indices.
     *
     * @param root the variable
     * @param first the first index, or null for the whole
     */
    record Place(String root, Expression first) {}
}
