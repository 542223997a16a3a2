package org.fluxion.processor.autodiff;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fluxion.processor.ir.Variable;

/**
 * The adjoints so far, by primal variable. A variable without an entry has the symbolic zero: no statement, no product with an
 * infinity, no NaN.
 */
final class Adjoints {
    private final Map<Variable, Adjoint> entries = new LinkedHashMap<>();

    /**
     * An adjoint. With a guard it is known to be a symbolic zero wherever the guard is false, and whatever is made from it belongs
     * under that condition.
     */
    record Adjoint(Variable value, Optional<Variable> guard) {
        static Adjoint plain(Variable value) {
            return new Adjoint(value, Optional.empty());
        }
    }

    Adjoints copy() {
        Adjoints copy = new Adjoints();
        copy.entries.putAll(entries);
        return copy;
    }

    Optional<Adjoint> of(Variable primal) {
        return Optional.ofNullable(entries.get(primal));
    }

    void set(Variable primal, Adjoint adjoint) {
        entries.put(primal, adjoint);
    }

    void set(Variable primal, Variable adjoint) {
        set(primal, Adjoint.plain(adjoint));
    }

    void remove(Variable primal) {
        entries.remove(primal);
    }

    Set<Variable> primals() {
        return new LinkedHashSet<>(entries.keySet());
    }

    /** Where the guard holds its adjoints need none; where it does not, they are zero. */
    void assume(Variable guard, boolean holds) {
        for (Variable primal : primals()) {
            Adjoint adjoint = entries.get(primal);
            if (adjoint.guard().filter(guard::equals).isEmpty()) {
                continue;
            }
            if (holds) {
                set(primal, adjoint.value());
            } else {
                remove(primal);
            }
        }
    }
}
