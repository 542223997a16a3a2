package org.fluxion.processor.report;

import java.util.ArrayDeque;
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

    /** Whether the term, or a definition that it refers to, mentions what a loop carries outside of that loop's own words. */
    static boolean isMentioned(Term.Symbol carried, Term term) {
        return hasPart(
                term,
                carried::equals,
                part -> !(part instanceof Term.Phrase phrase && phrase.bound().contains(carried)));
    }

    /** Whether the term, or a definition that it refers to, has a part with the property. */
    static boolean hasPart(Term term, Predicate<Term> property) {
        return hasPart(term, property, part -> true);
    }

    private static boolean hasPart(Term term, Predicate<Term> property, Predicate<Term> isEntered) {
        // A work list: definitions may refer to each other in long chains, and often to the same one.
        Set<Definition> seen = new HashSet<>();
        Deque<Term> open = new ArrayDeque<>(List.of(term));
        while (!open.isEmpty()) {
            Term part = open.pop();
            if (property.test(part)) {
                return true;
            }
            if (part instanceof Term.Named named && seen.add(named.definition())) {
                open.push(named.definition().body());
            }
            if (isEntered.test(part)) {
                part.children().forEach(open::push);
            }
        }
        return false;
    }
}
