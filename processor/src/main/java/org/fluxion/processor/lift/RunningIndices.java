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
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.Constant;
import org.fluxion.processor.ir.Length;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Repetition;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Uses;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;
import org.fluxion.processor.ir.While;
import org.fluxion.processor.ir.Zeros;
import org.fluxion.processor.simplify.Construct;
import org.fluxion.processor.simplify.Pass;

/**
 * An int that grows by the same amount in every iteration is {@code start + iterations * step} after the loop, exactly, since ints
 * wrap. So an index that runs along through nested loops, {@code x[k++]}, grows by a fixed amount in the outer loops too. Inside the
 * loop {@link InductionVariables} knows what it is.
 */
final class RunningIndices implements Pass {
    private final Map<Variable, Operation> definitions = new HashMap<>();
    private final Set<Variable> read = new HashSet<>();
    /** The ints known not to be negative, since an array of that size has been made before. */
    private Set<Variable> sizes = new HashSet<>();

    @Override
    public Set<Construct> needs() {
        return Set.of(Construct.CARRIED_INT);
    }

    @Override
    public Program run(Program program, Variables variables) {
        RunningIndices pass = new RunningIndices();
        pass.read.addAll(Uses.counts(program.body()).keySet());
        return program.withBody(pass.rewrite(program.body(), variables));
    }

    /** Inner loops first: what they add up is the step of the loops around them. */
    private Block rewrite(Block block, Variables variables) {
        Set<Variable> before = sizes;
        sizes = new HashSet<>(before);
        BlockBuilder out = new BlockBuilder(variables);
        boolean isChanged = false;
        for (Statement statement : block.statements()) {
            Operation operation = statement.operation();
            statement.targets().forEach(target -> definitions.put(target, operation));
            if (operation instanceof Zeros zeros) {
                sizes.addAll(zeros.sizes());
            }
            Statement current = statement.withBlocks(nested -> rewrite(nested, variables));
            isChanged |= append(current, out.at(statement.origin()));
        }
        sizes = before;
        Block rewritten = out.build(block.parameters(), block.results());
        return isChanged ? rewritten : block.withStatements(rewritten.statements());
    }

    /** Appends the statement; a loop with what follows from its running indices. */
    private boolean append(Statement statement, BlockBuilder out) {
        List<Step> steps = List.of();
        if (statement.operation() instanceof Repetition loop) {
            steps = steps(loop.carried(), loop.body(), out);
        }
        steps = steps.stream()
                .filter(step ->
                        !step.isPlain() || read.contains(statement.targets().get(step.position())))
                .toList();
        for (Step step : steps) {
            step.before().build(List.of()).statements().forEach(out::append);
        }
        Statement loop = statement.withOperation(withPlainSteps(statement.operation(), steps, out.variables()));
        out.append(loop);
        steps.forEach(step -> closeAfter(loop, step, out));
        return !steps.isEmpty();
    }

    /**
     * What a carried int grows by in each iteration.
     *
     * @param position among the carried values
     * @param carried the value as the body sees it
     * @param operator whether it grows or shrinks
     * @param amount a variable outside of the loop
     * @param isPlain whether the body says so in one operation on that variable
     * @param before the statements before the loop that compute the amount
     */
    private record Step(
            int position,
            Variable carried,
            BinaryOperator operator,
            Variable amount,
            boolean isPlain,
            BlockBuilder before) {}

    private List<Step> steps(List<Variable> carried, Block body, BlockBuilder out) {
        if (carried.stream().noneMatch(value -> value.type().equals(Type.INT))) {
            return List.of();
        }
        Map<Variable, Operation> inside = new HashMap<>();
        // A parameter is defined inside as well, by nothing that can be read here.
        body.parameters().forEach(parameter -> inside.put(parameter, Constant.of(false)));
        for (Statement statement : body.statements()) {
            statement.targets().forEach(target -> inside.put(target, statement.operation()));
        }
        List<Step> steps = new ArrayList<>();
        for (int k = 0; k < carried.size(); k++) {
            if (carried.get(k).type().equals(Type.INT) && !body.results().get(k).equals(carried.get(k))) {
                step(k, carried.get(k), body.results().get(k), inside, out).ifPresent(steps::add);
            }
        }
        return steps;
    }

    private Optional<Step> step(
            int position, Variable carried, Variable next, Map<Variable, Operation> inside, BlockBuilder out) {
        BlockBuilder before = out.nested();
        Affine.Reader reader = new Affine.Reader(
                carried, inside, before, variable -> literal(inside.getOrDefault(variable, definitions.get(variable))));
        if (inside.get(next) instanceof Binary binary
                && (binary.operator() == BinaryOperator.ADD || binary.operator() == BinaryOperator.SUBTRACT)
                && binary.left().equals(carried)) {
            boolean isPlain = !inside.containsKey(binary.right());
            return reader.read(binary.right())
                    .filter(amount -> amount.factor() == 0)
                    .map(amount -> new Step(position, carried, binary.operator(), amount.offset(), isPlain, before));
        }
        return reader.read(next)
                .filter(value -> value.factor() == 1)
                .map(value -> new Step(position, carried, BinaryOperator.ADD, value.offset(), false, before));
    }

    private static Optional<Constant> literal(Operation definition) {
        return definition instanceof Constant constant ? Optional.of(constant) : Optional.empty();
    }

    /** The loop with steps that {@link InductionVariables} understands. */
    private static Operation withPlainSteps(Operation loop, List<Step> steps, Variables variables) {
        if (steps.stream().allMatch(Step::isPlain)) {
            return loop;
        }
        List<Block> blocks = new ArrayList<>(loop.blocks());
        int last = blocks.size() - 1;
        blocks.set(last, withPlainSteps(blocks.get(last), steps, variables));
        return loop.with(loop.operands(), blocks);
    }

    private static Block withPlainSteps(Block body, List<Step> steps, Variables variables) {
        BlockBuilder inside = new BlockBuilder(variables);
        body.statements().forEach(inside::append);
        List<Variable> results = new ArrayList<>(body.results());
        for (Step step : steps) {
            if (!step.isPlain()) {
                Binary next = new Binary(step.operator(), step.carried(), step.amount());
                results.set(
                        step.position(),
                        inside.emit(results.get(step.position()).name(), next));
            }
        }
        return inside.build(body.parameters(), results);
    }

    /** From here on the target is read in closed form. */
    private void closeAfter(Statement statement, Step step, BlockBuilder out) {
        Variable target = statement.targets().get(step.position());
        if (!read.contains(target)) {
            return;
        }
        Variable growth = out.multiply(iterations(statement, out), step.amount());
        Variable start = ((Repetition) statement.operation()).initials().get(step.position());
        out.standIn(target, out.emit(target.name(), new Binary(step.operator(), start, growth)));
    }

    private Variable iterations(Statement statement, BlockBuilder out) {
        if (!(statement.operation() instanceof Loop loop)) {
            return While.count(statement);
        }
        Operation definition = definitions.get(loop.size());
        boolean isNeverNegative = sizes.contains(loop.size())
                || definition instanceof Length
                || literal(definition)
                        .filter(size -> (Integer) size.value() >= 0)
                        .isPresent();
        return isNeverNegative ? loop.size() : out.binary(BinaryOperator.MAX, out.constant(0), loop.size());
    }
}
