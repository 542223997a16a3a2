package org.fluxion.processor.autodiff;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.ElementType;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Origin;
import org.fluxion.processor.ir.Role;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;
import org.fluxion.processor.ir.While;

/**
 * What loops record for their reverse. A loop whose carried values are sums records nothing. A running maximum or minimum records
 * the iteration that decided it. Any other carried value is recorded at the start of each iteration; what the reverse turns out not
 * to read is dead code and disappears.
 */
final class Tapes {
    private final IdentityHashMap<Statement, Tape> tapes = new IdentityHashMap<>();
    private final IdentityHashMap<Statement, TangentLoop.Recorded> tangents = new IdentityHashMap<>();
    private final DerivationLog log;
    private final Recurrences recurrences;

    Tapes(DerivationLog log, Recurrences recurrences) {
        this.log = log;
        this.recurrences = recurrences;
    }

    Recurrences recurrences() {
        return recurrences;
    }

    /**
     * The record of one loop.
     *
     * @param original the statement without the recording
     * @param loop its operation
     * @param stored for each carried value what its reverse has, or null for a sum
     * @param extrema for each carried value where it was decided, or null
     */
    record Tape(Statement original, Loop loop, List<Stored> stored, List<Extremum> extrema) {}

    /** How the reverse comes by the carried value at the start of an iteration. */
    sealed interface Stored {
        /** All of them, in an array. */
        record Values(Variable tape) implements Stored {}

        /** What was overwritten in the carried array, in one array for each variable that the log has saved. */
        record Overwritten(WriteLog log, List<Variable> tapes) implements Stored {}
    }

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
        if (active && statement.operation() instanceof While loop) {
            return store(statement, loop, out.variables());
        }
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

    void add(Statement emitted, TangentLoop.Recorded loop) {
        tangents.put(emitted, loop);
    }

    /** The derivatives that run along with a loop, if it is one that needs no tape for them. */
    Optional<TangentLoop.Recorded> tangents(Statement emitted) {
        return Optional.ofNullable(tangents.get(emitted));
    }

    private Statement store(Statement statement, Loop loop, Variables variables) {
        Recording recording = new Recording(loop, variables, log);
        List<Variable> targets = new ArrayList<>(statement.targets());
        targets.addAll(recording.tapes());
        List<Role> roles = loop.roles().stream()
                .map(role -> role == Role.SUM ? Role.SUM : Role.RECURRENCE)
                .toList();
        Loop recordingLoop = new Loop(loop.size(), loop.initials(), roles, recording.body());
        Statement recorded = new Statement(targets, recordingLoop, statement.origin());
        tapes.put(recorded, new Tape(statement, loop, recording.stored, List.of()));
        return recorded;
    }

    /** The reverse of a loop that ends by itself is told how often it ran. */
    private Statement store(Statement statement, While loop, Variables variables) {
        Statement original = loop.counted(statement);
        Loop counted = (Loop) original.operation();
        Recording recording = new Recording(counted, variables, log);
        List<Variable> targets = new ArrayList<>(original.targets());
        targets.addAll(recording.tapes());
        targets.add(While.count(statement));
        While recordingLoop = new While(loop.initials(), loop.condition(), recording.body());
        Statement recorded = new Statement(targets, recordingLoop, statement.origin());
        tapes.put(recorded, new Tape(original, counted, recording.stored, List.of()));
        return recorded;
    }

    /** The tapes of one loop and its body with what goes on them. */
    private static final class Recording {
        private final Loop loop;
        private final Variables variables;
        private final DerivationLog log;
        private final List<Variable> elements = new ArrayList<>();
        private final List<Variable> tapes = new ArrayList<>();
        private final List<Stored> stored = new ArrayList<>();
        private Block logging;

        Recording(Loop loop, Variables variables, DerivationLog log) {
            this.loop = loop;
            this.variables = variables;
            this.log = log;
            logging = loop.body();
            for (int k = 0; k < loop.carriedCount(); k++) {
                stored.add(loop.roles().get(k) == Role.SUM ? null : record(k));
            }
        }

        private Stored record(int position) {
            Variable carried = loop.carried().get(position);
            return carried.type().isArray()
                    ? WriteLog.of(loop.body(), logging, position, scalars(), variables)
                            .map(written -> overwritten(written, position))
                            .orElseGet(() -> values(position))
                    : values(position);
        }

        /** The carried scalars that are recorded themselves. */
        private List<Variable> scalars() {
            return IntStream.range(0, loop.carriedCount())
                    .filter(k -> loop.roles().get(k) != Role.SUM)
                    .mapToObj(loop.carried()::get)
                    .filter(carried -> carried.type().isScalar())
                    .toList();
        }

        private Stored overwritten(WriteLog written, int position) {
            logging = written.body();
            return new Stored.Overwritten(
                    written,
                    written.saved().stream()
                            .map(saved -> tape(saved, tapeName(saved), position))
                            .toList());
        }

        private Stored values(int position) {
            Variable carried = loop.carried().get(position);
            String name = carried.isNamed() ? carried.name() + "History" : "";
            return new Stored.Values(tape(carried, name, position));
        }

        private static String tapeName(Variable saved) {
            if (saved.isNamed()) {
                return saved.name();
            }
            return saved.type().element() == ElementType.BOOLEAN ? "taken" : "place";
        }

        private Variable tape(Variable element, String name, int position) {
            Variable tape = variables.fresh(name, element.type().arrayOf());
            log.addTape(tape, changing(position));
            elements.add(element);
            tapes.add(tape);
            return tape;
        }

        /** Where the source changes a carried value. */
        private Origin changing(int position) {
            Variable next = loop.next().get(position);
            return loop.body().statements().stream()
                    .filter(statement -> statement.targets().contains(next))
                    .map(Statement::origin)
                    .findFirst()
                    .orElse(Origin.NONE);
        }

        List<Variable> tapes() {
            return tapes;
        }

        Block body() {
            List<Variable> results = new ArrayList<>(loop.body().results());
            results.addAll(elements);
            return new Block(logging.parameters(), logging.statements(), results);
        }
    }
}
