package org.fluxion.processor.report;

import java.util.List;
import java.util.Optional;
import org.fluxion.processor.ir.Role;

/**
 * Makes terms in the form in which they are read most easily. The steps are those of the calculus on paper, where numbers are real;
 * no generated code depends on them.
 */
final class Algebra {
    private static final Term ONE = Term.Literal.number("1");
    private static final Term INFINITY = Term.Literal.number("∞");

    private Algebra() {}

    static Term add(Term left, Term right) {
        if (isZero(left)) {
            return right;
        }
        if (isZero(right)) {
            return left;
        }
        if (left.equals(right) && left.rank() == 0) {
            return multiply(Term.Literal.number("2"), left);
        }
        return right instanceof Term.Negation negation
                ? new Term.Infix(InfixOperator.SUBTRACT, left, negation.operand())
                : new Term.Infix(InfixOperator.ADD, left, right);
    }

    static Term subtract(Term left, Term right) {
        if (isZero(right)) {
            return left;
        }
        return right instanceof Term.Negation negation
                ? add(left, negation.operand())
                : new Term.Infix(InfixOperator.SUBTRACT, left, right);
    }

    static Term negate(Term operand) {
        return operand instanceof Term.Negation negation ? negation.operand() : new Term.Negation(operand);
    }

    /** A product, with a sign in front of it rather than inside. */
    static Term multiply(Term left, Term right) {
        if (left instanceof Term.Negation negation) {
            return negate(multiply(negation.operand(), right));
        }
        if (right instanceof Term.Negation negation) {
            return negate(multiply(left, negation.operand()));
        }
        if (left.equals(ONE)) {
            return right;
        }
        if (right.equals(ONE)) {
            return left;
        }
        if (reciprocal(left).isPresent()) {
            return divide(right, reciprocal(left).get());
        }
        if (reciprocal(right).isPresent()) {
            return divide(left, reciprocal(right).get());
        }
        if (left.rank() > 0 && left.equals(right)) {
            return new Term.Power(left, Term.Literal.number("2"));
        }
        return Factors.product(left, right).orElseGet(() -> new Term.Infix(InfixOperator.MULTIPLY, left, right));
    }

    /** The denominator of a fraction that is one over something. */
    private static Optional<Term> reciprocal(Term term) {
        return term instanceof Term.Infix fraction
                        && fraction.operator() == InfixOperator.DIVIDE
                        && fraction.left().equals(ONE)
                ? Optional.of(fraction.right())
                : Optional.empty();
    }

    static Term divide(Term left, Term right) {
        return left instanceof Term.Negation negation
                ? negate(divide(negation.operand(), right))
                : new Term.Infix(InfixOperator.DIVIDE, left, right);
    }

    /** Two values of a reduction combined as its role says. */
    static Term combine(Role role, Term left, Term right) {
        return switch (role) {
            case SUM -> add(left, right);
            case MAX -> left.equals(neutral(role, 0)) ? right : new Term.Function("max", List.of(left, right));
            case MIN -> left.equals(neutral(role, 0)) ? right : new Term.Function("min", List.of(left, right));
            case RECURRENCE -> throw new IllegalArgumentException("a recurrence does not combine values");
        };
    }

    /** The value of a reduction over nothing. */
    static Term neutral(Role role, int rank) {
        return switch (role) {
            case SUM -> new Term.Literal("0", rank);
            case MAX -> new Term.Negation(INFINITY);
            case MIN -> INFINITY;
            case RECURRENCE -> throw new IllegalArgumentException("a recurrence over nothing is its initial value");
        };
    }

    /** A reduction; a sum of arrays that are zero but at the index of the sum is the array of their values. */
    static Term reduce(Role role, Term.Symbol index, Term size, Term body) {
        if (role != Role.SUM || !(body instanceof Term.Placed placed)) {
            return new Term.Reduce(role, index, size, body);
        }
        if (!Occurrences.isFree(index, placed.index())) {
            return new Term.Placed(reduce(role, index, size, placed.value()), placed.index());
        }
        return placed.index().equals(index)
                ? new Term.Build(index, size, placed.value())
                : new Term.Reduce(role, index, size, body);
    }

    /** One of two values, as {@code and} and {@code or} where it is that. */
    static Term cases(Term condition, Term taken, Term otherwise) {
        if (taken.equals(otherwise)) {
            return taken;
        }
        if (taken instanceof Term.Cases cases && cases.condition().equals(condition)) {
            return cases(condition, cases.taken(), otherwise);
        }
        if (isLiteral(otherwise, "false")) {
            return new Term.Infix(InfixOperator.AND, condition, taken);
        }
        if (isLiteral(taken, "true")) {
            return new Term.Infix(InfixOperator.OR, condition, otherwise);
        }
        if (taken instanceof Term.Placed placed && isZero(otherwise)) {
            Term zero = new Term.Literal("0", placed.value().rank());
            return new Term.Placed(cases(condition, placed.value(), zero), placed.index());
        }
        return new Term.Cases(condition, taken, otherwise);
    }

    /** An element: of an array whose elements are known, what stands there. */
    static Term element(Term array, Term index) {
        if (array instanceof Term.Build build) {
            return Substitution.substitute(build.body(), build.index(), index);
        }
        if (array instanceof Term.Placed placed) {
            Term zero = new Term.Literal("0", placed.value().rank());
            Term isThere = new Term.Infix(InfixOperator.EQUAL, index, placed.index());
            return index.equals(placed.index()) ? placed.value() : cases(isThere, placed.value(), zero);
        }
        if (array instanceof Term.Literal literal) {
            return new Term.Literal(literal.text(), Math.max(0, literal.rank() - 1));
        }
        if ((array instanceof Term.Infix infix && infix.operator().isElementWise())
                || array instanceof Term.Negation
                || array instanceof Term.Function
                || array instanceof Term.Power) {
            return array.withChildren(array.children().stream()
                    .map(child -> child.rank() > 0 ? element(child, index) : child)
                    .toList());
        }
        return new Term.Element(array, index);
    }

    static boolean isZero(Term term) {
        return term instanceof Term.Literal literal && literal.isZero();
    }

    private static boolean isLiteral(Term term, String text) {
        return term instanceof Term.Literal literal && literal.text().equals(text);
    }
}
