package org.fluxion.processor.autodiff;

import java.util.LinkedHashSet;
import java.util.Set;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Call;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Repetition;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Uses;
import org.fluxion.processor.ir.Variable;

/**
 * Which loops tangents can run along with: recurrences in which all that is active is a scalar, and made by operations whose derivatives
 * are finite where their values are. A tangent is 0 as long as its parameter has had no influence, a number like any other, and 0 times an
 * infinite derivative is NaN; on the way back nothing is multiplied that had no influence.
 */
final class TangentCondition {
    private final Facts facts;

    private TangentCondition(Facts facts) {
        this.facts = facts;
    }

    static boolean isMet(Facts facts, Statement statement, Repetition loop) {
        boolean isRecurrence = !(loop instanceof Loop counted && counted.isParallel());
        boolean handsOutState =
                statement.targets().subList(0, loop.carriedCount()).stream().anyMatch(facts::isActive);
        boolean collectsState = loop.collected().stream().anyMatch(facts::isActive);
        return isRecurrence && handsOutState && !collectsState && new TangentCondition(facts).isMet(loop.body());
    }

    private boolean isMet(Block body) {
        Set<Variable> variables = new LinkedHashSet<>(Uses.defined(body));
        variables.addAll(Uses.free(body));
        return variables.stream().noneMatch(variable -> variable.type().isArray() && facts.isActive(variable))
                && isTame(body);
    }

    private boolean isTame(Block block) {
        return block.statements().stream().allMatch(this::isTame);
    }

    private boolean isTame(Statement statement) {
        Operation operation = statement.operation();
        boolean isInactive = statement.targets().stream().noneMatch(facts::isActive);
        if (isInactive) {
            return true;
        }
        boolean mayBeSteep = operation instanceof Call || operation instanceof Repetition;
        return !mayBeSteep
                && Steepness.isFinite(operation, facts)
                && operation.blocks().stream().allMatch(this::isTame);
    }
}
