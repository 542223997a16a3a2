package org.fluxion.processor.autodiff;

import java.util.ArrayList;
import java.util.List;
import org.fluxion.processor.ir.AddAt;
import org.fluxion.processor.ir.ArrayOf;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.Constant;
import org.fluxion.processor.ir.Index;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Update;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.ZerosLike;

/** Reading and writing arrays: a read adds to one place of the array's adjoint, a write takes its adjoint from one place. */
final class ArrayPullback {
    private ArrayPullback() {}

    /** {@code y = a[i]}: the adjoint of y is added to the adjoint of a at i. */
    static void pull(ReverseSweep sweep, Index operation, Variable result) {
        if (!sweep.facts().isActive(operation.array())) {
            return;
        }
        Facts.Path row = sweep.facts().path(operation.array());
        List<Variable> indices = new ArrayList<>(row.indices());
        indices.add(operation.index());
        sweep.contributeArray(new Facts.Path(row.root(), indices), sweep.adjoint(result));
    }

    /** {@code y = {a, b}}: each element takes its own entry. */
    static void pull(ReverseSweep sweep, ArrayOf operation, Variable result) {
        BlockBuilder b = sweep.out();
        for (int k = 0; k < operation.elements().size(); k++) {
            Variable element = operation.elements().get(k);
            if (sweep.facts().isActive(element)) {
                sweep.contribute(element, b.index(sweep.adjoint(result), b.constant(k)));
            }
        }
    }

    /** {@code b = a with v at i}: v takes the entry at i, a what remains once that entry is zero. */
    static void pull(ReverseSweep sweep, Update operation, Variable result) {
        Variable adjoint = sweep.adjoint(result);
        if (sweep.facts().isActive(operation.value())) {
            sweep.contribute(operation.value(), read(sweep.out(), adjoint, operation.indices()));
        }
        if (sweep.facts().isActive(operation.array())) {
            Operation zero = operation.value().type().isScalar() ? Constant.of(0.0) : new ZerosLike(operation.value());
            Variable rest = sweep.out()
                    .emit(
                            ReverseSweep.name(operation.array()),
                            new Update(adjoint, operation.indices(), sweep.out().emit(zero)));
            sweep.contribute(operation.array(), rest);
        }
    }

    /** {@code b = a with v added at i}: v takes the entry at i, a all of it. */
    static void pull(ReverseSweep sweep, AddAt operation, Variable result) {
        Variable adjoint = sweep.adjoint(result);
        if (sweep.facts().isActive(operation.value())) {
            sweep.contribute(operation.value(), read(sweep.out(), adjoint, operation.indices()));
        }
        sweep.contribute(operation.array(), adjoint);
    }

    private static Variable read(BlockBuilder b, Variable array, List<Variable> indices) {
        Variable value = array;
        for (Variable index : indices) {
            value = b.index(value, index);
        }
        return value;
    }
}
