package org.fluxion.processor.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Where a symbol occurs in a term. */
final class Occurrences {
    private Occurrences() {}

    /** Whether the symbol is free in the term; a definition counts with the indices it is written with. */
    static boolean isFree(Term.Symbol symbol, Term term) {
        if (term.equals(symbol)) {
            return true;
        }
        if (term instanceof Term.Build build) {
            return isFreeUnder(build.index(), symbol, build.size(), build.body());
        }
        if (term instanceof Term.Reduce reduce) {
            return isFreeUnder(reduce.index(), symbol, reduce.size(), reduce.body());
        }
        if (term instanceof Term.Phrase phrase && phrase.bound().contains(symbol)) {
            return false;
        }
        return term.children().stream().anyMatch(child -> isFree(symbol, child));
    }

    private static boolean isFreeUnder(Term.Symbol index, Term.Symbol symbol, Term size, Term body) {
        return isFree(symbol, size) || (!index.equals(symbol) && isFree(symbol, body));
    }

    /** The symbols in a term and in the definitions that it refers to, outside of words that introduce them. */
    static Set<Term.Symbol> mentioned(Term term) {
        Set<Term.Symbol> symbols = new HashSet<>();
        addMentioned(term, symbols);
        return symbols;
    }

    private static void addMentioned(Term term, Set<Term.Symbol> symbols) {
        if (term instanceof Term.Symbol symbol) {
            symbols.add(symbol);
        }
        if (term instanceof Term.Named named) {
            symbols.addAll(named.definition().mentioned());
        }
        if (term instanceof Term.Phrase phrase && !phrase.bound().isEmpty()) {
            Set<Term.Symbol> inside = new HashSet<>();
            term.children().forEach(child -> addMentioned(child, inside));
            phrase.bound().forEach(inside::remove);
            symbols.addAll(inside);
        } else {
            term.children().forEach(child -> addMentioned(child, symbols));
        }
    }

    /** The definitions that a term refers to itself. */
    static List<Definition> definitions(Term term) {
        List<Definition> definitions = new ArrayList<>();
        Deque<Term> open = new ArrayDeque<>(List.of(term));
        while (!open.isEmpty()) {
            Term part = open.pop();
            if (part instanceof Term.Named named) {
                definitions.add(named.definition());
            }
            part.children().forEach(open::push);
        }
        return definitions;
    }

    /** The symbols at which the term, or a definition that it refers to, reads elements. */
    static Set<Term.Symbol> elementIndices(Term term) {
        Set<Term.Symbol> indices = new HashSet<>();
        Deque<Term> open = new ArrayDeque<>(List.of(term));
        while (!open.isEmpty()) {
            Term part = open.pop();
            if (part instanceof Term.Element element && element.index() instanceof Term.Symbol index) {
                indices.add(index);
            } else if (part instanceof Term.Named named) {
                indices.addAll(named.definition().elementIndices());
            }
            part.children().forEach(open::push);
        }
        return indices;
    }

    /** Whether the term, or a definition that it refers to, reads such an element at the index. */
    static boolean hasElement(Term term, Term.Symbol index, Predicate<Term.Element> property) {
        // A work list: definitions may refer to each other in long chains, and often to the same one. What is near
        // comes first.
        Set<Definition> seen = new HashSet<>();
        Deque<Term> open = new ArrayDeque<>(List.of(term));
        while (!open.isEmpty()) {
            Term part = open.pop();
            if (part instanceof Term.Element element && element.index().equals(index) && property.test(element)) {
                return true;
            }
            if (part instanceof Term.Named named
                    && named.definition().elementIndices().contains(index)
                    && seen.add(named.definition())) {
                open.addLast(named.definition().body());
            }
            part.children().forEach(open::push);
        }
        return false;
    }
}
