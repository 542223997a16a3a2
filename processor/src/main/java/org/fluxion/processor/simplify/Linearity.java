package org.fluxion.processor.simplify;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.fluxion.processor.ir.AddAt;
import org.fluxion.processor.ir.Binary;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Constant;
import org.fluxion.processor.ir.FreeVariables;
import org.fluxion.processor.ir.Index;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Role;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Unary;
import org.fluxion.processor.ir.UnaryOperator;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Zeros;
import org.fluxion.processor.ir.ZerosLike;

/** Whether statements add to an accumulator what is linear, without a constant part, in one variable. */
final class Linearity {
    private final FreeVariables free = new FreeVariables();
    /** What is linear in the variable. */
    private final Set<Variable> linear = new HashSet<>();
    /** What is 0, and so linear too, but does not depend on the variable. */
    private final Set<Variable> zero = new HashSet<>();

    private final Variable accumulator;

    private Linearity(Variable accumulator) {
        this.accumulator = accumulator;
        // What is added to an array of any content is linear exactly if it is for one of zeros.
        zero.add(accumulator);
    }

    /**
     * Whether a block's only result is its accumulator with only linear contributions added.
     *
     * @param block what adds them
     * @param accumulator what the contributions are added to
     * @param variable what they are to be linear in
     */
    static boolean holds(Block block, Variable accumulator, Variable variable) {
        Linearity linearity = new Linearity(accumulator);
        linearity.linear.add(variable);
        return linearity.visit(block.statements()) && linearity.isLinear(block.result());
    }

    private boolean isLinear(Variable value) {
        return linear.contains(value) || zero.contains(value);
    }

    private boolean isFree(Operation operation) {
        return free.of(operation).stream().noneMatch(linear::contains);
    }

    private boolean visit(List<Statement> statements) {
        return statements.stream().allMatch(this::visit);
    }

    /** Whether the statement's targets are linear, or do not depend on the variable at all. */
    private boolean visit(Statement statement) {
        Operation operation = statement.operation();
        if (operation instanceof Loop loop && !isFree(operation)) {
            return visitLoop(statement, loop);
        }
        if (isZero(operation)) {
            zero.add(statement.target());
            return true;
        }
        if (isFree(operation)) {
            return !free.of(operation).contains(accumulator);
        }
        linear.addAll(statement.targets());
        return isLinear(operation);
    }

    private static boolean isZero(Operation operation) {
        return operation instanceof Zeros
                || operation instanceof ZerosLike
                || Constant.of(0.0).equals(operation);
    }

    private boolean isLinear(Operation operation) {
        if (operation instanceof Index) {
            return true;
        }
        if (operation instanceof Unary unary) {
            return unary.operator() == UnaryOperator.NEGATE;
        }
        if (operation instanceof AddAt addition) {
            return isLinear(addition.array()) && isLinear(addition.value());
        }
        return operation instanceof Binary binary && isLinear(binary);
    }

    private boolean isLinear(Binary binary) {
        boolean left = linear.contains(binary.left());
        boolean right = linear.contains(binary.right());
        return switch (binary.operator()) {
            case ADD, SUBTRACT -> isLinear(binary.left()) && isLinear(binary.right());
            case MULTIPLY -> left != right;
            case DIVIDE -> left && !right;
            case MAX,
                    MIN,
                    REMAINDER,
                    POW,
                    ATAN2,
                    HYPOT,
                    COPY_SIGN,
                    AND,
                    OR,
                    XOR,
                    SHIFT_LEFT,
                    SHIFT_RIGHT,
                    UNSIGNED_SHIFT_RIGHT -> false;
        };
    }

    /** A loop that carries nothing but sums of what is linear, and collects nothing else. */
    private boolean visitLoop(Statement statement, Loop loop) {
        boolean isSum = loop.roles().stream().allMatch(role -> role == Role.SUM)
                && loop.initials().stream().allMatch(this::isLinear);
        linear.addAll(loop.carried());
        linear.addAll(statement.targets());
        return isSum
                && visit(loop.body().statements())
                && IntStream.range(0, loop.body().results().size())
                        .allMatch(k -> isLinear(loop.body().results().get(k)));
    }
}
