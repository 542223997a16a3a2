package org.fluxion.processor.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Role;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;

/** Reads a loop: into sums and extrema, arrays, or a recurrence in words. */
final class LoopReader {
    private final Scope scope;
    private final ProgramReader reader;

    LoopReader(Scope scope, ProgramReader reader) {
        this.scope = scope;
        this.reader = reader;
    }

    void read(Statement statement, Loop loop) {
        Term.Symbol index = scope.enterLoop(loop.index());
        List<Integer> carried = neededCarried(statement, loop);
        carried.forEach(position -> enter(loop, position));
        reader.read(loop.body());
        scope.leaveLoop(carried.size());
        // A loop that only checks sizes has taught them by now.
        if (statement.targets().stream().anyMatch(scope.demand()::isNeeded)) {
            List<Integer> recurring = carried.stream()
                    .filter(position -> increment(loop, position).isEmpty())
                    .toList();
            List<Recurrence.Step> steps =
                    recurring.stream().map(position -> step(loop, position)).toList();
            Recurrence recurrence = new Recurrence(index, scope.term(loop.size()), steps);
            define(statement, loop, recurring, recurrence);
        }
    }

    private List<Integer> neededCarried(Statement statement, Loop loop) {
        return IntStream.range(0, loop.carriedCount())
                .filter(position -> scope.demand().isNeeded(loop.carried().get(position))
                        || scope.demand().isNeeded(statement.targets().get(position)))
                .boxed()
                .toList();
    }

    private void enter(Loop loop, int position) {
        Variable parameter = loop.carried().get(position);
        Role role = loop.roles().get(position);
        scope.enterCarried(parameter);
        if (role != Role.RECURRENCE) {
            scope.accumulate(parameter, Accumulation.start(parameter, role));
        }
    }

    /** What an iteration combines with an accumulator; empty for what is none. */
    private Optional<Term> increment(Loop loop, int position) {
        Variable parameter = loop.carried().get(position);
        return scope.accumulation(loop.next().get(position))
                .filter(accumulation -> accumulation.accumulator().equals(parameter))
                .map(Accumulation::increment);
    }

    private Recurrence.Step step(Loop loop, int position) {
        return new Recurrence.Step(
                (Term.Symbol) scope.term(loop.carried().get(position)),
                scope.term(loop.initials().get(position)),
                scope.term(loop.next().get(position)));
    }

    private void define(Statement statement, Loop loop, List<Integer> recurring, Recurrence recurrence) {
        for (int position = 0; position < statement.targets().size(); position++) {
            Variable target = statement.targets().get(position);
            if (!scope.demand().isNeeded(target)) {
                continue;
            }
            if (position >= loop.carriedCount()) {
                scope.define(target, collected(recurrence, loop.body().results().get(position)));
            } else if (recurring.contains(position)) {
                scope.define(target, recurrence.last(recurring.indexOf(position), scope.sizes()));
            } else {
                defineReduction(target, loop, position, recurrence);
            }
        }
    }

    private Term collected(Recurrence recurrence, Variable element) {
        Term term = scope.term(element);
        return Occurrences.hasPart(term, recurrence.symbols()::contains)
                ? recurrence.collected(term, scope.sizes())
                : new Term.Build(recurrence.index(), recurrence.size(), term);
    }

    private void defineReduction(Variable target, Loop loop, int position, Recurrence recurrence) {
        Role role = loop.roles().get(position);
        Variable initial = loop.initials().get(position);
        Term increment = increment(loop, position).orElseThrow();
        boolean isEmpty = increment.equals(Algebra.neutral(role, increment.rank()));
        Term reduced = isEmpty ? increment : Algebra.reduce(role, recurrence.index(), recurrence.size(), increment);
        scope.accumulation(initial)
                .filter(outer -> outer.role() == role)
                .ifPresent(outer -> scope.accumulate(target, outer.and(reduced)));
        scope.define(target, Algebra.combine(role, scope.term(initial), reduced));
    }
}
