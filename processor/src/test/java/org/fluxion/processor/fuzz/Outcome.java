package org.fluxion.processor.fuzz;

/**
 * What came of checking one program.
 *
 * @param verdict its kind
 * @param key what two outcomes of the same cause share
 * @param detail for a reader
 * @param tally how much was compared
 */
record Outcome(Verdict verdict, String key, String detail, Tally tally) {

    static Outcome of(Verdict verdict, String key, String detail) {
        return new Outcome(verdict, key, detail, Tally.NONE);
    }

    static Outcome of(Finding finding) {
        return of(finding.verdict(), "", finding.getMessage());
    }

    boolean isFailure() {
        return verdict.isFailure();
    }

    boolean isLike(Outcome other) {
        return verdict == other.verdict && key.equals(other.key);
    }
}
