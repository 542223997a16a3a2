package org.fluxion.processor.simplify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fluxion.processor.ir.Binary;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Constant;
import org.fluxion.processor.ir.Extents;
import org.fluxion.processor.ir.Index;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Repetition;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;

/**
 * An element or row that no iteration changes is read before the loop, with the arithmetic that only needs such reads. HotSpot cannot do
 * that where the loop writes to any array, since for all it knows that is the same one; here arrays are values.
 *
 * <p>The loop may run zero times, so that only a read that cannot fail is moved: its index counts a loop around, as far as the array is
 * long.
 */
public final class InvariantReads implements Pass {
    private final Extents extents;

    /** For a variable that counts a loop around, the extent that it stays below; it is never negative. */
    private final Map<Variable, Object> bounds = new HashMap<>();

    private final Map<Variable, Operation> definitions = new HashMap<>();

    /** The pass. */
    public InvariantReads() {
        this(null);
    }

    private InvariantReads(Extents extents) {
        this.extents = extents;
    }

    @Override
    public Program run(Program program, Variables variables) {
        return program.withBody(new InvariantReads(Extents.of(program)).hoist(program.body()));
    }

    private Block hoist(Block block) {
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : block.statements()) {
            learn(statement);
            Statement inner = statement.withBlocks(this::hoist);
            statements.add(
                    inner.operation() instanceof Repetition
                            ? inner.withBlocks(repeated -> hoistFrom(repeated, statements))
                            : inner);
        }
        return block.withStatements(statements);
    }

    private void learn(Statement statement) {
        Operation operation = statement.operation();
        if (operation instanceof Loop loop) {
            bounds.put(loop.index(), extents.of(loop.size()));
            learnCountdowns(loop);
        }
        if (statement.targets().size() == 1) {
            definitions.put(statement.target(), operation);
        }
    }

    /** {@code (size - 1) - index}: a loop that runs downwards. */
    private void learnCountdowns(Loop loop) {
        for (Statement statement : loop.body().statements()) {
            if (statement.operation() instanceof Binary difference
                    && difference.operator() == BinaryOperator.SUBTRACT
                    && difference.right().equals(loop.index())
                    && isOneLess(difference.left(), loop.size())) {
                bounds.put(statement.target(), extents.of(loop.size()));
            }
        }
    }

    private boolean isOneLess(Variable last, Variable size) {
        return definitions.get(last) instanceof Binary difference
                && difference.operator() == BinaryOperator.SUBTRACT
                && difference.left().equals(size)
                && Constant.of(1).equals(definitions.get(difference.right()));
    }

    /** What is left of a block that is repeated. */
    private Block hoistFrom(Block repeated, List<Statement> outside) {
        Set<Variable> varying = new HashSet<>(repeated.parameters());
        List<Statement> kept = new ArrayList<>();
        for (Statement inner : repeated.statements()) {
            boolean canMove = HoistInvariants.isSafe(inner.operation()) || cannotFail(inner.operation());
            if (canMove && Collections.disjoint(inner.operation().operands(), varying)) {
                outside.add(inner);
            } else {
                kept.add(inner);
                varying.addAll(inner.targets());
            }
        }
        return repeated.withStatements(kept);
    }

    private boolean cannotFail(Operation operation) {
        return operation instanceof Index read && extents.of(read.array()).equals(bounds.get(read.index()));
    }
}
