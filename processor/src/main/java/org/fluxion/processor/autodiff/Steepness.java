package org.fluxion.processor.autodiff;

import java.util.Optional;
import org.fluxion.processor.ir.Binary;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Unary;
import org.fluxion.processor.ir.UnaryOperator;
import org.fluxion.processor.ir.Variable;

/** Where derivatives are infinite. */
final class Steepness {
    private Steepness() {}

    /** Whether the derivatives of a scalar operation are finite wherever its operands and its value are. */
    static boolean isFinite(Operation operation, Facts facts) {
        if (operation instanceof Unary unary) {
            return isFinite(unary.operator());
        }
        return !(operation instanceof Binary binary)
                || (binary.operator() == BinaryOperator.POW
                        ? isFinitePower(binary.right(), facts)
                        : isFinite(binary.operator()));
    }

    private static boolean isFinite(UnaryOperator operator) {
        return switch (operator) {
            case SQRT, CBRT, ASIN, ACOS -> false;
            case NEGATE,
                    NOT,
                    BIT_NOT,
                    ABS,
                    EXP,
                    EXPM1,
                    LOG,
                    LOG10,
                    LOG1P,
                    SIN,
                    COS,
                    TAN,
                    ATAN,
                    SINH,
                    COSH,
                    TANH,
                    SIGNUM,
                    TO_RADIANS,
                    TO_DEGREES,
                    FLOOR,
                    CEIL,
                    RINT,
                    ROUND,
                    SIGMOID,
                    SOFTPLUS,
                    NORM_ROOT -> true;
        };
    }

    private static boolean isFinite(BinaryOperator operator) {
        return switch (operator) {
            case POW, ATAN2 -> false;
            case ADD,
                    SUBTRACT,
                    MULTIPLY,
                    DIVIDE,
                    REMAINDER,
                    MAX,
                    MIN,
                    HYPOT,
                    COPY_SIGN,
                    AND,
                    OR,
                    XOR,
                    SHIFT_LEFT,
                    SHIFT_RIGHT,
                    UNSIGNED_SHIFT_RIGHT -> true;
        };
    }

    /** Between 0 and 1 an exponent makes a vertical tangent at 0. */
    private static boolean isFinitePower(Variable exponent, Facts facts) {
        Optional<Object> constant = facts.constant(exponent);
        return constant.isPresent()
                && constant.get() instanceof Number power
                && (power.doubleValue() <= 0 || power.doubleValue() >= 1);
    }
}
