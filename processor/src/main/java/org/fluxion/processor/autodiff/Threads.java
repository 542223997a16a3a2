package org.fluxion.processor.autodiff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Role;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Uses;
import org.fluxion.processor.ir.Variable;

/**
 * The adjoints of a loop body's free variables, threaded through the iterations of the reverse loop as sums: reading a loop-invariant
 * scalar is scalar expansion, whose derivative is a sum (paper section 4.3); reading an array adds to its adjoint in place.
 */
final class Threads {
    private final ReverseSweep outer;
    private final ReverseSweep body;
    private final Loop loop;
    private final Set<Variable> free;
    private final Map<Variable, Variable> parameters = new LinkedHashMap<>();
    private final List<Variable> kept = new ArrayList<>();

    Threads(ReverseSweep outer, ReverseSweep body, Loop loop) {
        this.outer = outer;
        this.body = body;
        this.loop = loop;
        free = Uses.free(loop.body());
        for (Variable read : free) {
            Variable root = outer.facts().path(read).root();
            if (outer.facts().isActive(read) && !parameters.containsKey(root)) {
                Variable parameter = outer.out().variables().fresh(ReverseSweep.name(root), root.type());
                parameters.put(root, parameter);
                body.adjoints().set(root, parameter);
                outer.facts().startsSum(parameter);
            }
        }
    }

    /** The accumulators that some iteration adds to, as parameters of the reverse body. */
    List<Variable> used() {
        for (Map.Entry<Variable, Variable> entry : parameters.entrySet()) {
            if (!body.adjoint(entry.getKey()).equals(entry.getValue())) {
                kept.add(entry.getKey());
                note(entry.getKey());
            }
        }
        return kept.stream().map(parameters::get).toList();
    }

    private void note(Variable root) {
        if (root.type().isScalar()) {
            outer.rules().add(PaperRule.SCALAR_EXPANSION);
        } else if (isElementWise(root)) {
            outer.rules().add(PaperRule.ELEMENT_WISE);
        }
    }

    /** Whether each iteration reads its own element of a vector alone. */
    private boolean isElementWise(Variable root) {
        return free.stream()
                .filter(read -> outer.facts().path(read).root().equals(root))
                .allMatch(read -> read.type().equals(Type.VECTOR)
                        && DiagonalCondition.isReadByOwnIteration(loop.body(), read, loop.index()));
    }

    /** What the accumulators start from: the adjoints so far. */
    List<Variable> initials() {
        return kept.stream().map(outer::adjointOrZero).toList();
    }

    List<Variable> next() {
        return kept.stream().map(body::adjoint).toList();
    }

    List<Role> roles() {
        return kept.stream().map(root -> Role.SUM).toList();
    }

    List<String> names() {
        return kept.stream().map(ReverseSweep::name).toList();
    }

    /** The sums after the last iteration are the adjoints. */
    void adopt(List<Variable> targets) {
        for (int k = 0; k < kept.size(); k++) {
            outer.adjoints().set(kept.get(k), targets.get(k));
        }
    }
}
