package org.fluxion.processor.autodiff;

import java.util.Map;
import org.fluxion.processor.ir.Variable;

/**
 * The pullback of a loop whose derivatives have run along with it: the vector chain rule (paper section 4.5.3) with the last of them, in
 * which the factors of all iterations are multiplied already.
 */
final class TangentLoopPullback {
    private TangentLoopPullback() {}

    static void pull(ReverseSweep sweep, TangentLoop.Recorded loop) {
        sweep.rules().addAll(loop.log());
        loop.derivatives()
                .forEach((result, tangents) -> sweep.adjoints()
                        .of(result)
                        .ifPresent(adjoint ->
                                sweep.under(adjoint.guard(), taken -> contribute(taken, adjoint.value(), tangents))));
    }

    private static void contribute(ReverseSweep sweep, Variable adjoint, Map<Variable, Variable> tangents) {
        tangents.forEach(
                (column, tangent) -> sweep.contribute(column, sweep.out().multiply(adjoint, tangent)));
    }
}
