package org.fluxion.processor.report;

import java.util.List;

/**
 * How many characters a printed term has, between two bounds: what decides whether it is too long for its place, mostly without
 * printing it. It is told without parentheses and with all that there could be; where notation decides more than that, nothing is known.
 */
record PrintedLength(int least, int most) {
    private static final PrintedLength UNKNOWN = new PrintedLength(0, Integer.MAX_VALUE);
    private static final int PARENTHESES = 2;

    /** Whether the printed term surely has at most so many characters. */
    boolean isAtMost(int limit) {
        return most <= limit;
    }

    /** Whether the printed term surely has more characters than that. */
    boolean isOver(int limit) {
        return least > limit;
    }

    static PrintedLength of(Term term) {
        if (term instanceof Term.Symbol symbol) {
            return exactly(symbol.label().length());
        }
        if (term instanceof Term.Literal literal) {
            return exactly(literal.text().length());
        }
        if (term instanceof Term.Named named) {
            return named.indices().isEmpty() ? exactly(named.definition().name().length()) : UNKNOWN;
        }
        if (term instanceof Term.Infix infix) {
            int sign = infix.operator()
                    .between(infix.left().rank(), infix.right().rank())
                    .length();
            return exactly(sign).and(operand(infix.left())).and(operand(infix.right()));
        }
        if (term instanceof Term.Negation negation) {
            return exactly("-".length()).and(operand(negation.operand()));
        }
        if (term instanceof Term.Element element) {
            return of(element);
        }
        if (term instanceof Term.Power power) {
            return of(power);
        }
        if (term instanceof Term.Cases cases) {
            return of(cases);
        }
        return term instanceof Term.Function function ? of(function) : UNKNOWN;
    }

    /** Some exponents have a character of their own, others follow one. */
    private static PrintedLength of(Term.Power power) {
        PrintedLength written = exactly("^".length()).and(operand(power.exponent()));
        return operand(power.base()).and(new PrintedLength("²".length(), written.most));
    }

    private static PrintedLength of(Term.Cases term) {
        PrintedLength length = exactly("{ ".length());
        Term rest = term;
        while (rest instanceof Term.Cases cases) {
            length = length.and(of(cases.taken())).and(of(cases.condition())).and(exactly(" if ; ".length()));
            rest = cases.otherwise();
        }
        return length.and(of(rest)).and(exactly(" otherwise }".length()));
    }

    /** An index that is a name or a number stands below the array. */
    private static PrintedLength of(Term.Element element) {
        boolean isSubscripted = element.array() instanceof Term.Symbol
                || (element.array() instanceof Term.Named named
                        && named.indices().isEmpty());
        return isSubscripted && element.index() instanceof Term.Leaf
                ? exactly("_".length()).and(of(element.array())).and(of(element.index()))
                : UNKNOWN;
    }

    /** A root may be a norm, which is shorter. */
    private static PrintedLength of(Term.Function function) {
        List<Term> arguments = function.arguments();
        if (function.name().equals("sqrt") || arguments.isEmpty()) {
            return UNKNOWN;
        }
        PrintedLength length =
                exactly(function.name().length() + "()".length() + ", ".length() * (arguments.size() - 1));
        for (Term argument : arguments) {
            length = length.and(operand(argument));
        }
        return length;
    }

    private static PrintedLength operand(Term term) {
        PrintedLength plain = of(term);
        return term instanceof Term.Leaf ? plain : plain.and(new PrintedLength(0, PARENTHESES));
    }

    private static PrintedLength exactly(int length) {
        return new PrintedLength(length, length);
    }

    private PrintedLength and(PrintedLength next) {
        long sum = (long) most + next.most;
        return new PrintedLength(least + next.least, (int) Math.min(sum, Integer.MAX_VALUE));
    }
}
