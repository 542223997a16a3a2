package org.fluxion.processor.frontend;

import java.util.Optional;
import java.util.function.IntBinaryOperator;
import org.fluxion.processor.ir.Binary;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Variable;

/**
 * Arithmetic on the bounds of loops, done at once where the operands are known.
 *
 * @param flow receives what remains to be computed
 */
record IntArithmetic(Flow flow) {
    Optional<Integer> known(Variable variable) {
        return flow.constantValue(variable).map(Integer.class::cast);
    }

    boolean is(Variable variable, int value) {
        return known(variable).filter(known -> known == value).isPresent();
    }

    Variable constant(int value) {
        return flow.constant(value);
    }

    Variable add(Variable left, Variable right) {
        if (is(left, 0)) {
            return right;
        }
        return is(right, 0) ? left : combine(BinaryOperator.ADD, left, right, (a, b) -> a + b);
    }

    Variable subtract(Variable left, Variable right) {
        return is(right, 0) ? left : combine(BinaryOperator.SUBTRACT, left, right, (a, b) -> a - b);
    }

    Variable multiply(Variable left, Variable right) {
        if (is(left, 1)) {
            return right;
        }
        return is(right, 1) ? left : combine(BinaryOperator.MULTIPLY, left, right, (a, b) -> a * b);
    }

    /** Rounded upwards, for a positive divisor. A negative dividend gives no positive quotient. */
    Variable divideUp(Variable dividend, Variable divisor) {
        if (is(divisor, 1)) {
            return dividend;
        }
        Variable rounding = subtract(divisor, constant(1));
        return combine(BinaryOperator.DIVIDE, add(dividend, rounding), divisor, (a, b) -> a / b);
    }

    /** Not less than 0. */
    Variable atLeastZero(Variable value) {
        return combine(BinaryOperator.MAX, constant(0), value, Math::max);
    }

    private Variable combine(BinaryOperator operator, Variable left, Variable right, IntBinaryOperator known) {
        Optional<Integer> a = known(left);
        Optional<Integer> b = known(right);
        return a.isPresent() && b.isPresent()
                ? constant(known.applyAsInt(a.get(), b.get()))
                : flow.emit(new Binary(operator, left, right));
    }
}
