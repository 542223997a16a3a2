package org.fluxion.processor.autodiff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fluxion.processor.ir.AddAt;
import org.fluxion.processor.ir.ArrayOf;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Renaming;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Uses;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;
import org.fluxion.processor.ir.ZerosLike;

/**
 * The Jacobian of a vector function: gradients stacked as rows, numerator layout (paper section 4.1). Row i is the reverse sweep of
 * element i alone, so only what that element reads is visited. By a vector of which element i reads at most element i the Jacobian is
 * diagonal (section 4.2), and the m numbers are all that is computed.
 */
final class Jacobian {
    private final Program program;
    private final List<Variable> wrt;
    private final BlockBuilder out;
    private final ReverseSweep sweep;
    private final Variable value;
    private final List<Variable> results = new ArrayList<>();
    private final List<String> outputs = new ArrayList<>();
    private List<Statement> emitted = List.of();

    Jacobian(Program program, List<Variable> wrt, ReverseSweep sweep) {
        this.program = withOwnResult(program, sweep.out().variables());
        this.wrt = wrt;
        this.sweep = sweep;
        out = sweep.out();
        value = this.program.body().result();
    }

    /** The identity is element-wise too: a function that returns its parameter returns a copy of it. */
    private static Program withOwnResult(Program program, Variables variables) {
        Variable result = program.body().result();
        if (!program.parameters().contains(result)) {
            return program;
        }
        BlockBuilder copy = new BlockBuilder(variables);
        program.body().statements().forEach(copy::append);
        BlockBuilder body = copy.nested();
        Variable index = variables.fresh("i", Type.INT);
        Block element = body.build(List.of(index), List.of(body.index(result, index)));
        Variable own = copy.emit("", new Loop(copy.length(result), List.of(), List.of(), element));
        return program.withBody(copy.build(program.parameters(), List.of(own)));
    }

    Program differentiate() {
        wrt.forEach(sweep.facts()::activate);
        emitted = sweep.emit(program.body().statements());
        addResult("value", value);
        Statement definition = definition();
        boolean isWrittenOut = definition != null && definition.operation() instanceof ArrayOf;
        sweep.rules().add(isWrittenOut && isOfNumbers() ? PaperRule.JACOBIAN : PaperRule.JACOBIAN_ROWS);
        if (isWrittenOut) {
            rowsOf((ArrayOf) definition.operation());
        } else if (definition != null && definition.operation() instanceof Loop && isCollectedInParallel(definition)) {
            rowsOfIterations(sweep.tapes().of(definition));
        } else {
            rowsOfAnything();
        }
        return new Program(program.name(), out.build(program.parameters(), results), outputs);
    }

    private boolean isOfNumbers() {
        return wrt.stream().allMatch(parameter -> parameter.type().isScalar());
    }

    private void addResult(String output, Variable result) {
        outputs.add(output);
        results.add(result);
    }

    private Statement definition() {
        return emitted.stream()
                .filter(statement -> statement.targets().contains(value))
                .findFirst()
                .orElse(null);
    }

    private boolean isCollectedInParallel(Statement definition) {
        Tapes.Tape tape = sweep.tapes().of(definition);
        return tape != null
                && tape.loop().isParallel()
                && tape.original().targets().indexOf(value) >= tape.loop().carriedCount();
    }

    /** {@code {f, g, h}}: one sweep for each element. */
    private void rowsOf(ArrayOf elements) {
        List<List<Variable>> rows = new ArrayList<>();
        for (Variable element : elements.elements()) {
            ReverseSweep row = sweep.sibling();
            row.contribute(element, out.constant(1.0));
            row.reverse(emitted);
            rows.add(wrt.stream().map(row::adjointOrZero).toList());
        }
        for (int p = 0; p < wrt.size(); p++) {
            int parameter = p;
            List<Variable> column = rows.stream().map(row -> row.get(parameter)).toList();
            addResult("d" + wrt.get(p).name(), out.emit(new ArrayOf(wrt.get(p).type(), column)));
        }
    }

    /** A vector made by a loop: one sweep over iteration i, for each i. */
    private void rowsOfIterations(Tapes.Tape tape) {
        ReverseSweep body = sweep.nestedWithoutAdjoints();
        Variable index = out.variables().fresh(tape.loop().index().name(), Type.INT);
        DiagonalCondition condition = new DiagonalCondition(program, tape.loop());
        Renaming renaming = new Renaming(out.variables());
        renaming.bind(tape.loop().index(), index);
        if (isExpanding(tape.loop())) {
            sweep.rules().add(PaperRule.SCALAR_EXPANSION);
        }
        Map<Variable, Variable> elements = new HashMap<>();
        for (Variable parameter : wrt) {
            if (condition.isMetBy(parameter)) {
                sweep.rules().add(PaperRule.ELEMENT_WISE);
                elements.put(parameter, ownElement(body, parameter, index));
            }
        }
        Loop loop = condition.withElements(tape.loop(), elements);
        List<Statement> iteration = LoopPullback.emitIteration(body, loop, renaming);
        int position = tape.original().targets().indexOf(value);
        Variable element = renaming.apply(loop.body().results().get(position));
        body.contribute(element, body.out().constant(1.0));
        body.reverse(iteration);
        body.reverse(emitted);
        collect(body, index, tape.loop().size(), elements);
    }

    /** Whether a number takes part in every iteration, as if it were a vector. */
    private boolean isExpanding(Loop loop) {
        return Uses.free(loop.body()).stream()
                .anyMatch(free ->
                        free.type().equals(Type.DOUBLE) && !sweep.facts().isFixed(free));
    }

    /** Element i of a parameter, as an independent variable of iteration i. */
    private static Variable ownElement(ReverseSweep body, Variable parameter, Variable index) {
        Variable element = body.out().index(parameter, index);
        body.facts().activate(element);
        body.own(element);
        return element;
    }

    /** Any other vector: the sweep over the whole function, seeded with the i-th unit vector, for each i. */
    private void rowsOfAnything() {
        ReverseSweep body = sweep.nestedWithoutAdjoints();
        Variable index = out.variables().fresh("i", Type.INT);
        Variable one = body.out().constant(1.0);
        Variable zeros = body.out().emit(new ZerosLike(value));
        body.contribute(value, body.out().emit("seed", new AddAt(zeros, List.of(index), one)));
        body.reverse(emitted);
        collect(body, index, out.length(value), Map.of());
    }

    private void collect(ReverseSweep body, Variable index, Variable size, Map<Variable, Variable> elements) {
        List<Variable> rows = wrt.stream()
                .map(parameter -> body.adjointOrZero(elements.getOrDefault(parameter, parameter)))
                .toList();
        List<String> names = wrt.stream()
                .map(parameter -> "d" + parameter.name() + (elements.containsKey(parameter) ? "Diagonal" : ""))
                .toList();
        Block block = body.out().build(List.of(index), rows);
        List<Variable> targets = out.emitAll(new Loop(size, List.of(), List.of(), block), names);
        for (int p = 0; p < wrt.size(); p++) {
            addResult(names.get(p), targets.get(p));
        }
    }
}
