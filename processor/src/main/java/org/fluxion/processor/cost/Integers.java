package org.fluxion.processor.cost;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fluxion.processor.ir.Binary;
import org.fluxion.processor.ir.Variable;

/** The integers of a Program in terms of the sizes of its arguments, as far as they follow from them. */
final class Integers {
    /** Programs that compute with integers for their own sake would make longer and longer formulas. */
    private static final int MOST_TERMS = 40;

    private static final int HIGHEST_DEGREE = 8;

    private final FactorNames names;
    private final Map<Variable, Size> known = new HashMap<>();

    Integers(FactorNames names) {
        this.names = names;
    }

    void learn(Variable variable, Size size) {
        Polynomial value = size.value();
        if (value.terms().size() <= MOST_TERMS && value.degree() <= HIGHEST_DEGREE) {
            known.put(variable, size);
        }
    }

    /** What is known of the variable. */
    Optional<Size> find(Variable variable) {
        return Optional.ofNullable(known.get(variable));
    }

    /** What is known of the variable as the size of something; a name for it where nothing is. */
    Size size(Variable variable, boolean isInLoop) {
        return find(variable).orElseGet(() -> new Size(names.unknown(variable), !isInLoop));
    }

    /** Learns the result of an operation on integers. */
    void learn(Variable target, Binary operation) {
        Optional<Size> left = find(operation.left());
        Optional<Size> right = find(operation.right());
        if (left.isPresent() && right.isPresent()) {
            result(target, operation, left.get(), right.get()).ifPresent(result -> learn(target, result));
        }
    }

    private Optional<Size> result(Variable target, Binary operation, Size left, Size right) {
        return switch (operation.operator()) {
            case ADD -> Optional.of(left.plus(right));
            case SUBTRACT -> difference(left, right);
            case MULTIPLY -> product(left, right);
            case DIVIDE -> quotient(target, left, right);
            case MAX -> Optional.of(maximum(left, right));
            case MIN -> Optional.of(minimum(left, right));
            case REMAINDER, POW, ATAN2, HYPOT, COPY_SIGN, AND, OR, XOR, SHIFT_LEFT, SHIFT_RIGHT, UNSIGNED_SHIFT_RIGHT ->
                Optional.empty();
        };
    }

    /** What is at least taken off is not known of a number that is known from above. */
    private static Optional<Size> difference(Size left, Size right) {
        return right.isExact()
                ? Optional.of(new Size(left.value().minus(right.value()), left.isExact()))
                : Optional.empty();
    }

    private static Optional<Size> product(Size left, Size right) {
        boolean isExact = left.isExact() && right.isExact();
        boolean isKnown = isExact || (left.value().isSumOnly() && right.value().isSumOnly());
        return isKnown ? Optional.of(left.times(right)) : Optional.empty();
    }

    private Optional<Size> quotient(Variable target, Size left, Size right) {
        Polynomial numerator = left.value();
        Polynomial denominator = right.value();
        if (!left.isExact() || !right.isExact() || denominator.isZero()) {
            return Optional.empty();
        }
        if (denominator.isConstant() && numerator.isDivisibleBy(denominator.atOnes())) {
            return Optional.of(Size.exactly(numerator.dividedBy(denominator.atOnes())));
        }
        return numerator.hasIndices() || denominator.hasIndices()
                ? Optional.empty()
                : Optional.of(Size.exactly(names.quotient(numerator, denominator, target)));
    }

    /** As sizes that are below 0 count as 0, so does the larger of one and 0. */
    private static Size maximum(Size left, Size right) {
        if (left.value().isZero()) {
            return right;
        }
        return right.value().isZero() ? left : left.maximum(right);
    }

    private static Size minimum(Size left, Size right) {
        if (left.equals(right)) {
            return left;
        }
        return new Size(right.value().isConstant() ? right.value() : left.value(), false);
    }
}
