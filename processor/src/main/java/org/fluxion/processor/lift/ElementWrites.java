package org.fluxion.processor.lift;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fluxion.processor.ir.AddAt;
import org.fluxion.processor.ir.Binary;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Index;
import org.fluxion.processor.ir.Length;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Renaming;
import org.fluxion.processor.ir.Role;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Update;
import org.fluxion.processor.ir.Uses;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;
import org.fluxion.processor.ir.Zeros;
import org.fluxion.processor.ir.ZerosLike;
import org.fluxion.processor.simplify.Construct;
import org.fluxion.processor.simplify.Pass;

/**
 * A loop that writes element i of an array in iteration i, for every element, is a {@code build}: the array is collected, not carried.
 *
 * <p>Proved from the sizes (the loop runs exactly over the array) and from the reads: before the write an iteration may read its own
 * element alone, which is still the one that the array started with.
 */
final class ElementWrites implements Pass {
    private final Map<Variable, Operation> definitions = new HashMap<>();
    private final Map<Variable, Integer> reads = new HashMap<>();

    @Override
    public Set<Construct> needs() {
        return Set.of(Construct.LOOP, Construct.CARRIED_ARRAY);
    }

    @Override
    public Program run(Program program, Variables variables) {
        ElementWrites pass = new ElementWrites();
        pass.reads.putAll(Uses.counts(program.body()));
        return program.withBody(pass.rewrite(program.body(), variables));
    }

    private Block rewrite(Block block, Variables variables) {
        List<Statement> statements = new ArrayList<>();
        Set<Variable> collected = new HashSet<>();
        for (Statement statement : block.statements()) {
            Statement current = statement.withBlocks(nested -> rewrite(nested, variables));
            Operation operation = current.operation();
            statement.targets().forEach(target -> definitions.put(target, operation));
            statements.add(operation instanceof Loop ? collectWrites(current, collected, variables) : current);
        }
        return block.withStatements(statements);
    }

    /** The loop with every array collected that can be; adds them to those that loops before it have collected. */
    private Statement collectWrites(Statement statement, Set<Variable> collected, Variables variables) {
        Statement current = statement;
        Optional<Statement> next = Optional.of(statement);
        while (next.isPresent()) {
            current = next.get();
            next = collectWrite(current, (Loop) current.operation(), collected, variables);
        }
        Loop loop = (Loop) current.operation();
        collected.addAll(
                current.targets().subList(loop.carriedCount(), current.targets().size()));
        return current;
    }

    private Optional<Statement> collectWrite(
            Statement statement, Loop loop, Set<Variable> collected, Variables variables) {
        for (int k = 0; k < loop.carriedCount(); k++) {
            Optional<Statement> write = OwnWrite.in(loop, k, loop.index());
            if (write.isPresent() && coversArray(loop, k, collected)) {
                return Optional.of(collect(statement, loop, k, write.get(), variables));
            }
        }
        return Optional.empty();
    }

    /**
     * Whether the loop runs exactly over the array that it starts from.
     *
     * @param collected the arrays that loops before it in the same block have collected
     */
    private boolean coversArray(Loop loop, int k, Set<Variable> collected) {
        Variable initial = loop.initials().get(k);
        Operation definition = definitions.get(initial);
        if (isZeros(initial) && reads.getOrDefault(initial, 0) > 1) {
            // Another branch goes on from the same zeros: writing into them serves both.
            return false;
        }
        if (definition instanceof Zeros zeros) {
            return zeros.sizes().get(0).equals(loop.size());
        }
        if (definition instanceof Loop producer && producer.size().equals(loop.size())) {
            return collected.contains(initial);
        }
        Variable array = definition instanceof ZerosLike like ? like.array() : initial;
        return definitions.get(loop.size()) instanceof Length length
                && length.array().equals(array);
    }

    private Statement collect(Statement statement, Loop loop, int k, Statement write, Variables variables) {
        Variable carried = loop.carried().get(k);
        Variable initial = loop.initials().get(k);
        List<Statement> statements = new ArrayList<>();
        Variable element = null;
        for (Statement inner : loop.body().statements()) {
            if (inner.targets().equals(write.targets())) {
                element = element(write, initial, loop.index(), statements, variables);
            } else {
                statements.add(inner);
            }
        }
        List<Variable> parameters = new ArrayList<>(loop.body().parameters());
        parameters.remove(k + 1);
        List<Variable> results = new ArrayList<>(loop.body().results());
        results.remove(k);
        results.add(element);
        List<Variable> initials = new ArrayList<>(loop.initials());
        initials.remove(k);
        List<Role> roles = new ArrayList<>(loop.roles());
        roles.remove(k);
        List<Variable> targets = new ArrayList<>(statement.targets());
        targets.add(targets.remove(k));
        Block body = Renaming.substitute(new Block(parameters, statements, results), Map.of(carried, initial));
        return new Statement(targets, new Loop(loop.size(), initials, roles, body), statement.origin());
    }

    private Variable element(
            Statement write, Variable initial, Variable index, List<Statement> statements, Variables variables) {
        if (write.operation() instanceof Update update) {
            return update.value();
        }
        AddAt added = (AddAt) write.operation();
        if (added.value().type().isScalar() && isZeros(initial)) {
            return added.value();
        }
        Variable old = variables.fresh(initial.type().row());
        statements.add(new Statement(old, new Index(initial, index), write.origin()));
        Variable sum = variables.fresh(old.type());
        Operation operation = old.type().equals(Type.DOUBLE)
                ? new Binary(BinaryOperator.ADD, old, added.value())
                : new AddAt(old, List.of(), added.value());
        statements.add(new Statement(sum, operation, write.origin()));
        return sum;
    }

    /** Whether adding to the array is setting it. (0.0 + -0.0 is 0.0, but the sign of a zero adjoint has no meaning.) */
    private boolean isZeros(Variable array) {
        Operation definition = definitions.get(array);
        return definition instanceof Zeros || definition instanceof ZerosLike;
    }
}
