package org.fluxion.processor.fuzz;

/** A program and what is wrong with it. */
record Failure(Program program, Outcome outcome) {

    /** For a reader: how to see it again, what is wrong, and the method. */
    String text() {
        return "--- seed %d: %s %s%n%s%n%s"
                .formatted(program.seed(), outcome.verdict(), outcome.key(), outcome.detail(), program.listing());
    }
}
