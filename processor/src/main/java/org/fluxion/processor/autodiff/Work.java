package org.fluxion.processor.autodiff;

import java.util.HashSet;
import java.util.Set;
import org.fluxion.processor.ir.Binary;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.FusedMultiplyAdd;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Unary;
import org.fluxion.processor.ir.UnaryOperator;
import org.fluxion.processor.ir.Uses;
import org.fluxion.processor.ir.Variable;

/** How much floating-point work statements are, in additions; what several of them compute alike counts once. */
final class Work {
    private static final int DIVISION = 4;
    private static final int LIBRARY_CALL = 20;

    private final Set<Operation> counted = new HashSet<>();

    /** The work of what the results of a block need, less what has been counted before. */
    int of(Block block) {
        Set<Variable> needed = new HashSet<>(block.results());
        int work = 0;
        for (int k = block.statements().size() - 1; k >= 0; k--) {
            Statement statement = block.statements().get(k);
            if (statement.targets().stream().anyMatch(needed::contains)) {
                needed.addAll(Uses.free(statement.operation()));
                work += of(statement.operation());
            }
        }
        return work;
    }

    private int of(Operation operation) {
        if (!counted.add(operation)) {
            return 0;
        }
        int nested = operation.blocks().stream().mapToInt(this::of).sum();
        if (operation instanceof Unary unary) {
            return nested + of(unary.operator());
        }
        if (operation instanceof Binary binary) {
            return binary.left().type().element().isFloating() ? of(binary.operator()) : 0;
        }
        return operation instanceof FusedMultiplyAdd ? 2 : nested;
    }

    private static int of(UnaryOperator operator) {
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
                    SOFTPLUS -> LIBRARY_CALL;
            case SQRT, NORM_ROOT -> DIVISION;
            case ABS, SIGNUM, TO_RADIANS, TO_DEGREES, FLOOR, CEIL, RINT, ROUND -> 1;
            case NEGATE, NOT, BIT_NOT -> 0;
        };
    }

    private static int of(BinaryOperator operator) {
        return switch (operator) {
            case POW, ATAN2, HYPOT, REMAINDER -> LIBRARY_CALL;
            case DIVIDE -> DIVISION;
            case ADD, SUBTRACT, MULTIPLY, MAX, MIN, COPY_SIGN -> 1;
            case AND, OR, XOR, SHIFT_LEFT, SHIFT_RIGHT, UNSIGNED_SHIFT_RIGHT -> 0;
        };
    }
}
