package org.fluxion.processor.simplify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.fluxion.processor.ir.AddAt;
import org.fluxion.processor.ir.Binary;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.Comparison;
import org.fluxion.processor.ir.Constant;
import org.fluxion.processor.ir.ElementType;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Index;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Renaming;
import org.fluxion.processor.ir.Role;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;
import org.fluxion.processor.ir.Zeros;

/** Rewrites a loop over samples so that it adds an adjoint up, where it pulled it back. */
final class TotalBuilder {
    private final Accumulation accumulation;
    private final SampleAdjoint adjoint;
    private final Variables variables;

    TotalBuilder(Accumulation accumulation, SampleAdjoint adjoint, Variables variables) {
        this.accumulation = accumulation;
        this.adjoint = adjoint;
        this.variables = variables;
    }

    /**
     * The rewritten loop.
     *
     * @param total stands for the adjoint in the pullback
     * @param pullback adds what the total is pulled back to
     */
    Deferral build(Variable total, Block pullback) {
        BlockBuilder before = new BlockBuilder(variables);
        before.at(accumulation.samples().origin());
        Variable none = zeros(before, total.name());
        Variable totals = variables.copyOf(none);
        Statement loop = summing(none, totals);
        return new Deferral(before.build(List.of()).statements(), loop, pulledBack(totals, total, pullback));
    }

    private Variable zeros(BlockBuilder before, String name) {
        List<Variable> sizes = new ArrayList<>();
        if (accumulation.isNested()) {
            sizes.add(accumulation.adding().size());
        }
        sizes.addAll(adjoint.lengths());
        if (sizes.isEmpty()) {
            return before.emit(name, Constant.of(0.0));
        }
        // A loop may have a negative size, an array may not.
        Variable zero = before.constant(0);
        List<Variable> counts = sizes.stream()
                .map(size -> before.binary(BinaryOperator.MAX, size, zero))
                .toList();
        return before.emit(name, new Zeros(ElementType.DOUBLE, counts));
    }

    /** The loop over samples: it carries the totals, and leaves the array alone. */
    private Statement summing(Variable none, Variable totals) {
        Variable array = accumulation.samples().targets().get(accumulation.position());
        Statement widened = carrying(
                accumulation.samples(),
                none,
                totals,
                accumulation.isNested()
                        ? (carried, next) -> around(carried, next)
                        : (carried, next) -> adding(carried, next));
        List<Variable> live = widened.targets().stream()
                .filter(target -> !target.equals(array))
                .toList();
        return DeadCode.sweep(new Block(List.of(), List.of(widened), live))
                .statements()
                .get(0);
    }

    /** The loop with one more carried sum. */
    private Statement carrying(
            Statement statement,
            Variable initial,
            Variable target,
            BiFunction<Variable, Variable, List<Statement>> statements) {
        Loop loop = (Loop) statement.operation();
        int count = loop.carriedCount();
        Variable carried = variables.copyOf(target);
        Variable next = variables.copyOf(target);
        Block body = new Block(
                inserted(loop.body().parameters(), count + 1, carried),
                statements.apply(carried, next),
                inserted(loop.body().results(), count, next));
        Loop widened = new Loop(
                loop.size(), inserted(loop.initials(), count, initial), inserted(loop.roles(), count, Role.SUM), body);
        return new Statement(inserted(statement.targets(), count, target), widened, statement.origin());
    }

    /** The body around the loop that adds. */
    private List<Statement> around(Variable carried, Variable next) {
        List<Statement> statements = new ArrayList<>(accumulation.loop().body().statements());
        statements.set(
                accumulation.number(),
                carrying(accumulation.inner(), carried, next, (before, after) -> adding(before, after)));
        return statements;
    }

    /** The body of the loop that adds, with the adjoint added to its total as soon as it is known. */
    private List<Statement> adding(Variable carried, Variable next) {
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : accumulation.adding().body().statements()) {
            boolean isDefinition =
                    statement.targets().equals(adjoint.definition().targets());
            if (isDefinition && adjoint.isElement()) {
                statements.add(carrying(statement, carried, next, this::addingElement));
            } else {
                statements.add(statement);
                if (isDefinition) {
                    BlockBuilder out = new BlockBuilder(variables).at(statement.origin());
                    out.append(new Statement(next, sum(carried, out), statement.origin()));
                    statements.addAll(out.build(List.of()).statements());
                }
            }
        }
        return statements;
    }

    private List<Statement> addingElement(Variable carried, Variable next) {
        Loop loop = (Loop) adjoint.definition().operation();
        List<Statement> statements = new ArrayList<>(loop.body().statements());
        AddAt sum = new AddAt(carried, inserted(indices(), indices().size(), loop.index()), adjoint.value());
        statements.add(new Statement(next, sum, adjoint.definition().origin()));
        return statements;
    }

    private List<Variable> indices() {
        return accumulation.isNested() ? List.of(accumulation.adding().index()) : List.of();
    }

    private Operation sum(Variable carried, BlockBuilder out) {
        if (carried.type().isScalar()) {
            return new Binary(BinaryOperator.ADD, carried, adjoint.value());
        }
        return adjoint.lengths().isEmpty()
                ? new AddAt(carried, indices(), adjoint.value())
                : elementByElement(carried, out);
    }

    /** A loop, so that it can be fused with the one that computes the elements. */
    private Operation elementByElement(Variable carried, BlockBuilder out) {
        Variable index = variables.fresh(Type.INT);
        Variable before = variables.copyOf(carried);
        BlockBuilder body = out.nested();
        Variable element = body.index(adjoint.value(), index);
        List<Variable> at = inserted(indices(), indices().size(), index);
        Variable after = body.emit(carried.name(), new AddAt(before, at, element));
        Block block = body.build(List.of(index, before), List.of(after));
        return new Loop(adjoint.lengths().get(0), List.of(carried), List.of(Role.SUM), block);
    }

    private static <T> List<T> inserted(List<T> list, int position, T element) {
        List<T> all = new ArrayList<>(list);
        all.add(position, element);
        return all;
    }

    /** What stands behind the loop. Where there were no samples, nothing of their pullback may be read. */
    private List<Statement> pulledBack(Variable totals, Variable total, Block pullback) {
        BlockBuilder after =
                new BlockBuilder(variables).at(accumulation.samples().origin());
        Variable array = accumulation.loop().initials().get(accumulation.position());
        Variable isAny = after.compare(Comparison.GREATER, accumulation.loop().size(), after.constant(0));
        BlockBuilder then = after.nested();
        Variable sum = accumulation.isNested()
                ? inLoop(then, array, totals, total, pullback)
                : copy(then, Map.of(accumulation.accumulator(), array, total, totals), pullback);
        Variable result = accumulation.samples().targets().get(accumulation.position());
        If branch = new If(isAny, then.build(List.of(sum)), new Block(List.of(), List.of(), List.of(array)));
        after.append(new Statement(result, branch, after.origin()));
        return after.build(List.of()).statements();
    }

    private Variable inLoop(BlockBuilder out, Variable array, Variable totals, Variable total, Block pullback) {
        Loop adding = accumulation.adding();
        Variable index = variables.copyOf(adding.index());
        Variable carried = variables.copyOf(accumulation.accumulator());
        BlockBuilder body = out.nested();
        Variable row = body.emit(total.name(), new Index(totals, index));
        Variable next =
                copy(body, Map.of(adding.index(), index, accumulation.accumulator(), carried, total, row), pullback);
        Block block = body.build(List.of(index, carried), List.of(next));
        Loop loop = new Loop(adding.size(), List.of(array), List.of(Role.SUM), block);
        return out.emit(array.name(), loop);
    }

    private Variable copy(BlockBuilder out, Map<Variable, Variable> bindings, Block pullback) {
        Renaming renaming = new Renaming(variables);
        bindings.forEach(renaming::bind);
        renaming.copyStatements(pullback.statements()).forEach(out::append);
        return renaming.apply(pullback.result());
    }
}
