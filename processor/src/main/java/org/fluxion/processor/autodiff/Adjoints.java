package org.fluxion.processor.autodiff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fluxion.processor.ir.Variable;

/**
 * The adjoints so far, by primal variable. A variable without an entry has the symbolic zero: no statement, no product with an
 * infinity, no NaN.
 */
final class Adjoints {
    private final Optional<Adjoints> outer;
    /** What has been set or removed here; the outer ones hold the rest. */
    private final Map<Variable, Entry> own = new HashMap<>();
    /** For a guard, the primals whose adjoints have had it. */
    private final Map<Variable, Set<Variable>> guarded = new HashMap<>();

    private int next;

    /**
     * An adjoint. With a guard it is known to be a symbolic zero wherever the guard is false, and whatever is made from it belongs
     * under that condition.
     */
    record Adjoint(Variable value, Optional<Variable> guard) {
        static Adjoint plain(Variable value) {
            return new Adjoint(value, Optional.empty());
        }
    }

    /**
     * What is known here of one variable.
     *
     * @param primal the variable, with the name under which it got its adjoint
     * @param order counts the variables as they get an adjoint
     * @param adjoint none where it has been removed
     */
    private record Entry(Variable primal, int order, Optional<Adjoint> adjoint) {
        static Entry none(Variable primal) {
            return new Entry(primal, -1, Optional.empty());
        }
    }

    private Adjoints(Optional<Adjoints> outer, int next) {
        this.outer = outer;
        this.next = next;
    }

    Adjoints() {
        this(Optional.empty(), 0);
    }

    /** Adjoints that start as these ones, which stay as they are until the nested ones have been merged. */
    Adjoints nested() {
        return new Adjoints(Optional.of(this), next);
    }

    private Entry entry(Variable primal) {
        Entry entry = own.get(primal);
        if (entry != null) {
            return entry;
        }
        return outer.isPresent() ? outer.get().entry(primal) : Entry.none(primal);
    }

    Optional<Adjoint> of(Variable primal) {
        return entry(primal).adjoint();
    }

    void set(Variable primal, Adjoint adjoint) {
        Entry before = entry(primal);
        boolean isFirst = before.adjoint().isEmpty();
        int order = isFirst ? next++ : before.order();
        own.put(primal, new Entry(isFirst ? primal : before.primal(), order, Optional.of(adjoint)));
        adjoint.guard()
                .ifPresent(guard -> guarded.computeIfAbsent(guard, unseen -> new LinkedHashSet<>())
                        .add(primal));
    }

    void set(Variable primal, Variable adjoint) {
        set(primal, Adjoint.plain(adjoint));
    }

    private void remove(Variable primal) {
        own.put(primal, Entry.none(primal));
    }

    /**
     * The variables of which either of two adjoints, nested in the same ones, knows something of its own, and that have an adjoint in
     * one of them: first those that have one in the first, then the others, each in the order in which they got it.
     */
    static List<Variable> changed(Adjoints first, Adjoints second) {
        Set<Variable> touched = new HashSet<>(first.own.keySet());
        touched.addAll(second.own.keySet());
        List<Variable> changed = new ArrayList<>();
        first.present(touched).forEach(changed::add);
        second.present(touched).filter(primal -> first.of(primal).isEmpty()).forEach(changed::add);
        return changed;
    }

    private Stream<Variable> present(Set<Variable> primals) {
        return primals.stream()
                .map(this::entry)
                .filter(entry -> entry.adjoint().isPresent())
                .sorted(Comparator.comparingInt(Entry::order))
                .map(Entry::primal);
    }

    /** Where the guard holds its adjoints need none; where it does not, they are zero. */
    void assume(Variable guard, boolean holds) {
        for (Variable primal : everGuarded(guard)) {
            Optional<Adjoint> adjoint = of(primal);
            if (adjoint.flatMap(Adjoint::guard).filter(guard::equals).isEmpty()) {
                continue;
            }
            if (holds) {
                set(primal, adjoint.orElseThrow().value());
            } else {
                remove(primal);
            }
        }
    }

    private Set<Variable> everGuarded(Variable guard) {
        Set<Variable> all = new LinkedHashSet<>(guarded.getOrDefault(guard, Set.of()));
        outer.ifPresent(around -> all.addAll(around.everGuarded(guard)));
        return all;
    }
}
