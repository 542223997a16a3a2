package org.fluxion.processor.derivation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.Compare;
import org.fluxion.processor.ir.Comparison;
import org.fluxion.processor.ir.Index;
import org.fluxion.processor.ir.Length;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Renaming;
import org.fluxion.processor.ir.Require;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;

/**
 * Cuts a function at some of its values: one value as a function of others. What the target is computed from stays, up to the values it
 * is cut at, which become parameters. A loop around the target is entered: its index becomes a parameter. A value in a loop that is not
 * entered becomes an array, with the loop's index as its first.
 */
final class Slices {
    private final Variables variables;
    private final Map<Variable, Value> inputs = new HashMap<>();
    private final Map<Variable, Variable> parameters = new LinkedHashMap<>();
    private final List<Statement> out = new ArrayList<>();
    private final Value target;

    private Slices(Program function, Variables variables, Value target, List<Value> cuts) {
        this.variables = variables;
        this.target = target;
        cuts.stream().filter(cut -> !cut.isSame(target)).forEach(cut -> inputs.put(cut.variable(), cut));
        function.parameters().forEach(parameter -> parameters.put(parameter, parameter));
    }

    /**
     * The target as a function of the cuts and the parameters.
     *
     * @param function the whole Program
     * @param variables the source of fresh variables
     * @param target the value that becomes the result
     * @param cuts the values that become parameters, called by their labels; the target may be among them
     */
    static Program of(Program function, Variables variables, Value target, List<Value> cuts) {
        Slices slices = new Slices(function, variables, target, cuts);
        slices.enter(function.body(), target.loops());
        Block body = new Block(List.copyOf(slices.parameters.values()), slices.out, List.of(target.variable()));
        return new Program(function.name(), body, List.of("value"));
    }

    private void enter(Block block, List<Value.Enclosing> loops) {
        for (Statement statement : block.statements()) {
            if (!loops.isEmpty()
                    && statement.operation() instanceof Loop loop
                    && loop.index().equals(loops.get(0).index())) {
                enter(loop, loops);
                return;
            }
            cut(statement, List.of(), out);
            if (statement.targets().contains(target.variable())) {
                return;
            }
        }
    }

    /** One iteration. What it adds to does not matter to the target, which no accumulator is part of. */
    private void enter(Loop loop, List<Value.Enclosing> loops) {
        parameters.put(loop.index(), loops.get(0).parameter());
        Map<Variable, Variable> initials = new HashMap<>();
        for (int k = 0; k < loop.carriedCount(); k++) {
            initials.put(loop.carried().get(k), loop.initials().get(k));
        }
        enter(Renaming.substitute(loop.body(), initials), loops.subList(1, loops.size()));
    }

    private void cut(Statement statement, List<Variable> indices, List<Statement> to) {
        List<Variable> kept = new ArrayList<>();
        List<Variable> replaced = new ArrayList<>();
        for (Variable defined : statement.targets()) {
            boolean isInput = inputs.containsKey(defined);
            kept.add(isInput ? variables.copyOf(defined) : defined);
            if (isInput) {
                replaced.add(defined);
            }
        }
        if (replaced.size() < statement.targets().size() || replaced.isEmpty()) {
            Statement inside = cutInside(statement, indices, to);
            to.add(new Statement(kept, inside.operation(), statement.origin()));
        }
        replaced.forEach(input -> read(inputs.get(input), indices, to));
        if (indices.isEmpty() && statement.operation() instanceof Loop loop) {
            replaced.stream()
                    .filter(input -> statement.targets().indexOf(input) >= loop.carriedCount())
                    .forEach(input -> requireLength(input, loop.size(), to));
        }
    }

    private Statement cutInside(Statement statement, List<Variable> indices, List<Statement> to) {
        if (!(statement.operation() instanceof Loop loop) || !loop.isParallel()) {
            return statement;
        }
        List<Variable> inner = new ArrayList<>(indices);
        inner.add(loop.index());
        List<Variable> before = List.copyOf(parameters.values());
        List<Statement> statements = new ArrayList<>();
        loop.body().statements().forEach(nested -> cut(nested, inner, statements));
        if (indices.isEmpty()) {
            parameters.values().stream()
                    .filter(parameter -> !before.contains(parameter))
                    .forEach(array -> requireLength(array, loop.size(), to));
        }
        return statement.withBlocks(body -> new Block(body.parameters(), statements, body.results()));
    }

    /** An input is as long as the loop that it comes from is. */
    private void requireLength(Variable array, Variable size, List<Statement> to) {
        BlockBuilder check = new BlockBuilder(variables);
        Variable length = check.emit(new Length(array));
        Variable isSame = check.emit(new Compare(Comparison.EQUAL, size, length));
        check.emitAll(new Require(isSame, "%d is not %d", List.of(length, size)), List.of());
        to.addAll(check.build(List.of()).statements());
    }

    /** An input is a parameter; one in a loop that is not entered is an element of one. */
    private void read(Value input, List<Variable> indices, List<Statement> to) {
        Variable variable = input.variable();
        if (indices.isEmpty()) {
            parameters.put(variable, variable);
            return;
        }
        Variable array = parameters.computeIfAbsent(variable, unseen -> {
            int rank = variable.type().rank() + indices.size();
            return variables.fresh(input.label(), new Type(variable.type().element(), rank));
        });
        for (int k = 0; k < indices.size(); k++) {
            boolean isLast = k == indices.size() - 1;
            Index element = new Index(array, indices.get(k));
            Variable read = isLast
                    ? variable
                    : variables.fresh("", element.resultTypes().get(0));
            to.add(new Statement(read, element, input.origin()));
            array = read;
        }
    }
}
