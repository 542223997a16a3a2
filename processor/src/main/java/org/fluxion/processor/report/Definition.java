package org.fluxion.processor.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * An intermediate that gets a line of its own: {@code where error_i = ...}. Compared by identity: its label is only chosen when it is
 * printed, so that one which is not printed takes no name away.
 */
final class Definition {
    private final String name;
    private final List<Term.Symbol> indices;
    private final Term body;
    /** Null until somebody asks, which only loops do. */
    private Set<Term.Symbol> mentioned;
    /** Null until somebody asks. */
    private Set<Term.Symbol> elementIndices;

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
        inOrder(definition -> definition.mentioned == null)
                .forEach(definition -> definition.mentioned = Occurrences.mentioned(definition.body));
        return mentioned;
    }

    /** The symbols at which the body, or a definition that it refers to, reads elements. */
    Set<Term.Symbol> elementIndices() {
        inOrder(definition -> definition.elementIndices == null)
                .forEach(definition -> definition.elementIndices = Occurrences.elementIndices(definition.body));
        return elementIndices;
    }

    /**
     * This definition and those that it refers to, as far as something has to be found out about them, each behind those that it
     * refers to itself: so each is asked once, and chains of them, which may be thousands long, are not followed by recursion.
     */
    private Iterable<Definition> inOrder(Predicate<Definition> isOpen) {
        if (!isOpen.test(this)) {
            return List.of();
        }
        Set<Definition> ordered = new LinkedHashSet<>();
        Deque<Definition> open = new ArrayDeque<>(List.of(this));
        while (!open.isEmpty()) {
            List<Definition> before = Occurrences.definitions(open.element().body).stream()
                    .filter(definition -> isOpen.test(definition) && !ordered.contains(definition))
                    .toList();
            if (before.isEmpty()) {
                ordered.add(open.pop());
            } else {
                before.forEach(open::push);
            }
        }
        return ordered;
    }
}
