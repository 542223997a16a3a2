package org.fluxion.processor.autodiff;

import java.util.Optional;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.Comparison;
import org.fluxion.processor.ir.Unary;
import org.fluxion.processor.ir.UnaryOperator;
import org.fluxion.processor.ir.Variable;

/**
 * The table of derivatives of the functions of one scalar: for {@code y = f(x)} with adjoint {@code v} of y, the contribution
 * {@code v * f'(x)} to the adjoint of x (the single-variable chain rule, paper section 4.5.1). An entry may use y where that saves
 * computing f again.
 */
final class UnaryPullback {
    private UnaryPullback() {}

    /** Whether the derivative is zero wherever it exists, so that the result is a constant to the derivative. */
    static boolean isLocallyConstant(UnaryOperator operator) {
        return switch (operator) {
            case FLOOR, CEIL, RINT, ROUND, SIGNUM, NOT, BIT_NOT -> true;
            case NEGATE,
                    ABS,
                    EXP,
                    EXPM1,
                    LOG,
                    LOG10,
                    LOG1P,
                    SQRT,
                    CBRT,
                    SIN,
                    COS,
                    TAN,
                    ASIN,
                    ACOS,
                    ATAN,
                    SINH,
                    COSH,
                    TANH,
                    TO_RADIANS,
                    TO_DEGREES,
                    SIGMOID,
                    SOFTPLUS,
                    NORM_ROOT -> false;
        };
    }

    static void pull(ReverseSweep sweep, Unary operation, Variable result) {
        Variable x = operation.operand();
        note(sweep, operation.operator(), x);
        Variable v = sweep.adjoint(result);
        if (operation.operator() == UnaryOperator.NORM_ROOT) {
            pullNormRoot(sweep, x, result, v);
            return;
        }
        contribution(operation.operator(), x, result, v, sweep.out())
                .ifPresent(contribution -> sweep.contribute(x, contribution));
    }

    private static void note(ReverseSweep sweep, UnaryOperator operator, Variable x) {
        if (isMultiple(operator)) {
            sweep.rules().add(PaperRule.CONSTANT_FACTOR);
            return;
        }
        sweep.rules().add(PaperRule.ELEMENTARY);
        if (sweep.facts().isComputed(x)) {
            sweep.rules().add(PaperRule.SINGLE_VARIABLE_CHAIN);
        }
    }

    private static boolean isMultiple(UnaryOperator operator) {
        return operator == UnaryOperator.NEGATE
                || operator == UnaryOperator.TO_RADIANS
                || operator == UnaryOperator.TO_DEGREES;
    }

    /** At the origin a norm has no derivative; by convention it is 0, not 0 / 0. A norm that is NaN is not at the origin. */
    private static void pullNormRoot(ReverseSweep sweep, Variable x, Variable y, Variable v) {
        Variable notZero =
                sweep.out().compare(Comparison.NOT_EQUAL, y, sweep.out().constant(0.0));
        BranchPullback.branch(
                sweep, notZero, taken -> taken.contribute(x, overTwice(taken.out(), v, y)), untaken -> {});
    }

    private static Variable overTwice(BlockBuilder b, Variable v, Variable y) {
        return b.divide(v, b.multiply(b.constant(2.0), y));
    }

    private static Optional<Variable> contribution(
            UnaryOperator operator, Variable x, Variable y, Variable v, BlockBuilder b) {
        Variable one = b.constant(1.0);
        return switch (operator) {
            case NEGATE -> Optional.of(b.negate(v));
            case ABS -> Optional.of(b.multiply(v, b.unary(UnaryOperator.SIGNUM, x)));
            case EXP -> Optional.of(b.multiply(v, y));
            case EXPM1 -> Optional.of(b.multiply(v, b.unary(UnaryOperator.EXP, x)));
            case LOG -> Optional.of(b.divide(v, x));
            case LOG10 -> Optional.of(b.divide(v, b.multiply(x, b.constant(Math.log(10.0)))));
            case LOG1P -> Optional.of(b.divide(v, b.add(one, x)));
            case SQRT -> Optional.of(overTwice(b, v, y));
            case CBRT -> Optional.of(b.divide(v, b.multiply(b.constant(3.0), b.multiply(y, y))));
            case SIN -> Optional.of(b.multiply(v, b.unary(UnaryOperator.COS, x)));
            case COS -> Optional.of(b.negate(b.multiply(v, b.unary(UnaryOperator.SIN, x))));
            case TAN -> Optional.of(b.multiply(v, b.add(one, b.multiply(y, y))));
            case ASIN -> Optional.of(b.divide(v, rootOfOneMinusSquare(b, x)));
            case ACOS -> Optional.of(b.negate(b.divide(v, rootOfOneMinusSquare(b, x))));
            case ATAN -> Optional.of(b.divide(v, b.add(one, b.multiply(x, x))));
            case SINH -> Optional.of(b.multiply(v, b.unary(UnaryOperator.COSH, x)));
            case COSH -> Optional.of(b.multiply(v, b.unary(UnaryOperator.SINH, x)));
            case TANH -> Optional.of(b.multiply(v, b.subtract(one, b.multiply(y, y))));
            case TO_RADIANS -> Optional.of(b.unary(UnaryOperator.TO_RADIANS, v));
            case TO_DEGREES -> Optional.of(b.unary(UnaryOperator.TO_DEGREES, v));
            case SIGMOID -> Optional.of(b.multiply(v, b.multiply(y, b.subtract(one, y))));
            case SOFTPLUS -> Optional.of(b.multiply(v, b.unary(UnaryOperator.SIGMOID, x)));
            case NORM_ROOT, SIGNUM, FLOOR, CEIL, RINT, ROUND, NOT, BIT_NOT -> Optional.empty();
        };
    }

    /** sqrt((1 - x) (1 + x)): near x = 1 this keeps the digits that 1 - x * x loses. */
    private static Variable rootOfOneMinusSquare(BlockBuilder b, Variable x) {
        Variable one = b.constant(1.0);
        return b.unary(UnaryOperator.SQRT, b.multiply(b.subtract(one, x), b.add(one, x)));
    }
}
