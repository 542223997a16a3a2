package org.fluxion.processor.schedule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Walks through statements. */
final class Statements {
    private Statements() {}

    /** Shows each statement, those in the bodies of others among them, in the order of the text. */
    static void forEach(List<LoopStatement> statements, Consumer<LoopStatement> action) {
        for (LoopStatement statement : statements) {
            action.accept(statement);
            if (statement instanceof LoopStatement.Compound compound) {
                compound.bodies().forEach(body -> forEach(body, action));
            }
        }
    }

    /** The locals that get another value after their declaration. */
    static Set<String> assigned(List<LoopStatement> statements) {
        Set<String> assigned = new HashSet<>();
        forEach(statements, statement -> {
            if (statement instanceof LoopStatement.Assign assignment) {
                assigned.add(assignment.name());
            }
        });
        return assigned;
    }

    /**
     * The same statement with something else made of each of its bodies.
     *
     * @param around the counted loops around it
     * @param rewrite what to do with a body, given the counted loops around that
     */
    static LoopStatement withBodies(
            LoopStatement statement,
            List<LoopStatement.For> around,
            BiFunction<List<LoopStatement>, List<LoopStatement.For>, List<LoopStatement>> rewrite) {
        if (!(statement instanceof LoopStatement.Compound compound)) {
            return statement;
        }
        List<LoopStatement.For> inner = new ArrayList<>(around);
        if (statement instanceof LoopStatement.For loop) {
            inner.add(loop);
        }
        return compound.withBodies(body -> rewrite.apply(body, inner));
    }
}
