package org.fluxion.processor.lift;

import java.util.List;
import org.fluxion.processor.ir.AddAt;
import org.fluxion.processor.ir.Binary;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Length;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Role;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;

/**
 * Follows an accumulator through a block: from where it comes in, through every statement that adds to it, to where it goes out. The
 * chain is unbroken if every value in it is read by the next link alone.
 */
final class AccumulatorChain {
    private final Readers readers = new Readers();

    /** Whether a chain of the given role leads from {@code start} to {@code end}, and nothing else reads its links. */
    boolean leads(Variable start, Variable end, Block block, Role role) {
        Variable current = start;
        while (true) {
            Variable link = current;
            List<Statement> readersOfLink = readers.of(link, block).stream()
                    .filter(statement -> !(statement.operation() instanceof Length))
                    .toList();
            long results = block.results().stream().filter(link::equals).count();
            if (readersOfLink.isEmpty()) {
                return link.equals(end) && results == 1;
            }
            if (readersOfLink.size() > 1 || results > 0) {
                return false;
            }
            current = next(readersOfLink.get(0), current, role);
            if (current == null) {
                return false;
            }
        }
    }

    /** The link that the statement makes of {@code current}, or null if it reads it in any other way. */
    private Variable next(Statement statement, Variable current, Role role) {
        Operation operation = statement.operation();
        if (operation instanceof Binary binary) {
            return combines(binary, current, role) ? statement.target() : null;
        }
        if (operation instanceof AddAt added) {
            boolean isTarget = role == Role.SUM
                    && added.array().equals(current)
                    && !added.indices().contains(current)
                    && !added.value().equals(current);
            return isTarget ? statement.target() : null;
        }
        if (operation instanceof If branch) {
            return throughBranch(statement, branch, current, role);
        }
        return operation instanceof Loop loop ? throughLoop(statement, loop, current, role) : null;
    }

    private static boolean combines(Binary binary, Variable current, Role role) {
        boolean isLeft = binary.left().equals(current);
        boolean isRight = binary.right().equals(current);
        if (isLeft && isRight) {
            return false;
        }
        return switch (role) {
            case SUM ->
                binary.operator() == BinaryOperator.ADD || (isLeft && binary.operator() == BinaryOperator.SUBTRACT);
            // With the running value on the right a later of two equal elements would win the tie.
            case MAX -> isLeft && binary.operator() == BinaryOperator.MAX;
            case MIN -> isLeft && binary.operator() == BinaryOperator.MIN;
            case RECURRENCE -> false;
        };
    }

    private Variable throughBranch(Statement statement, If branch, Variable current, Role role) {
        if (branch.condition().equals(current)) {
            return null;
        }
        for (int k = 0; k < statement.targets().size(); k++) {
            if (leads(current, branch.thenBlock().results().get(k), branch.thenBlock(), role)
                    && leads(current, branch.elseBlock().results().get(k), branch.elseBlock(), role)) {
                return statement.targets().get(k);
            }
        }
        return null;
    }

    private Variable throughLoop(Statement statement, Loop loop, Variable current, Role role) {
        int position = loop.initials().indexOf(current);
        boolean isOnlyInitial = position >= 0
                && loop.initials().lastIndexOf(current) == position
                && !loop.size().equals(current)
                && !readers.free().of(loop.body()).contains(current);
        return isOnlyInitial && loop.roles().get(position) == role
                ? statement.targets().get(position)
                : null;
    }
}
