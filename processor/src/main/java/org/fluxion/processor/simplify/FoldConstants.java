package org.fluxion.processor.simplify;

import java.util.List;
import java.util.Optional;
import org.fluxion.processor.ir.Binary;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Compare;
import org.fluxion.processor.ir.Constant;
import org.fluxion.processor.ir.Convert;
import org.fluxion.processor.ir.Evaluator;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Simple;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Unary;
import org.fluxion.processor.ir.UnaryOperator;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;

/**
 * Arithmetic on literals is done now, by the evaluator, so with the bits that the running program would get. Functions whose last
 * bit depends on the JVM ({@code exp}, {@code pow} and so on) are left to it, and so is what would throw.
 */
final class FoldConstants implements Rule {
    @Override
    public Optional<Variable> rewrite(Operation operation, Scope scope) {
        return isExact(operation) && areLiterals(operation.operands(), scope)
                ? evaluate((Simple) operation, scope)
                        .map(value -> scope.emit(new Constant(value.type(), value.value())))
                : Optional.empty();
    }

    private static boolean areLiterals(List<Variable> operands, Scope scope) {
        for (Variable operand : operands) {
            if (!scope.isLiteral(operand)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isExact(Operation operation) {
        if (operation instanceof Unary unary) {
            return isExact(unary.operator());
        }
        if (operation instanceof Binary binary) {
            return isExact(binary.operator());
        }
        return operation instanceof Compare || operation instanceof Convert;
    }

    private static boolean isExact(UnaryOperator operator) {
        return switch (operator) {
            case NEGATE, NOT, BIT_NOT, ABS, SQRT, SIGNUM, FLOOR, CEIL, RINT, ROUND -> true;
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
                    TO_RADIANS,
                    TO_DEGREES,
                    SIGMOID,
                    SOFTPLUS,
                    NORM_ROOT -> false;
        };
    }

    private static boolean isExact(BinaryOperator operator) {
        return switch (operator) {
            case ADD,
                    SUBTRACT,
                    MULTIPLY,
                    DIVIDE,
                    REMAINDER,
                    MAX,
                    MIN,
                    COPY_SIGN,
                    AND,
                    OR,
                    XOR,
                    SHIFT_LEFT,
                    SHIFT_RIGHT,
                    UNSIGNED_SHIFT_RIGHT -> true;
            case POW, ATAN2, HYPOT -> false;
        };
    }

    private static Optional<Constant> evaluate(Simple operation, Scope scope) {
        Type type = operation.resultTypes().get(0);
        List<Variable> operands = operation.operands();
        Variable target = new Variables().fresh(type);
        Variables fresh = new Variables();
        fresh.fresh(type);
        List<Variable> parameters = operands.stream().map(fresh::copyOf).toList();
        Block body = new Block(
                parameters,
                List.of(new Statement(
                        target, operation.withOperands(parameters), scope.out().origin())),
                List.of(target));
        List<Object> arguments = operands.stream()
                .map(operand -> scope.literal(operand).orElseThrow())
                .toList();
        try {
            Object value = Evaluator.evaluate(new Program("constant", body, List.of("value")), arguments)
                    .get(0);
            return Optional.of(new Constant(type, value));
        } catch (ArithmeticException divisionByZero) {
            return Optional.empty();
        }
    }
}
