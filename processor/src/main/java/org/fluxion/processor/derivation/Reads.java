package org.fluxion.processor.derivation;

import java.util.HashSet;
import java.util.Set;
import org.fluxion.processor.autodiff.Activity;
import org.fluxion.processor.ir.AddAt;
import org.fluxion.processor.ir.Binary;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Convert;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Index;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Repetition;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Stop;
import org.fluxion.processor.ir.Unary;
import org.fluxion.processor.ir.UnaryOperator;
import org.fluxion.processor.ir.Update;
import org.fluxion.processor.ir.Variable;

/** How the variables of a Program are read: by what, and whether their derivative depends on their value there. */
final class Reads {
    private final Activity activity;
    private final Set<Variable> read = new HashSet<>();
    private final Set<Variable> curved = new HashSet<>();
    private final Set<Variable> kinked = new HashSet<>();
    private final Set<Variable> rectified = new HashSet<>();
    private final Set<Variable> elements = new HashSet<>();
    private final Set<Variable> superseded = new HashSet<>();

    Reads(Program program, Activity activity) {
        this.activity = activity;
        collect(program.body());
    }

    private void collect(Block block) {
        for (Statement statement : block.statements()) {
            Operation operation = statement.operation();
            read.addAll(operation.operands());
            if (operation instanceof Unary unary && isCurved(unary)) {
                curved.add(unary.operand());
            } else if (operation instanceof Binary binary) {
                collect(statement.target(), binary);
            } else if (operation instanceof If) {
                kinked.addAll(statement.targets());
            } else if (operation instanceof Repetition loop) {
                loop.collected().stream()
                        .filter(element -> element.type().isScalar())
                        .forEach(elements::add);
                loop.initials().stream()
                        .filter(initial -> initial.type().isArray())
                        .forEach(superseded::add);
            } else if (operation instanceof Update update) {
                superseded.add(update.array());
            } else if (operation instanceof AddAt addition) {
                superseded.add(addition.array());
            }
            operation.blocks().forEach(this::collect);
        }
        read.addAll(block.results());
    }

    private static boolean isCurved(Unary unary) {
        return switch (unary.operator()) {
            case NEGATE, NOT, BIT_NOT, TO_RADIANS, TO_DEGREES, SIGNUM, FLOOR, CEIL, RINT, ROUND -> false;
            case ABS,
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
                    SIGMOID,
                    SOFTPLUS,
                    NORM_ROOT -> true;
        };
    }

    private void collect(Variable target, Binary binary) {
        switch (binary.operator()) {
            case MULTIPLY -> {
                if (activity.isActive(binary.left()) && activity.isActive(binary.right())) {
                    curved.addAll(binary.operands());
                }
            }
            case DIVIDE -> {
                if (activity.isActive(binary.right())) {
                    curved.addAll(binary.operands());
                }
            }
            case MAX, MIN -> {
                curved.addAll(binary.operands());
                rectified.addAll(binary.operands());
                kinked.add(target);
            }
            case REMAINDER, POW, ATAN2, HYPOT, COPY_SIGN -> curved.addAll(binary.operands());
            case ADD, SUBTRACT, AND, OR, XOR, SHIFT_LEFT, SHIFT_RIGHT, UNSIGNED_SHIFT_RIGHT -> {}
        }
    }

    boolean isRead(Variable variable) {
        return read.contains(variable);
    }

    /** Whether something is made from the variable whose slope depends on the variable's value. */
    boolean isCurved(Variable variable) {
        return curved.contains(variable);
    }

    /** Whether the variable is a function of others that has no derivative somewhere. */
    boolean isKinked(Variable variable) {
        return kinked.contains(variable) && isRead(variable);
    }

    /** Whether a maximum or minimum is taken of the variable. */
    boolean isRectified(Variable variable) {
        return rectified.contains(variable);
    }

    /** Whether the variable is what a loop collects in a vector. */
    boolean isElement(Variable variable) {
        return elements.contains(variable);
    }

    /** Whether the variable is an array of which a later version exists. */
    boolean isSuperseded(Variable variable) {
        return superseded.contains(variable);
    }

    /** Whether an operation hands on what it reads, or a part of it. */
    boolean isPart(Operation operation) {
        return operation instanceof Index || operation instanceof Convert || operation instanceof Stop;
    }

    /** Whether an operation changes the sign alone. */
    boolean isNegation(Operation operation) {
        return operation instanceof Unary unary && unary.operator() == UnaryOperator.NEGATE;
    }
}
