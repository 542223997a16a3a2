package org.fluxion.processor.simplify;

import java.util.Collection;
import java.util.HashSet;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;

/** How deep the loops are that compute something. A call of the mathematical library counts as one: it costs as much as a short loop. */
final class Depth {
    private Depth() {}

    /** The depth of the work for some of a statement's results, when nobody wants the others. */
    static int of(Statement statement, Collection<Variable> results) {
        Statement narrowed = new DeadCode().narrowed(statement, new HashSet<>(results));
        return narrowed == null ? 0 : of(narrowed.operation());
    }

    private static int of(Operation operation) {
        if (operation.blocks().isEmpty()) {
            return Expense.of(operation) == Expense.HIGH ? 1 : 0;
        }
        int inside = operation.blocks().stream().mapToInt(Depth::of).max().orElse(0);
        return operation instanceof If ? inside : inside + 1;
    }

    private static int of(Block block) {
        return block.statements().stream()
                .mapToInt(statement -> of(statement.operation()))
                .max()
                .orElse(0);
    }
}
