package org.fluxion.processor.fuzz;

/** Something wrong with a program: it ends the check. */
final class Finding extends Exception {
    private static final long serialVersionUID = 1;

    private final Verdict verdict;

    Finding(Verdict verdict, String message) {
        super(message);
        this.verdict = verdict;
    }

    Verdict verdict() {
        return verdict;
    }
}
