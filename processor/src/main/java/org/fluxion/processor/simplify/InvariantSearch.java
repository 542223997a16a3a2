package org.fluxion.processor.simplify;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.FreeVariables;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;

/** Looks in the loops inside of one for what is expensive and the same in all of its iterations. */
final class InvariantSearch {
    private static final int MAX_RANK = 2;

    private final Statement outer;
    private final Variables variables;
    private final FreeVariables free = new FreeVariables();

    InvariantSearch(Statement outer, Variables variables) {
        this.outer = outer;
        this.variables = variables;
    }

    /** The first such value in a table. */
    Optional<InvariantTables.Table> find() {
        return find(new Nest(outer, List.of()));
    }

    private Optional<InvariantTables.Table> find(Nest nest) {
        List<Statement> statements = nest.body().statements();
        for (int k = 0; k < statements.size(); k++) {
            Optional<InvariantTables.Table> table = tableOf(nest, k);
            if (table.isEmpty()
                    && statements.get(k).operation() instanceof Loop inner
                    && nest.isFromOutside(inner.size())) {
                table = find(nest.with(k));
            }
            if (table.isPresent()) {
                return table;
            }
        }
        return Optional.empty();
    }

    private Optional<InvariantTables.Table> tableOf(Nest nest, int number) {
        Statement statement = nest.body().statements().get(number);
        if (!isExpensive(statement.operation())) {
            return Optional.empty();
        }
        return statement.targets().stream()
                .filter(target -> target.type().equals(Type.DOUBLE))
                .flatMap(target -> tableOf(nest, number, target).stream())
                .findFirst();
    }

    private static boolean isExpensive(Operation operation) {
        return Expense.of(operation) == Expense.HIGH && !(operation instanceof If);
    }

    private Optional<InvariantTables.Table> tableOf(Nest nest, int number, Variable value) {
        Block computing = DeadCode.sweep(new Block(List.of(), nest.upTo(number), List.of(value)));
        Set<Variable> reads = free.of(computing);
        List<Loop> dimensions = nest.inner().stream()
                .filter(loop -> reads.contains(loop.index()))
                .toList();
        boolean isInvariant = Collections.disjoint(reads, nest.varying()) && dimensions.size() <= MAX_RANK;
        return isInvariant
                ? new TableBuilder(nest, dimensions, variables).build(number, value, computing)
                : Optional.empty();
    }
}
