package org.fluxion.processor.autodiff;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Role;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;

/**
 * What loops record for their reverse. A loop whose carried values are sums records nothing. A running maximum or minimum records
 * the iteration that decided it. Any other carried value is recorded at the start of each iteration; what the reverse turns out not
 * to read is dead code and disappears.
 */
final class Tapes {
    private final IdentityHashMap<Statement, Tape> tapes = new IdentityHashMap<>();

    /**
     * The record of one loop.
     *
     * @param original the statement without the recording
     * @param loop its operation
     * @param stored for each carried value its values at the start of each iteration, or null
     * @param extrema for each carried value where it was decided, or null
     */
    record Tape(Statement original, Loop loop, List<Variable> stored, List<Extremum> extrema) {}

    /**
     * Where a maximum or minimum was decided.
     *
     * @param iteration the number of the iteration, -1 if the initial value was never passed
     * @param before the running value at the start of that iteration
     */
    record Extremum(Variable iteration, Variable before) {}

    /** The statement to emit in place of the given one. */
    Statement record(Statement statement, Facts facts, BlockBuilder out) {
        boolean active = statement.targets().stream().anyMatch(facts::isActive);
        if (!(statement.operation() instanceof Loop loop) || !active) {
            return statement;
        }
        Statement recorded;
        if (!loop.isParallel()) {
            recorded = store(statement, loop, out.variables());
        } else if (loop.roles().stream().anyMatch(role -> role != Role.SUM)) {
            recorded = new ExtremumSearch(statement, loop, out).record(tapes);
        } else {
            tapes.put(statement, new Tape(statement, loop, List.of(), List.of()));
            recorded = statement;
        }
        return recorded;
    }

    Tape of(Statement emitted) {
        return tapes.get(emitted);
    }

    private Statement store(Statement statement, Loop loop, Variables variables) {
        List<Variable> results = new ArrayList<>(loop.body().results());
        List<Variable> targets = new ArrayList<>(statement.targets());
        List<Variable> stored = new ArrayList<>();
        for (int k = 0; k < loop.carriedCount(); k++) {
            if (loop.roles().get(k) == Role.SUM) {
                stored.add(null);
                continue;
            }
            Variable carried = loop.carried().get(k);
            Variable tape = variables.fresh(
                    carried.isNamed() ? carried.name() + "History" : "",
                    carried.type().arrayOf());
            results.add(carried);
            targets.add(tape);
            stored.add(tape);
        }
        Block body = new Block(loop.body().parameters(), loop.body().statements(), results);
        List<Role> roles = loop.roles().stream()
                .map(role -> role == Role.SUM ? Role.SUM : Role.RECURRENCE)
                .toList();
        Statement recorded =
                new Statement(targets, new Loop(loop.size(), loop.initials(), roles, body), statement.origin());
        tapes.put(recorded, new Tape(statement, loop, stored, List.of()));
        return recorded;
    }
}
