package org.fluxion.processor.simplify;

import java.util.Optional;
import org.fluxion.processor.ir.Binary;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Compare;
import org.fluxion.processor.ir.Constant;
import org.fluxion.processor.ir.ElementType;
import org.fluxion.processor.ir.Length;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Variable;

/**
 * Index arithmetic on ints.
 *
 * <pre>
 * i + 0, 0 + i, i - 0  ->  i
 * i * 1, 1 * i, i / 1  ->  i
 * a - (a - b)          ->  b
 * (a - b) + b          ->  a
 * (a + b) - b          ->  a
 * c + i                ->  i + c    for a literal c
 * i == i               ->  true
 * max(a.length, 0)     ->  a.length
 * </pre>
 */
final class IntegerIdentities implements Rule {
    @Override
    public Optional<Variable> rewrite(Operation operation, Scope scope) {
        if (operation instanceof Compare compare
                && compare.left().equals(compare.right())
                && compare.left().type().element() == ElementType.INT) {
            return Optional.of(scope.emit(Constant.of(
                    switch (compare.comparison()) {
                        case EQUAL, LESS_OR_EQUAL, GREATER_OR_EQUAL -> true;
                        case NOT_EQUAL, LESS, GREATER -> false;
                    })));
        }
        return operation instanceof Binary binary && binary.left().type().element() == ElementType.INT
                ? rewrite(binary, scope)
                : Optional.empty();
    }

    private static Optional<Variable> rewrite(Binary binary, Scope scope) {
        Variable left = binary.left();
        Variable right = binary.right();
        return switch (binary.operator()) {
            case ADD ->
                either(left, right, 0, scope)
                        .or(() -> undone(left, right, scope))
                        .or(() -> literalLast(left, right, scope));
            case SUBTRACT -> subtract(left, right, scope);
            case MULTIPLY -> either(left, right, 1, scope);
            case DIVIDE -> scope.isLiteral(right, 1) ? Optional.of(left) : Optional.empty();
            case MAX -> length(left, right, scope).or(() -> length(right, left, scope));
            case REMAINDER,
                    MIN,
                    POW,
                    ATAN2,
                    HYPOT,
                    COPY_SIGN,
                    AND,
                    OR,
                    XOR,
                    SHIFT_LEFT,
                    SHIFT_RIGHT,
                    UNSIGNED_SHIFT_RIGHT -> Optional.empty();
        };
    }

    private static Optional<Variable> either(Variable left, Variable right, int neutral, Scope scope) {
        if (scope.isLiteral(right, neutral)) {
            return Optional.of(left);
        }
        return scope.isLiteral(left, neutral) ? Optional.of(right) : Optional.empty();
    }

    /** A length is never less than 0. */
    private static Optional<Variable> length(Variable size, Variable other, Scope scope) {
        boolean isLength = scope.definition(size, Length.class).isPresent();
        return isLength && scope.isLiteral(other, 0) ? Optional.of(size) : Optional.empty();
    }

    private static Optional<Variable> literalLast(Variable left, Variable right, Scope scope) {
        boolean isFirst =
                scope.literal(left).isPresent() && scope.literal(right).isEmpty();
        Variable literal = left;
        return isFirst ? Optional.of(scope.emit(new Binary(BinaryOperator.ADD, right, literal))) : Optional.empty();
    }

    /** (a - b) + b. */
    private static Optional<Variable> undone(Variable left, Variable right, Scope scope) {
        return scope.definition(left, Binary.class)
                .filter(inner -> inner.operator() == BinaryOperator.SUBTRACT
                        && inner.right().equals(right))
                .map(Binary::left);
    }

    private static Optional<Variable> subtract(Variable left, Variable right, Scope scope) {
        if (scope.isLiteral(right, 0)) {
            return Optional.of(left);
        }
        Optional<Variable> difference = scope.definition(right, Binary.class)
                .filter(inner -> inner.operator() == BinaryOperator.SUBTRACT
                        && inner.left().equals(left))
                .map(Binary::right);
        return difference.or(() -> scope.definition(left, Binary.class)
                .filter(inner ->
                        inner.operator() == BinaryOperator.ADD && inner.right().equals(right))
                .map(Binary::left));
    }
}
