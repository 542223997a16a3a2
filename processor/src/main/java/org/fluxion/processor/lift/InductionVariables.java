package org.fluxion.processor.lift;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fluxion.processor.ir.Binary;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Origin;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Renaming;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Uses;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;
import org.fluxion.processor.simplify.Pass;

/**
 * An int that grows by the same amount in every iteration (an index that runs along) is {@code start + i * step}, exactly, since ints
 * wrap. Then nothing needs to be carried for it. Only inside the loop: after it the carried value stays what it is.
 */
final class InductionVariables implements Pass {
    @Override
    public Program run(Program program, Variables variables) {
        return program.withBody(rewrite(program.body(), variables));
    }

    private static Block rewrite(Block block, Variables variables) {
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : block.statements()) {
            Operation operation = statement.operation();
            Operation inner = operation.with(
                    operation.operands(),
                    operation.blocks().stream()
                            .map(nested -> rewrite(nested, variables))
                            .toList());
            inner = inner instanceof Loop loop ? closedForm(loop, variables) : inner;
            statements.add(new Statement(statement.targets(), inner, statement.origin()));
        }
        return new Block(block.parameters(), statements, block.results());
    }

    private static Loop closedForm(Loop loop, Variables variables) {
        Map<Variable, Variable> replacements = new HashMap<>();
        List<Statement> statements = new ArrayList<>();
        for (int k = 0; k < loop.carriedCount(); k++) {
            Optional<Variable> step = step(loop, k);
            if (step.isPresent()) {
                Variable offset = variables.fresh(Type.INT);
                Variable closed = variables.fresh(loop.carried().get(k).name(), Type.INT);
                statements.add(statement(offset, BinaryOperator.MULTIPLY, loop.index(), step.get()));
                statements.add(
                        statement(closed, BinaryOperator.ADD, loop.initials().get(k), offset));
                replacements.put(loop.carried().get(k), closed);
            }
        }
        if (replacements.isEmpty()) {
            return loop;
        }
        for (Statement statement : loop.body().statements()) {
            boolean isStep = loop.next().containsAll(statement.targets())
                    && statement.operation() instanceof Binary binary
                    && replacements.containsKey(binary.left());
            // The step itself goes on from the carried value, so that what is left after the loop needs no new proof.
            statements.add(isStep ? statement : Renaming.substitute(statement, replacements));
        }
        return new Loop(
                loop.size(),
                loop.initials(),
                loop.roles(),
                new Block(loop.body().parameters(), statements, loop.body().results()));
    }

    private static Statement statement(Variable target, BinaryOperator operator, Variable left, Variable right) {
        return new Statement(target, new Binary(operator, left, right), Origin.NONE);
    }

    /** The amount by which carried value k grows, if it is fixed outside of the loop and the value is read otherwise too. */
    private static Optional<Variable> step(Loop loop, int k) {
        Variable carried = loop.carried().get(k);
        Set<Variable> varying = new HashSet<>(loop.body().parameters());
        loop.body().statements().forEach(statement -> varying.addAll(statement.targets()));
        int reads = Uses.counts(loop.body()).getOrDefault(carried, 0);
        return loop.body().statements().stream()
                .filter(statement -> carried.type().equals(Type.INT)
                        && reads > 1
                        && statement.targets().equals(List.of(loop.next().get(k)))
                        && statement.operation() instanceof Binary binary
                        && binary.operator() == BinaryOperator.ADD
                        && binary.left().equals(carried)
                        && !varying.contains(binary.right()))
                .map(statement -> ((Binary) statement.operation()).right())
                .findFirst();
    }
}
