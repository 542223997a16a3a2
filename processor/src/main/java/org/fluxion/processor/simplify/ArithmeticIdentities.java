package org.fluxion.processor.simplify;

import java.util.Optional;
import org.fluxion.processor.ir.Binary;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Constant;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Unary;
import org.fluxion.processor.ir.UnaryOperator;
import org.fluxion.processor.ir.Variable;

/**
 * Identities that hold for every double, infinities, NaN and signed zeros included.
 *
 * <pre>
 * x * 1, 1 * x, x / 1  ->  x
 * x * -1, -1 * x       ->  -x
 * -(-x)                ->  x
 * x - 0.0              ->  x      (x + 0.0 stays: it turns -0.0 into 0.0)
 * a - (-b)             ->  a + b
 * a + (-b)             ->  a - b
 * (-a) * b, a * (-b)   ->  -(a * b)
 * -(c * x)             ->  (-c) * x    for a literal c, also as the first factor of a longer product
 * </pre>
 */
final class ArithmeticIdentities implements Rule {
    @Override
    public Optional<Variable> rewrite(Operation operation, Scope scope) {
        if (operation instanceof Binary binary && binary.left().type().isDifferentiable()) {
            return rewrite(binary, scope);
        }
        if (operation instanceof Unary unary && unary.operator() == UnaryOperator.NEGATE) {
            return negated(unary.operand(), scope).or(() -> negatedLiteral(unary.operand(), scope));
        }
        return Optional.empty();
    }

    /** The product with its leading literal negated. */
    private static Optional<Variable> negatedLiteral(Variable product, Scope scope) {
        Optional<Binary> factors = scope.definition(product, Binary.class)
                .filter(binary -> binary.operator() == BinaryOperator.MULTIPLY
                        && binary.left().type().isDifferentiable());
        if (factors.isEmpty()) {
            return Optional.empty();
        }
        Variable first = factors.get().left();
        Optional<Variable> negative = scope.literal(first)
                .map(value -> scope.emit(Constant.of(-(Double) value)))
                .or(() -> negatedLiteral(first, scope));
        return negative.map(left -> scope.emit(
                new Binary(BinaryOperator.MULTIPLY, left, factors.get().right())));
    }

    private static Optional<Variable> rewrite(Binary binary, Scope scope) {
        return switch (binary.operator()) {
            case MULTIPLY -> multiply(binary, scope);
            case DIVIDE -> scope.isLiteral(binary.right(), 1.0) ? Optional.of(binary.left()) : Optional.empty();
            case SUBTRACT -> subtract(binary, scope);
            case ADD ->
                negated(binary.right(), scope)
                        .map(right -> scope.emit(new Binary(BinaryOperator.SUBTRACT, binary.left(), right)));
            case REMAINDER,
                    MAX,
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

    private static Optional<Variable> multiply(Binary binary, Scope scope) {
        if (scope.isLiteral(binary.left(), 1.0)) {
            return Optional.of(binary.right());
        }
        if (scope.isLiteral(binary.right(), 1.0)) {
            return Optional.of(binary.left());
        }
        if (scope.isLiteral(binary.left(), -1.0)) {
            return Optional.of(negate(binary.right(), scope));
        }
        if (scope.isLiteral(binary.right(), -1.0)) {
            return Optional.of(negate(binary.left(), scope));
        }
        Optional<Variable> left = negated(binary.left(), scope)
                .map(a -> scope.emit(new Binary(BinaryOperator.MULTIPLY, a, binary.right())));
        Optional<Variable> product = left.or(() -> negated(binary.right(), scope)
                .map(b -> scope.emit(new Binary(BinaryOperator.MULTIPLY, binary.left(), b))));
        return product.map(positive -> negate(positive, scope));
    }

    private static Optional<Variable> subtract(Binary binary, Scope scope) {
        if (scope.isLiteral(binary.right(), 0.0)) {
            return Optional.of(binary.left());
        }
        return negated(binary.right(), scope)
                .map(right -> scope.emit(new Binary(BinaryOperator.ADD, binary.left(), right)));
    }

    private static Variable negate(Variable operand, Scope scope) {
        return scope.emit(new Unary(UnaryOperator.NEGATE, operand));
    }

    /** x, where the variable is -x. */
    private static Optional<Variable> negated(Variable variable, Scope scope) {
        return scope.definition(variable, Unary.class)
                .filter(unary -> unary.operator() == UnaryOperator.NEGATE
                        && unary.operand().type().isDifferentiable())
                .map(Unary::operand);
    }
}
