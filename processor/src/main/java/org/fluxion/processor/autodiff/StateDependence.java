package org.fluxion.processor.autodiff;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Repetition;
import org.fluxion.processor.ir.Role;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Uses;
import org.fluxion.processor.ir.Variable;

/**
 * What in an iteration depends on the carried values. Where the derivatives of an iteration do not, as those of a weighted sum, their
 * reverse reads nothing that would have to be stored.
 */
final class StateDependence {
    private final Set<Variable> dependent = new HashSet<>();

    StateDependence(Repetition loop) {
        for (int k = 0; k < loop.carriedCount(); k++) {
            // No iteration looks at a sum.
            if (!(loop instanceof Loop counted && counted.roles().get(k) == Role.SUM)) {
                dependent.add(loop.carried().get(k));
            }
        }
    }

    /** Whether some derivative of an iteration depends on a carried value. */
    boolean of(LocalJacobian jacobian) {
        spread(jacobian.body().out().build(List.of()));
        return jacobian.entries().stream().anyMatch(dependent::contains);
    }

    private void spread(Block block) {
        block.statements().forEach(this::spread);
    }

    private void spread(Statement statement) {
        if (statement.operation() instanceof If branch && !dependent.contains(branch.condition())) {
            for (Block arm : branch.blocks()) {
                spread(arm);
                for (int k = 0; k < statement.targets().size(); k++) {
                    if (dependent.contains(arm.results().get(k))) {
                        dependent.add(statement.targets().get(k));
                    }
                }
            }
        } else if (Uses.free(statement.operation()).stream().anyMatch(dependent::contains)) {
            dependent.addAll(statement.targets());
        }
    }
}
