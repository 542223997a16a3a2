package org.fluxion.processor.autodiff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fluxion.processor.ir.Binary;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Index;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Renaming;
import org.fluxion.processor.ir.Role;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Variable;

/**
 * The pullback of a recurrence: the iterations in reverse order. Each starts from the carried values that the forward loop recorded,
 * is computed again, and turns the adjoints of the next carried values into those of the carried ones (vector chain rule, paper
 * section 4.5.3, one factor an iteration).
 */
final class SequentialLoopPullback {
    private final ReverseSweep sweep;
    private final Tapes.Tape tape;
    private final Loop loop;
    private final ReverseSweep body;
    private final Renaming renaming;
    private final Set<Integer> useful;
    private final List<Integer> active = new ArrayList<>();
    private final List<Variable> parameters = new ArrayList<>();
    private final List<Variable> recorded = new ArrayList<>();
    private final List<Rewound> rewound = new ArrayList<>();

    SequentialLoopPullback(ReverseSweep sweep, Tapes.Tape tape) {
        this.sweep = sweep;
        this.tape = tape;
        loop = tape.loop();
        useful = Usefulness.of(sweep, tape);
        body = sweep.nestedWithoutAdjoints();
        renaming = new Renaming(sweep.out().variables());
    }

    void pull() {
        sweep.rules().add(PaperRule.VECTOR_CHAIN);
        Threads threads = new Threads(sweep, body, loop);
        Variable countdown = sweep.out().variables().fresh(Type.INT);
        Variable last = sweep.out().subtract(loop.size(), sweep.out().constant(1));
        Variable index = body.out().emit(loop.index().name(), reversed(last, countdown));
        renaming.bind(loop.index(), index);
        restoreCarried(index);
        List<Statement> emitted = LoopPullback.emitIteration(body, loop, renaming);
        seedCarried();
        LoopPullback.seedIteration(sweep, body, tape, renaming, index);
        rewound.forEach(
                array -> array.recomputed(emitted, renaming.apply(loop.next().get(array.position()))));
        body.reverse(emitted, passed -> rewound.forEach(array -> array.passed(passed)));
        requireNothingLost();
        close(threads, countdown);
    }

    static Binary reversed(Variable last, Variable countdown) {
        return new Binary(BinaryOperator.SUBTRACT, last, countdown);
    }

    /** The scalars first: what they say about places need not be stored. */
    private void restoreCarried(Variable index) {
        for (int k = 0; k < loop.carriedCount(); k++) {
            if (tape.stored().get(k) instanceof Tapes.Stored.Values values) {
                Variable carried = loop.carried().get(k);
                restore(k, body.out().emit(carried.name(), new Index(values.tape(), index)));
            }
        }
        for (int k = 0; k < loop.carriedCount(); k++) {
            if (tape.stored().get(k) instanceof Tapes.Stored.Overwritten overwritten) {
                Rewound array = new Rewound(body, loop, k, overwritten, index, renaming);
                rewound.add(array);
                restore(k, array.before());
            }
        }
    }

    /** A carried value at the start of the iteration. */
    private void restore(int k, Variable value) {
        Variable carried = loop.carried().get(k);
        renaming.bind(carried, value);
        if (sweep.facts().isActive(carried)) {
            sweep.facts().activate(value);
            body.own(value);
        }
        if (sweep.facts().isActive(carried) && useful.contains(k)) {
            active.add(k);
            recorded.add(value);
            parameters.add(sweep.out().variables().fresh(ReverseSweep.name(carried), carried.type()));
        }
    }

    private void seedCarried() {
        for (int a = 0; a < active.size(); a++) {
            body.contribute(renaming.apply(loop.next().get(active.get(a))), parameters.get(a));
        }
    }

    private void requireNothingLost() {
        for (int k = 0; k < loop.carriedCount(); k++) {
            if (!active.contains(k)
                    && body.hasAdjoint(renaming.apply(loop.carried().get(k)))) {
                throw new IllegalStateException("a carried value that was found useless has an adjoint: "
                        + loop.carried().get(k));
            }
        }
    }

    private void close(Threads threads, Variable countdown) {
        List<Variable> all = new ArrayList<>(List.of(countdown));
        all.addAll(parameters);
        List<Variable> next = new ArrayList<>();
        List<Variable> initials = new ArrayList<>();
        List<Role> roles = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int a = 0; a < active.size(); a++) {
            next.add(body.adjointOrZero(recorded.get(a)));
            initials.add(sweep.adjointOrZero(tape.original().targets().get(active.get(a))));
            roles.add(Role.RECURRENCE);
            names.add(ReverseSweep.name(loop.carried().get(active.get(a))));
        }
        for (Rewound array : rewound) {
            all.add(array.parameter());
            next.add(array.current());
            initials.add(tape.original().targets().get(array.position()));
            roles.add(Role.RECURRENCE);
            names.add(array.parameter().name());
        }
        all.addAll(threads.used());
        next.addAll(threads.next());
        initials.addAll(threads.initials());
        roles.addAll(threads.roles());
        names.addAll(threads.names());
        Loop reverse = new Loop(loop.size(), initials, roles, body.out().build(all, next));
        adopt(threads, sweep.out().emitAll(reverse, names));
    }

    private void adopt(Threads threads, List<Variable> targets) {
        for (int r = 0; r < rewound.size(); r++) {
            Variable after = tape.original().targets().get(rewound.get(r).position());
            sweep.rewound(after, targets.get(active.size() + r));
        }
        threads.adopt(targets.subList(active.size() + rewound.size(), targets.size()));
        for (int a = 0; a < active.size(); a++) {
            sweep.contribute(loop.initials().get(active.get(a)), targets.get(a));
        }
        for (int k = 0; k < loop.carriedCount(); k++) {
            Variable target = tape.original().targets().get(k);
            if (loop.roles().get(k) == Role.SUM && sweep.hasAdjoint(target)) {
                sweep.contribute(loop.initials().get(k), sweep.adjoint(target));
            }
        }
    }
}
