package org.fluxion.processor.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fluxion.processor.autodiff.Activity;
import org.fluxion.processor.ir.Binary;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Origin;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Role;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Unary;
import org.fluxion.processor.ir.UnaryOperator;

/** Finds where a function has no derivative, or an infinite one, and says what stands for it. */
final class Kinks {
    private final Activity activity;
    private final Function<Origin, Optional<Integer>> lines;
    private final List<Kink> found = new ArrayList<>();

    private Kinks(Activity activity, Function<Origin, Optional<Integer>> lines) {
        this.activity = activity;
        this.lines = lines;
    }

    /** The kinks of a function in the order of its statements, each once a line. */
    static List<Kink> in(Program function, List<String> wrt, Function<Origin, Optional<Integer>> lines) {
        Kinks kinks = new Kinks(Activity.of(function, wrt), lines);
        kinks.search(function.body());
        return kinks.found.stream().distinct().toList();
    }

    private void search(Block block) {
        for (Statement statement : block.statements()) {
            Operation operation = statement.operation();
            if (statement.targets().stream().anyMatch(activity::isActive)
                    || operation.operands().stream().anyMatch(activity::isActive)) {
                operation(operation).ifPresent(kink -> add(kink, statement));
            }
            operation.blocks().forEach(this::search);
        }
    }

    private void add(Text text, Statement statement) {
        found.add(new Kink(text.operation(), text.convention(), lines.apply(statement.origin())));
    }

    /** An operation and its convention. */
    private record Text(String operation, String convention) {}

    private static Optional<Text> operation(Operation operation) {
        if (operation instanceof Unary unary) {
            return unary(unary.operator());
        }
        if (operation instanceof Binary binary) {
            return binary(binary.operator());
        }
        if (operation instanceof If) {
            return Optional.of(new Text(
                    "a branch", "The derivative is that of the arm that is taken; the other contributes nothing."));
        }
        return operation instanceof Loop loop
                        && (loop.roles().contains(Role.MAX) || loop.roles().contains(Role.MIN))
                ? Optional.of(new Text(
                        "maximum or minimum over a loop",
                        "At a tie the first element that reaches it has the derivative 1."))
                : Optional.empty();
    }

    private static Optional<Text> unary(UnaryOperator operator) {
        return switch (operator) {
            case ABS -> Optional.of(new Text("abs(z)", "The derivative at 0 is 0."));
            case SQRT, CBRT -> Optional.of(new Text("a root", "The derivative at 0 is +Infinity."));
            case NORM_ROOT -> Optional.of(new Text("a norm", "The derivative at the origin is 0."));
            case SIGNUM, FLOOR, CEIL, RINT, ROUND ->
                Optional.of(new Text("a step function", "The derivative is 0 everywhere."));
            case NEGATE,
                    NOT,
                    BIT_NOT,
                    EXP,
                    EXPM1,
                    LOG,
                    LOG10,
                    LOG1P,
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
                    SOFTPLUS -> Optional.empty();
        };
    }

    private static Optional<Text> binary(BinaryOperator operator) {
        return switch (operator) {
            case MAX, MIN ->
                Optional.of(new Text(
                        "max or min of two",
                        "At a tie the operand that depends on no parameter wins, so that max(0, z) has the derivative 0 at 0; "
                                + "of two that do, the first."));
            case POW ->
                Optional.of(new Text(
                        "a power",
                        "The exponent 0 gives 0 and 1 gives 1, also at 0; by the exponent it is 0 at the base 0."));
            case ATAN2, HYPOT -> Optional.of(new Text("atan2 or hypot", "The derivative at the origin is 0."));
            case COPY_SIGN -> Optional.of(new Text("copySign(a, s)", "By a it is signum(a) signum(s), by s it is 0."));
            case REMAINDER ->
                Optional.of(new Text("a % b", "By a it is 1; by b it is the quotient without its fraction, negative."));
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, AND, OR, XOR, SHIFT_LEFT, SHIFT_RIGHT, UNSIGNED_SHIFT_RIGHT ->
                Optional.empty();
        };
    }
}
