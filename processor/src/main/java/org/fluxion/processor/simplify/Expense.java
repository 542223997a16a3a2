package org.fluxion.processor.simplify;

import java.util.Comparator;
import org.fluxion.processor.ir.Binary;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Repetition;
import org.fluxion.processor.ir.Unary;
import org.fluxion.processor.ir.UnaryOperator;

/** What an operation costs, next to the alternatives of computing it again. */
enum Expense {
    /** A few cycles: always computed again. */
    CHEAP,
    /** Some ten cycles, as a division: kept where keeping takes no memory. */
    MODERATE,
    /** A call of the mathematical library, or a loop: kept in an array rather than computed again. */
    HIGH;

    static Expense of(Operation operation) {
        if (operation instanceof If branch) {
            return branch.blocks().stream()
                    .flatMap(arm -> arm.statements().stream())
                    .map(statement -> of(statement.operation()))
                    .max(Comparator.naturalOrder())
                    .orElse(CHEAP);
        }
        if (operation instanceof Repetition) {
            return HIGH;
        }
        if (operation instanceof Unary unary) {
            return of(unary.operator());
        }
        return operation instanceof Binary binary
                        && binary.left().type().element().isFloating()
                ? of(binary.operator())
                : CHEAP;
    }

    private static Expense of(UnaryOperator operator) {
        return switch (operator) {
            case EXP,
                    EXPM1,
                    LOG,
                    LOG10,
                    LOG1P,
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
                    SIGMOID,
                    SOFTPLUS -> HIGH;
            case SQRT, NORM_ROOT -> MODERATE;
            case NEGATE, NOT, BIT_NOT, ABS, SIGNUM, TO_RADIANS, TO_DEGREES, FLOOR, CEIL, RINT, ROUND -> CHEAP;
        };
    }

    private static Expense of(BinaryOperator operator) {
        return switch (operator) {
            case POW, ATAN2, HYPOT, REMAINDER -> HIGH;
            case DIVIDE -> MODERATE;
            case ADD,
                    SUBTRACT,
                    MULTIPLY,
                    MAX,
                    MIN,
                    COPY_SIGN,
                    AND,
                    OR,
                    XOR,
                    SHIFT_LEFT,
                    SHIFT_RIGHT,
                    UNSIGNED_SHIFT_RIGHT -> CHEAP;
        };
    }
}
