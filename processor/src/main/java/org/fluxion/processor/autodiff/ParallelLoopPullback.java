package org.fluxion.processor.autodiff;

import java.util.ArrayList;
import java.util.List;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Renaming;
import org.fluxion.processor.ir.Role;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Variable;

/**
 * The pullback of a loop without recurrences. Every iteration has the same adjoint of a sum (sum reduction is a broadcast, paper
 * section 4.4) and its own element of a collected array's adjoint (element-wise rule, section 4.2).
 */
final class ParallelLoopPullback {
    private final ReverseSweep sweep;
    private final Tapes.Tape tape;
    private final Loop loop;

    ParallelLoopPullback(ReverseSweep sweep, Tapes.Tape tape) {
        this.sweep = sweep;
        this.tape = tape;
        loop = tape.loop();
    }

    void pull() {
        if (!hasSeed()) {
            return;
        }
        ReverseSweep body = sweep.nestedWithoutAdjoints();
        Threads threads = new Threads(sweep, body, loop);
        Variable index = sweep.out().variables().fresh(loop.index().name(), Type.INT);
        Renaming renaming = new Renaming(sweep.out().variables());
        renaming.bind(loop.index(), index);
        List<Statement> emitted = LoopPullback.emitIteration(body, loop, renaming);
        LoopPullback.seedIteration(sweep, body, tape, renaming, index);
        body.reverse(emitted);
        close(body, threads, index);
        pullInitials();
    }

    private boolean hasSeed() {
        for (int k = 0; k < tape.original().targets().size(); k++) {
            boolean isExtremum = k < loop.carriedCount() && loop.roles().get(k) != Role.SUM;
            if (!isExtremum && sweep.hasAdjoint(tape.original().targets().get(k))) {
                return true;
            }
        }
        return false;
    }

    private void close(ReverseSweep body, Threads threads, Variable index) {
        List<Variable> parameters = new ArrayList<>(List.of(index));
        parameters.addAll(threads.used());
        if (parameters.size() == 1) {
            return;
        }
        Block block = body.out().build(parameters, threads.next());
        Loop reverse = new Loop(loop.size(), threads.initials(), threads.roles(), block);
        threads.adopt(sweep.out().emitAll(reverse, threads.names()));
    }

    /** A sum passes its adjoint on to what it started from. */
    private void pullInitials() {
        for (int k = 0; k < loop.carriedCount(); k++) {
            Variable target = tape.original().targets().get(k);
            if (loop.roles().get(k) == Role.SUM && sweep.hasAdjoint(target)) {
                if (sweep.facts().isActive(loop.initials().get(k))) {
                    sweep.rules().add(PaperRule.SUM);
                }
                sweep.contribute(loop.initials().get(k), sweep.adjoint(target));
            }
        }
    }
}
