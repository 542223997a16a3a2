package org.fluxion.processor.report;

import java.util.List;

/**
 * An intermediate that gets a line of its own: {@code where error_i = ...}. Compared by identity: its label is only chosen when it is
 * printed, so that one which is not printed takes no name away.
 */
final class Definition {
    private final String name;
    private final List<Term.Symbol> indices;
    private final Term body;

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
}
