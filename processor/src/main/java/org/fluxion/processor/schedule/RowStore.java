package org.fluxion.processor.schedule;

import java.util.List;
import org.fluxion.processor.ir.Type;

/** Writes to an element or a whole row of an array. */
final class RowStore {
    private final Emitter emitter;
    private final List<LoopStatement> out;

    RowStore(Emitter emitter, List<LoopStatement> out) {
        this.emitter = emitter;
        this.out = out;
    }

    /** {@code array[i][j] = value}; a row is copied. */
    void write(Expression array, List<Expression> indices, Type type, Expression value) {
        Expression row = rowOf(array, indices);
        Expression last = indices.get(indices.size() - 1);
        if (type.isScalar()) {
            out.add(new LoopStatement.Store(row, last, false, value));
        } else {
            copy(row, last, type, value);
        }
    }

    /** {@code array[i][j] += value}; a row or a whole array is added element by element. */
    void add(Expression array, List<Expression> indices, Type type, Expression value) {
        if (type.isScalar()) {
            Expression row = rowOf(array, indices);
            out.add(new LoopStatement.Store(row, indices.get(indices.size() - 1), true, value));
            return;
        }
        Expression target = array;
        for (Expression index : indices) {
            target = new Expression.Element(target, index);
        }
        out.add(new LoopStatement.Run(new Expression.KernelCall("Buffers", "add", List.of(value, target))));
    }

    /** Copies a row into the array's own row, which takes the row's length first. */
    void copy(Expression array, Expression index, Type type, Expression value) {
        String local = emitter.names().fresh("row");
        Expression home = new Expression.Element(array, index);
        out.add(new LoopStatement.Buffer(local, type.element(), List.of(), value, type.rank(), false, home));
        out.add(Kernels.copy(type, value, new Expression.Name(local)));
    }

    private static Expression rowOf(Expression array, List<Expression> indices) {
        Expression row = array;
        for (Expression index : indices.subList(0, indices.size() - 1)) {
            row = new Expression.Element(row, index);
        }
        return row;
    }
}
