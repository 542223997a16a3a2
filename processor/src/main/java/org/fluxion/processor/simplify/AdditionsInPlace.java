package org.fluxion.processor.simplify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fluxion.processor.ir.AddAt;
import org.fluxion.processor.ir.Binary;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Index;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Role;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Uses;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;

/**
 * An array whose elements are those of an earlier loop's array with something added, which nothing else reads, is that array added to:
 * one array serves both loops. So the adjoint of a parameter that several loops read takes no array for each of them. Only where the two
 * loops could not be made one, and so the last of the passes: as arrays of their own they meet more of the others.
 */
public final class AdditionsInPlace implements Pass {
    private final Map<Variable, Integer> reads = new HashMap<>();

    @Override
    public Program run(Program program, Variables variables) {
        AdditionsInPlace pass = new AdditionsInPlace();
        pass.reads.putAll(Uses.counts(program.body()));
        return program.withBody(pass.rewrite(program.body(), variables));
    }

    private Block rewrite(Block block, Variables variables) {
        /* For an array that a loop of this block has made, the number of its iterations. */
        Map<Variable, Variable> sizes = new HashMap<>();
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : block.statements()) {
            Statement current = statement.withBlocks(nested -> rewrite(nested, variables));
            if (current.operation() instanceof Loop) {
                current = inPlace(current, sizes, variables);
                noteSizes(current, sizes);
            }
            statements.add(current);
        }
        return block.withStatements(statements);
    }

    private static void noteSizes(Statement statement, Map<Variable, Variable> sizes) {
        Loop loop = (Loop) statement.operation();
        for (int k = 0; k < loop.carriedCount(); k++) {
            Variable size = sizes.get(loop.initials().get(k));
            // What is added to keeps its length; a recurrence may end with another array.
            if (size != null && loop.roles().get(k) == Role.SUM) {
                sizes.put(statement.targets().get(k), size);
            }
        }
        List<Variable> collected = statement
                .targets()
                .subList(loop.carriedCount(), statement.targets().size());
        collected.forEach(array -> sizes.put(array, loop.size()));
    }

    private Statement inPlace(Statement statement, Map<Variable, Variable> sizes, Variables variables) {
        Statement current = statement;
        Optional<Statement> next = Optional.of(statement);
        while (next.isPresent()) {
            current = next.get();
            next = firstInPlace(current, (Loop) current.operation(), sizes, variables);
        }
        return current;
    }

    private Optional<Statement> firstInPlace(
            Statement statement, Loop loop, Map<Variable, Variable> sizes, Variables variables) {
        Map<Variable, Operation> definitions = new HashMap<>();
        loop.body().statements().stream()
                .filter(inner -> inner.targets().size() == 1)
                .forEach(inner -> definitions.put(inner.target(), inner.operation()));
        for (int k = loop.carriedCount(); k < statement.targets().size(); k++) {
            Optional<Addition> addition = addition(loop, loop.body().results().get(k), definitions)
                    .filter(found -> loop.size().equals(sizes.get(found.array())));
            if (addition.isPresent()) {
                return Optional.of(carried(statement, loop, k, addition.get(), variables));
            }
        }
        return Optional.empty();
    }

    /**
     * An element that is another array's with a value added.
     *
     * @param array the other array
     * @param value what is added
     * @param sum the element
     */
    private record Addition(Variable array, Variable value, Variable sum) {}

    private Optional<Addition> addition(Loop loop, Variable sum, Map<Variable, Operation> definitions) {
        return definitions.get(sum) instanceof Binary binary
                        && binary.operator() == BinaryOperator.ADD
                        && isReadOnce(sum)
                        && isReadOnce(binary.left())
                        && definitions.get(binary.left()) instanceof Index index
                        && index.index().equals(loop.index())
                        && index.array().type().equals(Type.VECTOR)
                        && isReadOnce(index.array())
                ? Optional.of(new Addition(index.array(), binary.right(), sum))
                : Optional.empty();
    }

    private boolean isReadOnce(Variable variable) {
        return reads.getOrDefault(variable, 0) == 1;
    }

    /** The loop that carries the array and adds to it, instead of collecting another one. */
    private Statement carried(Statement statement, Loop loop, int k, Addition addition, Variables variables) {
        Variable carried = variables.copyOf(statement.targets().get(k));
        Variable next = variables.copyOf(carried);
        reads.put(carried, 1);
        reads.put(next, 1);
        List<Statement> statements = new ArrayList<>();
        for (Statement inner : loop.body().statements()) {
            if (inner.targets().contains(addition.sum())) {
                AddAt added = new AddAt(carried, List.of(loop.index()), addition.value());
                statements.add(new Statement(next, added, inner.origin()));
            } else if (!inner.operation().equals(new Index(addition.array(), loop.index()))) {
                statements.add(inner);
            }
        }
        int last = loop.carriedCount();
        List<Variable> initials = with(loop.initials(), last, addition.array());
        List<Role> roles = new ArrayList<>(loop.roles());
        roles.add(Role.SUM);
        List<Variable> parameters = with(loop.body().parameters(), last + 1, carried);
        List<Variable> results = moved(loop.body().results(), k, last, next);
        List<Variable> targets =
                moved(statement.targets(), k, last, statement.targets().get(k));
        Block body = new Block(parameters, statements, results);
        return new Statement(targets, new Loop(loop.size(), initials, roles, body), statement.origin());
    }

    private static List<Variable> with(List<Variable> list, int position, Variable added) {
        List<Variable> longer = new ArrayList<>(list);
        longer.add(position, added);
        return longer;
    }

    /** Without what stands at the one position, and with something at the other, which lies before it. */
    private static List<Variable> moved(List<Variable> list, int from, int to, Variable added) {
        List<Variable> others = new ArrayList<>(list);
        others.remove(from);
        others.add(to, added);
        return others;
    }
}
