package org.fluxion.processor.report;

import java.util.List;
import java.util.Set;

/**
 * An intermediate that gets a line of its own: {@code where error_i = ...}. Compared by identity: its label is only chosen when it is
 * printed, so that one which is not printed takes no name away.
 */
final class Definition {
    private final String name;
    private final List<Term.Symbol> indices;
    private final Term body;
    private final Set<Term.Symbol> mentioned;
    private final Set<Term.Symbol> elementIndices;

    /**
     * Makes a definition.
     *
     * @param name what it would like to be called
     * @param indices the indices around it that the body depends on, outermost first
     * @param body its meaning
     */
    Definition(String name, List<Term.Symbol> indices, Term body) {
        this.name = name;
        this.indices = List.copyOf(indices);
        this.body = body;
        // Found once, from what the definitions before it have found: chains of them are long.
        mentioned = Occurrences.mentioned(body);
        elementIndices = Occurrences.elementIndices(body);
    }

    /** Whether a term says the same of other indices. */
    boolean means(List<Term.Symbol> others, Term term) {
        if (others.size() != indices.size()) {
            return false;
        }
        Term same = body;
        for (int k = 0; k < indices.size(); k++) {
            same = Substitution.substitute(same, indices.get(k), others.get(k));
        }
        return same.equals(term);
    }

    String name() {
        return name;
    }

    List<Term.Symbol> indices() {
        return indices;
    }

    Term body() {
        return body;
    }

    /** The symbols in the body and in the definitions that it refers to, outside of words that introduce them. */
    Set<Term.Symbol> mentioned() {
        return mentioned;
    }

    /** The symbols at which the body, or a definition that it refers to, reads elements. */
    Set<Term.Symbol> elementIndices() {
        return elementIndices;
    }
}
