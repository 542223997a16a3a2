package org.fluxion.processor.ir;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One assignment: the results of an operation get their names.
 *
 * @param targets one variable for each result of the operation
 * @param operation what is computed
 * @param origin where it comes from
 */
public record Statement(List<Variable> targets, Operation operation, Origin origin) {
    public Statement {
        targets = List.copyOf(targets);
        List<Type> types = operation.resultTypes();
        if (types.size() != targets.size()) {
            throw new IllegalArgumentException(
                    operation.getClass().getSimpleName() + " has " + types.size() + " results, not " + targets.size());
        }
        for (int k = 0; k < types.size(); k++) {
            if (!types.get(k).equals(targets.get(k).type())) {
                throw new IllegalArgumentException("result " + k + " of "
                        + operation.getClass().getSimpleName() + " is a " + types.get(k) + ", its variable a "
                        + targets.get(k).type());
            }
        }
    }

    public Statement(Variable target, Operation operation, Origin origin) {
        this(List.of(target), operation, origin);
    }

    /** The only target of a statement whose operation has one result. */
    public Variable target() {
        if (targets.size() != 1) {
            throw new IllegalStateException("a statement with " + targets.size() + " targets");
        }
        return targets.get(0);
    }

    /** The statement with its operation's blocks rewritten, in their order; itself where they all stay the same. */
    public Statement withBlocks(UnaryOperator<Block> rewrite) {
        return withOperation(operation.withBlocks(rewrite));
    }

    /** The statement with another operation; itself where it is the same. */
    @SuppressWarnings("ReferenceEquality") // Equal ones would do; only the same ones are found cheaply.
    public Statement withOperation(Operation other) {
        return other == operation ? this : new Statement(targets, other, origin);
    }
}
