package org.fluxion.processor.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Type;

/**
 * Removes the locals that a reader would ask about: integers that nobody reads, as a bound that became part of a loop's head leaves
 * behind, and next values that are only handed to the carried one: {@code double p2 = p * t; p = p2;} becomes {@code p *= t;}.
 */
final class SpareLocals {
    private final Occurrences all;
    private final Set<String> results;
    private boolean removed;

    private SpareLocals(List<LoopStatement> body, Set<String> results) {
        this.all = Occurrences.in(body);
        this.results = results;
    }

    /** The program with fewer locals. */
    static LoopProgram removed(LoopProgram program) {
        Set<String> results =
                program.results().stream().map(LoopProgram.Result::local).collect(Collectors.toSet());
        return new LoopProgram(
                program.signature(),
                removed(program.checks(), Set.of()),
                removed(program.body(), results),
                program.buffers(),
                program.companions(),
                program.results());
    }

    private static List<LoopStatement> removed(List<LoopStatement> statements, Set<String> results) {
        List<LoopStatement> current = statements;
        SpareLocals pass;
        do {
            // What only a removed local read is unread now.
            pass = new SpareLocals(current, results);
            current = pass.rewrite(current);
        } while (pass.removed);
        return current;
    }

    private List<LoopStatement> rewrite(List<LoopStatement> statements) {
        List<LoopStatement> rewritten = new ArrayList<>();
        for (LoopStatement original : statements) {
            LoopStatement statement =
                    original instanceof LoopStatement.Compound compound ? compound.withBodies(this::rewrite) : original;
            if (statement instanceof LoopStatement.Declare local && isUnread(local)) {
                removed = true;
            } else {
                rewritten.add(statement instanceof LoopStatement.Assign move ? handedOver(move, rewritten) : statement);
            }
        }
        return rewritten;
    }

    private boolean isUnread(LoopStatement.Declare local) {
        return local.value() != null
                && local.type().equals(Type.INT)
                && all.uses(local.name()) == 0
                && !results.contains(local.name())
                && !Occurrences.in(local.value()).readElements();
    }

    /** The assignment with what its local stands for, if that is declared just before, for this alone. */
    private LoopStatement handedOver(LoopStatement.Assign move, List<LoopStatement> before) {
        if (move.operator() != null
                || !(move.value() instanceof Expression.Name source)
                || all.uses(source.name()) != 1
                || results.contains(source.name())) {
            return move;
        }
        for (int k = before.size() - 1; k >= 0; k--) {
            if (before.get(k) instanceof LoopStatement.Declare local
                    && local.name().equals(source.name())) {
                if (local.value() == null || !canMove(local.value(), before.subList(k + 1, before.size()))) {
                    return move;
                }
                before.remove(k);
                removed = true;
                return assignment(move.name(), local);
            }
        }
        return move;
    }

    /** Whether an expression has the same value behind the statements: right behind it always, else if they change nothing it reads. */
    private static boolean canMove(Expression value, List<LoopStatement> over) {
        Occurrences read = Occurrences.in(value);
        return over.isEmpty()
                || (!read.readElements()
                        && Occurrences.in(over).computed().stream().noneMatch(name -> read.uses(name) > 0));
    }

    private static LoopStatement assignment(String target, LoopStatement.Declare local) {
        if (local.value() instanceof Expression.BinaryExpression binary
                && binary.left().equals(new Expression.Name(target))
                && binary.type().equals(local.type())
                && isCompound(binary.operator())) {
            return new LoopStatement.Assign(target, binary.operator(), binary.right());
        }
        return new LoopStatement.Assign(target, null, local.value());
    }

    private static boolean isCompound(BinaryOperator operator) {
        return operator == BinaryOperator.ADD
                || operator == BinaryOperator.SUBTRACT
                || operator == BinaryOperator.MULTIPLY
                || operator == BinaryOperator.DIVIDE;
    }
}
