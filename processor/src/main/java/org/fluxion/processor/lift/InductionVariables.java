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
import org.fluxion.processor.ir.While;
import org.fluxion.processor.simplify.Construct;
import org.fluxion.processor.simplify.Pass;

/**
 * An int that grows by the same amount in every iteration (an index that runs along) is {@code start + i * step}, exactly, since ints
 * wrap. Then nothing needs to be carried for it. Only inside the loop: after it the carried value stays what it is.
 */
final class InductionVariables implements Pass {
    @Override
    public Set<Construct> needs() {
        return Set.of(Construct.CARRIED_INT);
    }

    @Override
    public Program run(Program program, Variables variables) {
        return program.withBody(rewrite(program.body(), variables));
    }

    private static Block rewrite(Block block, Variables variables) {
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : block.statements()) {
            Statement current = statement.withBlocks(nested -> rewrite(nested, variables));
            List<Step> steps = stepsOf(current.operation());
            statements.add(current.withBlocks(repeated -> closedForm(repeated, steps, variables)));
        }
        return block.withStatements(statements);
    }

    private static List<Step> stepsOf(Operation operation) {
        if (operation instanceof Loop loop) {
            return stepsOf(loop.initials(), loop.body(), Map.of());
        }
        return operation instanceof While loop ? stepsOf(loop.initials(), loop.body(), testsOf(loop)) : List.of();
    }

    /** What the carried value at a position grows by in each iteration. */
    private record Step(int position, Variable initial, Statement statement) {
        BinaryOperator operator() {
            return ((Binary) statement.operation()).operator();
        }

        Variable amount() {
            return ((Binary) statement.operation()).right();
        }
    }

    /** How often the condition reads each carried value, by its name in the body. */
    private static Map<Variable, Integer> testsOf(While loop) {
        Map<Variable, Integer> counts = Uses.counts(loop.condition());
        Map<Variable, Integer> tests = new HashMap<>();
        for (int k = 0; k < loop.carriedCount(); k++) {
            Variable tested = loop.condition().parameters().get(k + 1);
            tests.put(loop.carried().get(k), counts.getOrDefault(tested, 0));
        }
        return tests;
    }

    /** The ints that grow by a fixed amount and are read for something else too. */
    private static List<Step> stepsOf(List<Variable> initials, Block body, Map<Variable, Integer> readsElsewhere) {
        if (initials.stream().noneMatch(initial -> initial.type().equals(Type.INT))) {
            return List.of();
        }
        Set<Variable> varying = new HashSet<>(body.parameters());
        body.statements().forEach(statement -> varying.addAll(statement.targets()));
        Map<Variable, Integer> reads = Uses.counts(new Block(body.parameters(), body.statements(), List.of()));
        Map<Variable, Integer> readsOfCarried = new HashMap<>(reads);
        readsElsewhere.forEach((carried, count) -> readsOfCarried.merge(carried, count, Integer::sum));
        List<Step> steps = new ArrayList<>();
        for (int k = 0; k < initials.size(); k++) {
            int position = k;
            Variable initial = initials.get(k);
            boolean isReadOtherwise =
                    readsOfCarried.getOrDefault(body.parameters().get(k + 1), 0) > 1
                            || reads.containsKey(body.results().get(k));
            if (initial.type().equals(Type.INT) && isReadOtherwise) {
                step(body, k, varying).ifPresent(update -> steps.add(new Step(position, initial, update)));
            }
        }
        return steps;
    }

    /** A block of a loop that reads its index in place of the carried values. */
    private static Block closedForm(Block block, List<Step> steps, Variables variables) {
        Map<Variable, Variable> replacements = new HashMap<>();
        List<Statement> statements = new ArrayList<>();
        for (Step step : steps) {
            Variable carried = block.parameters().get(step.position() + 1);
            Variable offset = variables.fresh(Type.INT);
            Variable closed = variables.fresh(carried.name(), Type.INT);
            Variable index = block.parameters().get(0);
            statements.add(statement(offset, BinaryOperator.MULTIPLY, index, step.amount()));
            statements.add(statement(closed, step.operator(), step.initial(), offset));
            replacements.put(carried, closed);
            if (block.statements().contains(step.statement())) {
                Variable next = step.statement().target();
                Variable closedNext = variables.fresh(next.name(), Type.INT);
                statements.add(statement(closedNext, step.operator(), closed, step.amount()));
                replacements.put(next, closedNext);
            }
        }
        if (replacements.isEmpty()) {
            return block;
        }
        for (Statement statement : block.statements()) {
            boolean isStep = steps.stream().anyMatch(step -> step.statement().equals(statement));
            // The step itself goes on from the carried value, so that what is left after the loop needs no new proof.
            statements.add(isStep ? statement : Renaming.substitute(statement, replacements));
        }
        return new Block(block.parameters(), statements, block.results());
    }

    private static Statement statement(Variable target, BinaryOperator operator, Variable left, Variable right) {
        return new Statement(target, new Binary(operator, left, right), Origin.NONE);
    }

    /** The statement by which carried value k grows by a fixed amount. */
    private static Optional<Statement> step(Block body, int k, Set<Variable> varying) {
        Variable carried = body.parameters().get(k + 1);
        Variable next = body.results().get(k);
        return body.statements().stream()
                .filter(statement -> statement.targets().equals(List.of(next))
                        && statement.operation() instanceof Binary binary
                        && (binary.operator() == BinaryOperator.ADD || binary.operator() == BinaryOperator.SUBTRACT)
                        && binary.left().equals(carried)
                        && !varying.contains(binary.right()))
                .findFirst();
    }
}
