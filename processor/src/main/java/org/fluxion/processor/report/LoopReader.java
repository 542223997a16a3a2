package org.fluxion.processor.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
        for (int position = 0; position < statement.targets().size(); position++) {
            Variable target = statement.targets().get(position);
            if (scope.demand().isNeeded(target)) {
                define(target, loop, carried, position, index);
            }
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
        scope.enterCarried(parameter);
        Role role = role(loop, position);
        if (role != Role.RECURRENCE) {
            scope.accumulate(parameter, Accumulation.start(parameter, role));
        }
    }

    /** The role; a running extremum is one also where a derivative needs to follow it and the loop calls it a recurrence. */
    private Role role(Loop loop, int position) {
        Role role = loop.roles().get(position);
        Variable parameter = loop.carried().get(position);
        return role == Role.RECURRENCE
                ? scope.demand().extremum(loop.next().get(position), parameter).orElse(role)
                : role;
    }

    private void define(Variable target, Loop loop, List<Integer> carried, int position, Term.Symbol index) {
        Variable result = loop.body().results().get(position);
        if (position >= loop.carriedCount()) {
            scope.define(target, collected(loop, carried, index, scope.term(result)));
            return;
        }
        Optional<Term> increment = increment(loop, carried, position);
        if (increment.isPresent()) {
            defineReduction(target, loop, position, index, increment.get());
        } else {
            List<Integer> steps = dependencies(loop, carried, new TreeSet<>(Set.of(position)));
            scope.define(target, recurrence(loop, steps, index).last(steps.indexOf(position), scope.sizes()));
        }
    }

    private Term collected(Loop loop, List<Integer> carried, Term.Symbol index, Term element) {
        NavigableSet<Integer> mentioned = mentioned(loop, carried, element);
        return mentioned.isEmpty()
                ? new Term.Build(index, scope.term(loop.size()), element)
                : recurrence(loop, dependencies(loop, carried, mentioned), index)
                        .collected(element, scope.sizes());
    }

    /** What an iteration combines with an accumulator; empty for what is none, or where that changes from one to the next. */
    private Optional<Term> increment(Loop loop, List<Integer> carried, int position) {
        Variable parameter = loop.carried().get(position);
        return scope.accumulation(loop.next().get(position))
                .filter(accumulation -> accumulation.accumulator().equals(parameter))
                .map(Accumulation::increment)
                .filter(increment -> mentioned(loop, carried, increment).isEmpty());
    }

    private NavigableSet<Integer> mentioned(Loop loop, List<Integer> carried, Term term) {
        if (carried.isEmpty()) {
            return new TreeSet<>();
        }
        Set<Term.Symbol> mentioned = Occurrences.mentioned(term);
        return carried.stream()
                .filter(position -> mentioned.contains(symbol(loop, position)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The carried values that are needed to know the next ones of those given. */
    private List<Integer> dependencies(Loop loop, List<Integer> carried, NavigableSet<Integer> positions) {
        NavigableSet<Integer> all = new TreeSet<>(positions);
        Deque<Integer> open = new ArrayDeque<>(positions);
        while (!open.isEmpty()) {
            Term next = scope.term(loop.next().get(open.pop()));
            mentioned(loop, carried, next).stream().filter(all::add).forEach(open::push);
        }
        return List.copyOf(all);
    }

    private Recurrence recurrence(Loop loop, List<Integer> positions, Term.Symbol index) {
        List<Recurrence.Step> steps = positions.stream()
                .map(position -> new Recurrence.Step(
                        symbol(loop, position),
                        scope.term(loop.initials().get(position)),
                        scope.term(loop.next().get(position))))
                .toList();
        return new Recurrence(index, scope.term(loop.size()), steps);
    }

    private Term.Symbol symbol(Loop loop, int position) {
        return (Term.Symbol) scope.term(loop.carried().get(position));
    }

    private void defineReduction(Variable target, Loop loop, int position, Term.Symbol index, Term increment) {
        Role role = role(loop, position);
        Variable initial = loop.initials().get(position);
        boolean isEmpty = increment.equals(Algebra.neutral(role, increment.rank()));
        Term reduced = isEmpty ? increment : Algebra.reduce(role, index, scope.term(loop.size()), increment);
        scope.accumulation(initial)
                .filter(outer -> outer.role() == role)
                .ifPresent(outer -> scope.accumulate(target, outer.and(reduced)));
        scope.define(target, Algebra.combine(role, scope.term(initial), reduced));
    }
}
