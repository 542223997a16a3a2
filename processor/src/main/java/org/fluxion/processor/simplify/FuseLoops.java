package org.fluxion.processor.simplify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.FreeVariables;
import org.fluxion.processor.ir.Index;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Renaming;
import org.fluxion.processor.ir.Role;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;

/**
 * Merges two loops of the same number of iterations in one block, where iteration i of the second needs at most what iteration i of
 * the first has just collected. So the forward and the reverse sweep of a sum become one loop, and an array between two loops
 * vanishes into a local variable. No work is done twice. Before differentiation a loop whose iterations are independent stays apart
 * from a sequential one: it is reversed without storing anything, which together they would not be.
 */
final class FuseLoops implements Pass {
    private final boolean fusesUnlike;
    private final FreeVariables free = new FreeVariables();

    private FuseLoops(boolean fusesUnlike) {
        this.fusesUnlike = fusesUnlike;
    }

    static FuseLoops beforeDifferentiation() {
        return new FuseLoops(false);
    }

    static FuseLoops afterDifferentiation() {
        return new FuseLoops(true);
    }

    @Override
    public Set<Construct> needs() {
        return Set.of(Construct.LOOP);
    }

    @Override
    public Program run(Program program, Variables variables) {
        return program.withBody(new FuseLoops(fusesUnlike).fuse(program.body()));
    }

    private Block fuse(Block block) {
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : block.statements()) {
            statements.add(statement.withBlocks(this::fuse));
        }
        List<Statement> fused = Reordering.mergeAll(statements, FuseLoops::size, this::fuse, free);
        return block.withStatements(fused);
    }

    private static Optional<Variable> size(Operation operation) {
        return operation instanceof Loop loop ? Optional.of(loop.size()) : Optional.empty();
    }

    private Optional<Statement> fuse(Statement earlier, Statement later) {
        Loop producer = (Loop) earlier.operation();
        Loop consumer = (Loop) later.operation();
        List<Variable> carried = earlier.targets().subList(0, producer.carriedCount());
        List<Variable> collected = earlier.targets()
                .subList(producer.carriedCount(), earlier.targets().size());
        Set<Variable> read = free.of(consumer);
        Set<Variable> readBefore = free.of(producer.body());
        boolean isLegal = (fusesUnlike || producer.isParallel() == consumer.isParallel())
                && carried.stream().noneMatch(read::contains)
                && recurrences(consumer).noneMatch(readBefore::contains)
                && collected.stream().noneMatch(consumer.operands()::contains)
                && collected.stream()
                        .filter(read::contains)
                        .allMatch(array -> readsOwnElementsOf(array, consumer.body(), consumer.index()));
        return isLegal ? Optional.of(merge(earlier, later, producer, consumer, collected)) : Optional.empty();
    }

    /** The arrays that a loop may take over and write to, unless somebody else still reads them. */
    private static Stream<Variable> recurrences(Loop loop) {
        return IntStream.range(0, loop.carriedCount())
                .filter(k -> loop.roles().get(k) == Role.RECURRENCE)
                .mapToObj(loop.initials()::get)
                .filter(initial -> initial.type().isArray());
    }

    private static boolean readsOwnElementsOf(Variable array, Block block, Variable index) {
        return !block.results().contains(array)
                && block.statements().stream().allMatch(statement -> {
                    Operation operation = statement.operation();
                    boolean isOwnElement = operation.equals(new Index(array, index));
                    return (isOwnElement || !operation.operands().contains(array))
                            && operation.blocks().stream().allMatch(nested -> readsOwnElementsOf(array, nested, index));
                });
    }

    private static Statement merge(
            Statement earlier, Statement later, Loop producer, Loop consumer, List<Variable> collected) {
        Map<Variable, Variable> elements = new HashMap<>();
        for (int k = 0; k < collected.size(); k++) {
            elements.put(collected.get(k), producer.collected().get(k));
        }
        Map<Variable, Variable> replacements = new HashMap<>();
        replacements.put(consumer.index(), producer.index());
        Block body = Renaming.substitute(withoutReads(consumer.body(), elements, replacements), replacements);
        List<Statement> statements = new ArrayList<>(producer.body().statements());
        statements.addAll(body.statements());
        List<Variable> results = joined(producer.next(), body.results().subList(0, consumer.carriedCount()));
        results.addAll(producer.collected());
        results.addAll(
                body.results().subList(consumer.carriedCount(), body.results().size()));
        List<Variable> parameters = joined(producer.body().parameters(), consumer.carried());
        List<Role> roles = new ArrayList<>(producer.roles());
        roles.addAll(consumer.roles());
        Loop merged = new Loop(
                producer.size(),
                joined(producer.initials(), consumer.initials()),
                roles,
                new Block(parameters, statements, results));
        List<Variable> targets = joined(
                earlier.targets().subList(0, producer.carriedCount()),
                later.targets().subList(0, consumer.carriedCount()));
        targets.addAll(collected);
        targets.addAll(
                later.targets().subList(consumer.carriedCount(), later.targets().size()));
        return new Statement(targets, merged, earlier.origin());
    }

    /** Leaves out the reads of the collected arrays and notes which element each of them is. */
    private static Block withoutReads(
            Block block, Map<Variable, Variable> elements, Map<Variable, Variable> replacements) {
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : block.statements()) {
            if (statement.operation() instanceof Index read && elements.containsKey(read.array())) {
                replacements.put(statement.target(), elements.get(read.array()));
                continue;
            }
            statements.add(statement.withBlocks(nested -> withoutReads(nested, elements, replacements)));
        }
        return block.withStatements(statements);
    }

    private static List<Variable> joined(List<Variable> left, List<Variable> right) {
        List<Variable> all = new ArrayList<>(left);
        all.addAll(right);
        return all;
    }
}
