package org.fluxion.processor.schedule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fluxion.processor.ir.Variable;

/** Decides whether a scalar waits as an expression for its only reader or gets a local. */
final class ScalarPlacement {
    private final Emitter emitter;
    private final List<LoopStatement> out;

    ScalarPlacement(Emitter emitter, List<LoopStatement> out) {
        this.emitter = emitter;
        this.out = out;
    }

    void place(Variable target, Expression expression, Set<Cell> reads, int size) {
        if (emitter.homes().containsKey(target)) {
            String home = emitter.homes().get(target);
            out.add(new LoopStatement.Assign(home, null, expression));
            emitter.values().set(target, new Expression.Name(home));
            return;
        }
        boolean needsNoName = !emitter.isUsersName(target) || emitter.isOnlyInitial(target);
        boolean waits = emitter.uses(target) == 1 && size <= Emitter.MAX_EXPRESSION && needsNoName;
        if (waits) {
            emitter.values().await(target, expression, reads, size);
            return;
        }
        String name = emitter.names().fresh(target.name());
        out.add(new LoopStatement.Declare(target.type(), name, expression));
        emitter.values().set(target, new Expression.Name(name));
    }

    /** The places that a read of the variable depends on: its own, its waiting expression's, and those it is a row of. */
    static Set<Cell> placesOf(Variable variable, Emitter emitter) {
        Set<Cell> places = new HashSet<>(emitter.values().reads(variable));
        Cell cell = emitter.plan().cell(variable);
        if (cell != null && cell.isWritable()) {
            places.add(cell);
        }
        if (cell != null && cell.kind() == Cell.Kind.REFERENCE) {
            places.addAll(emitter.plan().referenced(variable));
        }
        return places;
    }
}
