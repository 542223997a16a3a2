package org.fluxion.processor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A loop whose iterations need each other, in words.
 *
 * @param index the loop's index
 * @param size the number of iterations
 * @param steps what is carried from one iteration to the next
 */
record Recurrence(Term.Symbol index, Term size, List<Step> steps) {
    /** What stands before the first of its steps. */
    static final String STEPS = ": ";
    /** What stands before the first of the values that it starts from. */
    static final String STARTS = ", from ";
    /** What stands before an element that is collected, and before the index that it is collected at. */
    static final String ELEMENT = "[";

    static final String AT = "]_";

    Recurrence {
        steps = List.copyOf(steps);
    }

    /** One carried value: its name in an iteration, its value before the first one and after each. */
    record Step(Term.Symbol symbol, Term initial, Term next) {}

    /** The last value of one step: {@code recurrence over i: s ← s * x_i, from s = 1}. */
    Term last(int position, Sizes sizes) {
        Term.Symbol symbol = steps.get(position).symbol();
        Words words = new Words();
        if (steps.size() > 1) {
            words.term(symbol).text(" of the ");
        }
        return describe(words, sizes, symbol.rank());
    }

    /** An array that the iterations collect on the way: {@code [s]_i along the recurrence over i: ...}. */
    Term collected(Term element, Sizes sizes) {
        Words words =
                new Words().text(ELEMENT).term(element).text(AT).term(index).text(" along the ");
        return describe(words, sizes, element.rank() + 1);
    }

    private Term describe(Words words, Sizes sizes, int rank) {
        words.text("recurrence over ").term(index);
        if (steps.stream().noneMatch(step -> sizes.isSpanned(index, size, step.next()))) {
            words.text(" < ").term(size);
        }
        String separator = STEPS;
        for (Step step : steps) {
            words.text(separator).term(step.symbol()).text(" ← ").term(step.next());
            separator = ", ";
        }
        separator = STARTS;
        for (Step step : steps) {
            words.text(separator).term(step.symbol()).text(" = ").term(step.initial());
            separator = ", ";
        }
        List<Term.Symbol> bound = steps.stream().map(Step::symbol).collect(Collectors.toCollection(ArrayList::new));
        bound.add(index);
        return words.phrase(rank, bound);
    }

    /** Words and terms in turn. */
    private static final class Words {
        private final List<String> words = new ArrayList<>(List.of(""));
        private final List<Term> parts = new ArrayList<>();

        Words text(String text) {
            int last = words.size() - 1;
            words.set(last, words.get(last) + text);
            return this;
        }

        Words term(Term term) {
            parts.add(term);
            words.add("");
            return this;
        }

        Term phrase(int rank, List<Term.Symbol> bound) {
            return new Term.Phrase(words, parts, rank, Precedence.OPEN, bound);
        }
    }
}
