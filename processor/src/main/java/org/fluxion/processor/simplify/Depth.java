package org.fluxion.processor.simplify;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Constant;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;

/**
 * How deep the loops are that compute something. A call of the mathematical library counts as one, since it costs as much as a short
 * loop; a loop of a few iterations, whose number is a literal, counts as none.
 */
final class Depth {
    private static final int FEW = 8;

    private final Map<Variable, Operation> definitions;

    /**
     * Measures where some variables are defined already.
     *
     * @param definitions what defines them; learns of more
     */
    Depth(Map<Variable, Operation> definitions) {
        this.definitions = definitions;
    }

    /** The depth of the work for some of a statement's results, when nobody wants the others. */
    int of(Statement statement, Collection<Variable> results) {
        Statement narrowed = new DeadCode().narrowed(statement, new HashSet<>(results));
        return narrowed == null ? 0 : of(narrowed.operation());
    }

    private int of(Operation operation) {
        if (operation.blocks().isEmpty()) {
            return Expense.of(operation) == Expense.HIGH ? 1 : 0;
        }
        int inside = operation.blocks().stream().mapToInt(this::of).max().orElse(0);
        boolean isLong = !(operation instanceof If) && !(operation instanceof Loop loop && isShort(loop));
        return isLong ? inside + 1 : inside;
    }

    private int of(Block block) {
        int deepest = 0;
        for (Statement statement : block.statements()) {
            if (statement.operation() instanceof Constant) {
                definitions.put(statement.target(), statement.operation());
            }
            deepest = Math.max(deepest, of(statement.operation()));
        }
        return deepest;
    }

    private boolean isShort(Loop loop) {
        return definitions.get(loop.size()) instanceof Constant size && (Integer) size.value() <= FEW;
    }
}
