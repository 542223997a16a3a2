package org.fluxion.processor.autodiff;

import java.util.List;
import java.util.Optional;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Renaming;
import org.fluxion.processor.ir.Role;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;

/**
 * The pullback of a loop. Where every carried value is an accumulator no iteration needs another, and one loop in any order
 * computes each iteration again and pulls it back ({@link ParallelLoopPullback}, {@link ExtremumPullback}); else the iterations are
 * pulled back in reverse order from recorded values ({@link SequentialLoopPullback}), unless their derivatives have run along with
 * them ({@link TangentLoopPullback}).
 */
final class LoopPullback {
    private LoopPullback() {}

    static void pull(ReverseSweep sweep, Statement emitted) {
        Optional<TangentLoop.Recorded> tangents = sweep.tapes().tangents(emitted);
        if (tangents.isPresent()) {
            TangentLoopPullback.pull(sweep, tangents.get());
            return;
        }
        Tapes.Tape tape = sweep.tapes().of(emitted);
        if (tape.loop().isParallel()) {
            new ParallelLoopPullback(sweep, tape).pull();
            ExtremumPullback.pull(sweep, tape);
        } else {
            new SequentialLoopPullback(sweep, tape).pull();
        }
    }

    /**
     * Computes an iteration again inside a sweep: the statements of the body with the index bound, and each sum, which nothing in the
     * body depends on, replaced by zero.
     */
    static List<Statement> emitIteration(ReverseSweep body, Loop loop, Renaming renaming) {
        for (int k = 0; k < loop.carriedCount(); k++) {
            Variable carried = loop.carried().get(k);
            if (renaming.apply(carried).equals(carried)) {
                Variable zero = body.zero(loop.initials().get(k));
                body.facts().startsSum(zero);
                renaming.bind(carried, zero);
            }
        }
        return body.emit(renaming.copyStatements(loop.body().statements()));
    }

    /** Hands the adjoints of the sums and of the collected arrays to the values that one iteration gives them. */
    static void seedIteration(
            ReverseSweep outer, ReverseSweep body, Tapes.Tape tape, Renaming renaming, Variable index) {
        Loop loop = tape.loop();
        List<Variable> targets = tape.original().targets();
        for (int k = 0; k < targets.size(); k++) {
            Variable result = renaming.apply(loop.body().results().get(k));
            boolean isCollected = k >= loop.carriedCount();
            if (!outer.hasAdjoint(targets.get(k))
                    || (!isCollected && loop.roles().get(k) != Role.SUM)) {
                continue;
            }
            Variable adjoint = outer.adjoint(targets.get(k));
            if (body.facts().isActive(result)) {
                if (!isCollected) {
                    SumShape.rule(loop, k).ifPresent(outer.rules()::add);
                    outer.rules().add(PaperRule.SUM_REDUCTION);
                }
                body.contribute(result, isCollected ? body.out().index(adjoint, index) : adjoint);
            }
        }
    }
}
