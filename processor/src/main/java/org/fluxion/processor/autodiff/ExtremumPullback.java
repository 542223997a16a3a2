package org.fluxion.processor.autodiff;

import java.util.List;
import org.fluxion.processor.ir.Comparison;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Renaming;
import org.fluxion.processor.ir.Role;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;

/**
 * The pullback of a running maximum or minimum: the derivative belongs to the one iteration that decided it, or to the initial value
 * if none did.
 */
final class ExtremumPullback {
    private ExtremumPullback() {}

    static void pull(ReverseSweep sweep, Tapes.Tape tape) {
        for (int k = 0; k < tape.loop().carriedCount(); k++) {
            boolean isExtremum = tape.loop().roles().get(k) != Role.SUM;
            if (isExtremum && sweep.hasAdjoint(tape.original().targets().get(k))) {
                pull(sweep, tape, k);
            }
        }
    }

    private static void pull(ReverseSweep sweep, Tapes.Tape tape, int k) {
        Variable adjoint = sweep.adjoint(tape.original().targets().get(k));
        Tapes.Extremum extremum = tape.extrema().get(k);
        Variable found = sweep.out()
                .compare(
                        Comparison.GREATER_OR_EQUAL,
                        extremum.iteration(),
                        sweep.out().constant(0));
        BranchPullback.branch(
                sweep,
                found,
                arm -> pullDecidingIteration(arm, tape.loop(), k, extremum, adjoint),
                arm -> arm.contribute(tape.loop().initials().get(k), adjoint));
    }

    private static void pullDecidingIteration(
            ReverseSweep arm, Loop loop, int k, Tapes.Extremum extremum, Variable adjoint) {
        Renaming renaming = new Renaming(arm.out().variables());
        renaming.bind(loop.index(), extremum.iteration());
        renaming.bind(loop.carried().get(k), extremum.before());
        List<Statement> emitted = LoopPullback.emitIteration(arm, loop, renaming);
        arm.contribute(renaming.apply(loop.next().get(k)), adjoint);
        arm.reverse(emitted);
    }
}
