package org.fluxion.processor.autodiff;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Variable;

/**
 * Which carried values of a recurrence get an adjoint: those whose last value has one, and those that the next of such a value, or
 * anything else that the loop hands out with an adjoint, depends on. A running maximum that only decides a branch gets none, however
 * active it is. (The usefulness of activity analysis; Hasco&euml;t and Pascual, <i>The Tapenade automatic differentiation tool</i>, 2013.)
 */
final class Usefulness {
    private final ReverseSweep outer;
    private final Loop loop;
    private final List<Variable> targets;
    private final Set<Integer> useful = new HashSet<>();

    private Usefulness(ReverseSweep outer, Loop loop, List<Variable> targets) {
        this.outer = outer;
        this.loop = loop;
        this.targets = targets;
    }

    /** The positions of the results, of the carried values and of what the loop collects, that get an adjoint. */
    static Set<Integer> of(ReverseSweep outer, Tapes.Tape tape) {
        Usefulness usefulness =
                new Usefulness(outer, tape.loop(), tape.original().targets());
        usefulness.find();
        return usefulness.useful;
    }

    private void find() {
        for (int k = 0; k < targets.size(); k++) {
            if (outer.hasAdjoint(targets.get(k))) {
                useful.add(k);
            }
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int k = 0; k < loop.carriedCount(); k++) {
                changed |= !useful.contains(k) && reachesUseful(k) && useful.add(k);
            }
        }
    }

    /** Whether one iteration takes the derivative by a carried value on to something useful. */
    private boolean reachesUseful(int k) {
        Facts facts = new Facts();
        facts.activate(loop.carried().get(k));
        facts.learn(loop.body().statements());
        return useful.stream()
                .anyMatch(r -> facts.isActive(loop.body().results().get(r)));
    }
}
