package org.fluxion.processor.autodiff;

import java.util.ArrayList;
import java.util.List;
import org.fluxion.processor.diagnostics.Code;
import org.fluxion.processor.diagnostics.Refusal;
import org.fluxion.processor.ir.AddAt;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.Call;
import org.fluxion.processor.ir.Companion;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Role;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Variable;

/**
 * The pullback of a call of another differentiable method: the vector chain rule (paper section 4.5.3) with the derivative that the
 * generated class of that method has computed together with the value.
 */
final class CallPullback {
    private final ReverseSweep sweep;
    private final Statement statement;
    private final Call call;

    private CallPullback(ReverseSweep sweep, Statement statement, Call call) {
        this.sweep = sweep;
        this.statement = statement;
        this.call = call;
    }

    static void pull(ReverseSweep sweep, Statement statement, Call call) {
        sweep.rules().add(PaperRule.VECTOR_CHAIN);
        new CallPullback(sweep, statement, call).pull();
    }

    private void pull() {
        Companion companion = call.companion();
        Variable adjoint = sweep.adjoint(statement.targets().get(0));
        int derivative = 1;
        for (int k = 0; k < call.arguments().size(); k++) {
            Variable argument = call.arguments().get(k);
            boolean hasDerivative = !companion.accessors().get(k).isEmpty();
            if (sweep.facts().isActive(argument)) {
                requireDerivative(hasDerivative, k);
                contribute(argument, adjoint, statement.targets().get(derivative));
            }
            derivative += hasDerivative ? 1 : 0;
        }
    }

    private void requireDerivative(boolean hasDerivative, int k) {
        if (!hasDerivative) {
            throw Refusal.at(
                    statement.origin().token(),
                    Code.COMPANION_WRT,
                    call.companion().method(),
                    call.companion().method(),
                    "argument " + (k + 1));
        }
    }

    private void contribute(Variable argument, Variable adjoint, Variable derivative) {
        if (adjoint.type().isScalar()) {
            contributeScaled(argument, adjoint, derivative);
        } else {
            contributeRows(argument, adjoint, derivative);
        }
    }

    private void contributeScaled(Variable argument, Variable adjoint, Variable derivative) {
        BlockBuilder b = sweep.out();
        if (argument.type().isScalar()) {
            sweep.contribute(argument, b.multiply(adjoint, derivative));
            return;
        }
        sweep.contribute(argument, scaled(b, adjoint, derivative));
    }

    private static Variable scaled(BlockBuilder b, Variable factor, Variable array) {
        if (array.type().isScalar()) {
            return b.multiply(factor, array);
        }
        BlockBuilder body = b.nested();
        Variable index = b.variables().fresh("i", Type.INT);
        Variable element = scaled(body, factor, body.index(array, index));
        Block block = body.build(List.of(index), List.of(element));
        return b.emit(new Loop(b.length(array), List.of(), List.of(), block));
    }

    /** The sum over the rows of the Jacobian, each scaled by its element of the adjoint. */
    private void contributeRows(Variable argument, Variable adjoint, Variable jacobian) {
        BlockBuilder b = sweep.out();
        BlockBuilder body = b.nested();
        Variable index = b.variables().fresh("i", Type.INT);
        Variable total = b.variables().fresh(ReverseSweep.name(argument), argument.type());
        Variable row = scaled(body, body.index(adjoint, index), body.index(jacobian, index));
        Variable next = argument.type().isScalar() ? body.add(total, row) : body.emit(new AddAt(total, List.of(), row));
        List<Variable> initials = new ArrayList<>(List.of(sweep.zero(argument)));
        Block block = body.build(List.of(index, total), List.of(next));
        Loop loop = new Loop(b.length(adjoint), initials, List.of(Role.SUM), block);
        sweep.contribute(argument, b.emitAll(loop, List.of("")).get(0));
    }
}
