package org.fluxion.processor.report;

import java.util.ArrayList;
import java.util.List;

/** Words for what has no notation. */
final class Phrases {
    private Phrases() {}

    /** {@code open a, b, c close}. */
    static Term enclosed(String open, List<Term> parts, String close, int rank) {
        if (parts.isEmpty()) {
            return Term.Phrase.closed(List.of(open + close), parts, rank);
        }
        List<String> words = new ArrayList<>();
        words.add(open);
        for (int k = 1; k < parts.size(); k++) {
            words.add(", ");
        }
        words.add(close);
        return Term.Phrase.closed(words, parts, rank);
    }

    /** {@code (a & b)}. */
    static Term bits(Term left, String sign, Term right) {
        return Term.Phrase.closed(List.of("(", " " + sign + " ", ")"), List.of(left, right), 0);
    }

    /** {@code (a with [i][j] = value)}. */
    static Term updated(Term array, List<Term> indices, Term value) {
        List<String> words = new ArrayList<>(List.of("("));
        List<Term> parts = new ArrayList<>(List.of(array));
        for (Term index : indices) {
            words.add(parts.size() == 1 ? " with [" : "][");
            parts.add(index);
        }
        words.add(indices.isEmpty() ? " replaced by " : "] = ");
        parts.add(value);
        words.add(")");
        return Term.Phrase.closed(words, parts, array.rank());
    }
}
