package org.fluxion.processor.simplify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.Comparison;
import org.fluxion.processor.ir.Constant;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Index;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Renaming;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Unary;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;

/** Writes the loops that fill a table of what a nest computes in each iteration of its outermost loop, and has it read there. */
final class TableBuilder {
    private final Nest nest;
    /** The loops of the nest that have a dimension each. */
    private final List<Loop> dimensions;

    private final Variables variables;

    TableBuilder(Nest nest, List<Loop> dimensions, Variables variables) {
        this.nest = nest;
        this.dimensions = dimensions;
        this.variables = variables;
    }

    /**
     * The nest that reads the table; nothing where the value is computed in passing, for others that stay.
     *
     * @param number which statement of the innermost body computes the value
     * @param value what is in the table
     * @param computing computes it from the indices of the dimensions and what is there before the nest
     */
    Optional<InvariantTables.Table> build(int number, Variable value, Block computing) {
        Statement statement = nest.body().statements().get(number);
        BlockBuilder before = new BlockBuilder(variables).at(statement.origin());
        Variable isRun = isRun(before);
        String name = name(value, statement.operation());
        Variable table;
        if (dimensions.isEmpty()) {
            table = valueIf(isRun, value, computing, before);
        } else {
            Variable count = countIf(isRun, dimensions.get(0).size(), before);
            table = fill(0, count, computing, new Renaming(variables), name, before);
        }
        Variable spare = variables.copyOf(value);
        Block reading = reading(number, value, spare, table);
        boolean isSpared =
                reading.statements().stream().noneMatch(each -> each.targets().contains(spare));
        return isSpared
                ? Optional.of(new InvariantTables.Table(before.build(List.of()).statements(), nest.withBody(reading)))
                : Optional.empty();
    }

    private static String name(Variable value, Operation operation) {
        if (value.isNamed()) {
            return value.name() + "Table";
        }
        return operation instanceof Unary unary ? unary.operator().name().toLowerCase(Locale.ROOT) + "Table" : "table";
    }

    /** Whether the value is computed at all: where a loop runs zero times, nothing may be read for it. */
    private Variable isRun(BlockBuilder out) {
        Variable least = ((Loop) nest.outer().operation()).size();
        for (Loop loop : nest.inner()) {
            if (!dimensions.contains(loop)) {
                least = out.binary(BinaryOperator.MIN, least, loop.size());
            }
        }
        return out.compare(Comparison.GREATER, least, out.constant(0));
    }

    private Variable valueIf(Variable isRun, Variable value, Block computing, BlockBuilder out) {
        BlockBuilder then = out.nested();
        Variable computed = copy(computing, new Renaming(variables), then);
        BlockBuilder none = out.nested();
        Variable zero = none.emit(Constant.of(0.0));
        return out.emit(value.name(), new If(isRun, then.build(List.of(computed)), none.build(List.of(zero))));
    }

    private Variable countIf(Variable isRun, Variable size, BlockBuilder out) {
        BlockBuilder none = out.nested();
        Variable zero = none.constant(0);
        return out.emit(new If(isRun, new Block(List.of(), List.of(), List.of(size)), none.build(List.of(zero))));
    }

    /** The loop over a dimension, which gives what those over the next ones give. */
    private Variable fill(
            int dimension, Variable size, Block computing, Renaming renaming, String name, BlockBuilder out) {
        Loop loop = dimensions.get(dimension);
        Variable index = variables.copyOf(loop.index());
        renaming.bind(loop.index(), index);
        BlockBuilder body = out.nested();
        Variable element = dimension + 1 < dimensions.size()
                ? fill(dimension + 1, dimensions.get(dimension + 1).size(), computing, renaming, "", body)
                : copy(computing, renaming, body);
        Block block = body.build(List.of(index), List.of(element));
        return out.emit(name, new Loop(size, List.of(), List.of(), block));
    }

    private static Variable copy(Block computing, Renaming renaming, BlockBuilder out) {
        renaming.copyStatements(computing.statements()).forEach(out::append);
        return renaming.apply(computing.result());
    }

    /** The innermost body, which takes the value from the table. */
    private Block reading(int number, Variable value, Variable spare, Variable table) {
        Block body = nest.body();
        Statement computed = body.statements().get(number);
        List<Variable> targets = new ArrayList<>(computed.targets());
        targets.set(targets.indexOf(value), spare);
        List<Statement> statements = new ArrayList<>(body.statements().subList(0, number));
        statements.add(new Statement(targets, computed.operation(), computed.origin()));
        statements.addAll(element(value, table, computed));
        statements.addAll(
                body.statements().subList(number + 1, body.statements().size()));
        Block reading = body.withStatements(statements);
        return DeadCode.sweep(dimensions.isEmpty() ? Renaming.substitute(reading, Map.of(value, table)) : reading);
    }

    private List<Statement> element(Variable value, Variable table, Statement computed) {
        List<Statement> statements = new ArrayList<>();
        Variable current = table;
        for (int k = 0; k < dimensions.size(); k++) {
            boolean isLast = k + 1 == dimensions.size();
            Index read = new Index(current, dimensions.get(k).index());
            current = isLast ? value : variables.fresh(read.resultTypes().get(0));
            statements.add(new Statement(current, read, computed.origin()));
        }
        return statements;
    }
}
