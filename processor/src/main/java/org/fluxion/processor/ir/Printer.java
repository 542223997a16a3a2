package org.fluxion.processor.ir;

/** Placeholder until the printer lands. */
final class Printer {
    private Printer() {}

    static String print(Program program) {
        return program.name();
    }
}
