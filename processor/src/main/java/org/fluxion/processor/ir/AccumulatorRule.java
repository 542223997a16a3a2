package org.fluxion.processor.ir;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What the role of a carried value promises: from where it enters the body to where it leaves, each value is read by the next link of
 * the chain and by nothing else, and each link only combines. Lengths of arrays may be read at any time.
 */
final class AccumulatorRule {
    private final Role role;
    private final Program program;

    AccumulatorRule(Role role, Program program) {
        this.role = role;
        this.program = program;
    }

    /** Fails unless a chain leads from {@code start} through the block to its result number {@code end}. */
    void verify(Variable start, Block block, int end, Supplier<String> where) {
        if (follow(start, block, where) != end) {
            throw broken(start, "ends in the place of another result", where);
        }
    }

    /** The number of the result in which the chain that begins with {@code start} ends. */
    private int follow(Variable start, Block block, Supplier<String> where) {
        Set<Variable> spent = new HashSet<>();
        Variable link = start;
        for (Statement statement : block.statements()) {
            Set<Variable> reads = new HashSet<>();
            addReads(statement.operation(), reads);
            requireDisjoint(spent, reads, text(statement));
            if (reads.contains(link)) {
                spent.add(link);
                link = next(statement, link);
            }
        }
        requireDisjoint(spent, new HashSet<>(block.results()), where);
        return position(link, block.results(), where);
    }

    private void requireDisjoint(Set<Variable> spent, Set<Variable> reads, Supplier<String> where) {
        if (!Collections.disjoint(spent, reads)) {
            reads.retainAll(spent);
            throw broken(reads.iterator().next(), "is read after it was combined", where);
        }
    }

    private int position(Variable link, List<Variable> results, Supplier<String> where) {
        int position = results.indexOf(link);
        if (position < 0 || results.lastIndexOf(link) != position) {
            throw broken(link, "is a result " + (position < 0 ? "nowhere" : "twice"), where);
        }
        return position;
    }

    /** Adds the variables whose values the operation reads at any depth; a length does not depend on the elements. */
    private static void addReads(Operation operation, Set<Variable> reads) {
        if (!(operation instanceof Length)) {
            reads.addAll(operation.operands());
        }
        operation.blocks().forEach(block -> addReads(block, reads));
    }

    private static void addReads(Block block, Set<Variable> reads) {
        block.statements().forEach(statement -> addReads(statement.operation(), reads));
        reads.addAll(block.results());
    }

    /** The value that the statement makes of the link. */
    private Variable next(Statement statement, Variable link) {
        Operation operation = statement.operation();
        if (operation instanceof If branches) {
            return afterBranches(statement, branches, link);
        }
        if (operation instanceof Loop loop) {
            return afterLoop(statement, loop, link);
        }
        require(combines(operation, link), statement, link);
        return statement.target();
    }

    private boolean combines(Operation operation, Variable link) {
        if (operation instanceof Binary binary) {
            return combines(binary, link);
        }
        return operation instanceof AddAt added && combines(added, link);
    }

    private boolean combines(Binary binary, Variable link) {
        boolean isLeft = binary.left().equals(link);
        if (isLeft && binary.right().equals(link)) {
            return false;
        }
        BinaryOperator operator = binary.operator();
        return switch (role) {
            case SUM -> operator == BinaryOperator.ADD || (isLeft && operator == BinaryOperator.SUBTRACT);
            // At a tie the first operand takes the derivative, so on the right a later of two equal elements would win.
            case MAX -> isLeft && operator == BinaryOperator.MAX;
            case MIN -> isLeft && operator == BinaryOperator.MIN;
            case RECURRENCE -> false;
        };
    }

    /** The type rules already keep the link out of the indices. */
    private boolean combines(AddAt added, Variable link) {
        return role == Role.SUM && added.array().equals(link) && !added.value().equals(link);
    }

    private Variable afterBranches(Statement statement, If branches, Variable link) {
        Supplier<String> where = text(statement);
        int end = follow(link, branches.thenBlock(), where);
        verify(link, branches.elseBlock(), end, where);
        return statement.targets().get(end);
    }

    private Variable afterLoop(Statement statement, Loop loop, Variable link) {
        int position = loop.initials().indexOf(link);
        Set<Variable> inside = new HashSet<>();
        addReads(loop.body(), inside);
        boolean isPassedOn = position >= 0
                && loop.initials().lastIndexOf(link) == position
                && loop.roles().get(position) == role
                && !loop.size().equals(link)
                && !inside.contains(link);
        require(isPassedOn, statement, link);
        return statement.targets().get(position);
    }

    private void require(boolean holds, Statement statement, Variable link) {
        if (!holds) {
            throw broken(link, "is read otherwise than by a " + role.keyword(), text(statement));
        }
    }

    private Supplier<String> text(Statement statement) {
        return () -> Printer.print(statement, program);
    }

    private VerificationException broken(Variable variable, String problem, Supplier<String> where) {
        return new VerificationException(Printer.print(variable, program) + " " + problem + ": " + where.get());
    }
}
