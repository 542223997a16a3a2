package org.fluxion.processor.schedule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fluxion.processor.ir.Variable;

/**
 * What each variable is in the code so far: a local, a literal, or an expression that waits for its only reader. A waiting expression
 * is put into a local before anything that it reads is overwritten.
 */
final class Values {
    private final Map<Variable, Expression> values = new HashMap<>();
    private final Map<Variable, Waiting> waiting = new HashMap<>();
    /** The variables whose expressions have been made to wait and read a place; some do not wait any more. */
    private final Map<Cell, List<Variable>> readers = new HashMap<>();

    private final Names names;
    private int awaited;

    /** An expression without a local of its own yet, and the places it reads. */
    private record Waiting(int number, Expression expression, Set<Cell> reads, int size) {}

    Values(Names names) {
        this.names = names;
    }

    void set(Variable variable, Expression expression) {
        values.put(variable, expression);
    }

    void await(Variable variable, Expression expression, Set<Cell> reads, int size) {
        waiting.put(variable, new Waiting(awaited++, expression, Set.copyOf(reads), size));
        reads.forEach(place ->
                readers.computeIfAbsent(place, unread -> new ArrayList<>()).add(variable));
    }

    /** The expression for the variable; one that waited is used up. */
    Expression read(Variable variable) {
        Waiting expression = waiting.remove(variable);
        if (expression != null) {
            return expression.expression();
        }
        Expression value = values.get(variable);
        if (value == null) {
            throw new IllegalStateException("no value for " + variable);
        }
        return value;
    }

    /** What the expression for the variable reads besides locals that never change. */
    Set<Cell> reads(Variable variable) {
        Waiting expression = waiting.get(variable);
        return expression == null ? Set.of() : expression.reads();
    }

    /** The number of operations in the waiting expression for the variable. */
    int size(Variable variable) {
        Waiting expression = waiting.get(variable);
        return expression == null ? 0 : expression.size();
    }

    /**
     * Declares locals for what reads one of the places, before they are written; what the writing statement itself reads is read
     * before it writes.
     */
    void settleExcept(Set<Variable> operands, Set<Cell> written, List<LoopStatement> out) {
        Set<Variable> affected = new HashSet<>();
        for (Cell place : written) {
            List<Variable> all = readers.getOrDefault(place, new ArrayList<>());
            all.removeIf(variable -> !waiting.containsKey(variable));
            affected.addAll(all);
        }
        affected.removeAll(operands);
        affected.stream()
                .sorted(Comparator.comparingInt(
                        variable -> waiting.get(variable).number()))
                .forEach(variable -> settle(variable, out));
    }

    /** Declares locals for those of the variables that wait. */
    void settleAll(Set<Variable> variables, List<LoopStatement> out) {
        variables.stream()
                .filter(waiting::containsKey)
                .sorted(Comparator.comparingInt(Variable::id))
                .toList()
                .forEach(variable -> settle(variable, out));
    }

    private void settle(Variable variable, List<LoopStatement> out) {
        Waiting expression = waiting.remove(variable);
        String name = names.fresh(variable.name());
        out.add(new LoopStatement.Declare(variable.type(), name, expression.expression()));
        values.put(variable, new Expression.Name(name));
    }
}
