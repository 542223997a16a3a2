package org.fluxion.processor.schedule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fluxion.processor.ir.ArrayOf;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;

/** Rows that end up in a matrix, as those of a Jacobian do, are made there from the start instead of being copied in the end. */
final class RowHomes {
    private final Emitter emitter;
    private final Block body;

    RowHomes(Emitter emitter, Block body) {
        this.emitter = emitter;
        this.body = body;
    }

    /** Makes room for the rows of each matrix that is put together in the outermost block, and settles them there. */
    void prepare(List<LoopStatement> out) {
        for (Statement statement : body.statements()) {
            if (statement.operation() instanceof ArrayOf matrix && canHouse(matrix)) {
                Cell cell = emitter.plan().cell(statement.target());
                int size = matrix.elements().size();
                emitter.buffer(cell, List.of(new Expression.Literal(size)), null, false, out);
                for (int k = 0; k < size; k++) {
                    emitter.plan().cell(matrix.elements().get(k)).liveIn(home(emitter.name(cell), k));
                }
            }
        }
    }

    /** Whether each row is a buffer of its own that nobody else reads or returns. */
    private boolean canHouse(ArrayOf matrix) {
        Set<Cell> housed = new HashSet<>();
        body.results().forEach(result -> housed.add(emitter.plan().cell(result)));
        return matrix.row().isArray() && matrix.elements().stream().allMatch(row -> isFree(row, housed));
    }

    private boolean isFree(Variable row, Set<Cell> housed) {
        Cell cell = emitter.plan().cell(row);
        return cell.kind() == Cell.Kind.BUFFER
                && cell.home() == null
                && !cell.isReplaced()
                && emitter.uses(row) == 1
                && housed.add(cell);
    }

    /** Where a row of a matrix lives. */
    static Expression home(String matrix, int row) {
        return new Expression.Element(new Expression.Name(matrix), new Expression.Literal(row));
    }

    /** Whether the rows of a matrix have been settled there. */
    static boolean areSettled(Emitter emitter, Statement statement, ArrayOf matrix) {
        String name = emitter.plan().cell(statement.target()).name();
        return matrix.row().isArray()
                && !matrix.elements().isEmpty()
                && home(name, 0)
                        .equals(emitter.plan().cell(matrix.elements().get(0)).home());
    }
}
