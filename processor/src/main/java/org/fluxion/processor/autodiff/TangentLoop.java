package org.fluxion.processor.autodiff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Repetition;
import org.fluxion.processor.ir.Role;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.While;

/**
 * A recurrence of scalars whose derivatives run along with it. Beside the carried values it carries <i>tangents</i>, their derivatives by
 * what the loop starts from and reads; an iteration multiplies them by its own derivatives, {@code T' = L T + L0}, while the carried
 * values that those need are at hand. So nothing is recorded, and there is no loop on the way back.
 */
final class TangentLoop {
    private final ReverseSweep sweep;
    private final Statement statement;
    private final Repetition loop;
    private final LocalJacobian jacobian;
    private final Map<LocalJacobian.Row, Map<Variable, Variable>> tangents = new LinkedHashMap<>();

    /**
     * A loop with its tangents, as emitted.
     *
     * @param derivatives for each result of the loop the last tangents, by what they are derivatives by
     * @param log what was used to make them
     */
    record Recorded(Map<Variable, Map<Variable, Variable>> derivatives, DerivationLog log) {}

    private TangentLoop(ReverseSweep sweep, Statement statement, LocalJacobian jacobian) {
        this.sweep = sweep;
        this.statement = statement;
        this.jacobian = jacobian;
        loop = (Repetition) statement.operation();
    }

    /** The statement to emit in place of a loop, if that is one for tangents. */
    static Optional<Statement> record(ReverseSweep sweep, Statement statement) {
        if (sweep.tapes().recurrences() == Recurrences.ON_TAPE
                || !(statement.operation() instanceof Repetition loop)
                || !TangentCondition.isMet(sweep.facts(), statement, loop)) {
            return Optional.empty();
        }
        sweep.out().at(statement.origin());
        LocalJacobian jacobian = new LocalJacobian(loop, sweep.tentative());
        if (!TangentCost.isLower(loop, jacobian)) {
            return Optional.empty();
        }
        return Optional.of(new TangentLoop(sweep, statement, jacobian).record());
    }

    private Statement record() {
        findTangents();
        jacobian.body().out().at(statement.origin());
        jacobian.rows().forEach(this::multiply);
        Statement recorded = withTangents();
        DerivationLog log = jacobian.body().rules();
        log.addTangents(statement.origin());
        log.add(PaperRule.VECTOR_CHAIN);
        sweep.tapes().add(recorded, new Recorded(derivatives(recorded), log));
        return recorded;
    }

    /** The derivatives that are not 0 whatever happens: that some chain of iterations leads to. */
    private void findTangents() {
        jacobian.rows().forEach(row -> tangents.put(row, new LinkedHashMap<>()));
        boolean changed;
        do {
            changed = false;
            for (LocalJacobian.Row row : jacobian.rows()) {
                for (Variable column : jacobian.columns()) {
                    changed |= !tangents.get(row).containsKey(column) && depends(row, column) && add(row, column);
                }
            }
        } while (changed);
    }

    private boolean depends(LocalJacobian.Row row, Variable column) {
        return loop.initials().get(row.position()).equals(column)
                || row.sweep().hasAdjoint(column)
                || jacobian.rows().stream()
                        .anyMatch(carried -> tangents.get(carried).containsKey(column)
                                && jacobian.byCarried(row, carried).isPresent());
    }

    private boolean add(LocalJacobian.Row row, Variable column) {
        Variable carried = loop.carried().get(row.position());
        Variable tangent = sweep.out().variables().fresh(name(carried, column), carried.type());
        return tangents.get(row).put(column, tangent) == null;
    }

    /** {@code dxByRate} for the derivative of {@code x} by {@code rate}. */
    private static String name(Variable carried, Variable column) {
        String name = ReverseSweep.name(carried);
        if (name.isEmpty() || !column.isNamed()) {
            return name;
        }
        return name + "By" + column.name().substring(0, 1).toUpperCase(Locale.ROOT)
                + column.name().substring(1);
    }

    /** Adds to a row's own derivatives those by way of the carried values: paths add up. */
    private void multiply(LocalJacobian.Row row) {
        for (LocalJacobian.Row carried : jacobian.rows()) {
            jacobian.byCarried(row, carried)
                    .ifPresent(derivative -> row.sweep()
                            .under(
                                    derivative.guard(),
                                    taken -> multiply(taken, derivative.value(), tangents.get(carried))));
        }
    }

    private void multiply(ReverseSweep sweep, Variable derivative, Map<Variable, Variable> factors) {
        factors.forEach((column, tangent) -> sweep.contribute(
                column, jacobian.isOne(derivative) ? tangent : sweep.out().multiply(derivative, tangent)));
    }

    private Statement withTangents() {
        int carried = loop.carriedCount();
        List<Variable> initials = new ArrayList<>(loop.initials());
        List<Variable> parameters = new ArrayList<>(loop.body().parameters());
        List<Variable> results = new ArrayList<>(loop.next());
        List<Variable> targets = new ArrayList<>(statement.targets().subList(0, carried));
        tangents.forEach((row, columns) -> columns.forEach((column, tangent) -> {
            boolean isStart = loop.initials().get(row.position()).equals(column);
            initials.add(sweep.out().constant(isStart ? 1.0 : 0.0));
            parameters.add(tangent);
            results.add(row.sweep().adjointOrZero(column));
            targets.add(sweep.out().variables().fresh(tangent.name(), tangent.type()));
        }));
        results.addAll(loop.collected());
        targets.addAll(statement.targets().subList(carried, statement.targets().size()));
        Block body = jacobian.body().out().build(parameters, results);
        return new Statement(targets, with(initials, body), statement.origin());
    }

    private Operation with(List<Variable> initials, Block body) {
        if (loop instanceof Loop counted) {
            // What was a sum may be read by derivatives until those that nobody needs are gone; then it is found to be
            // one again.
            List<Role> roles = Collections.nCopies(initials.size(), Role.RECURRENCE);
            return new Loop(counted.size(), initials, roles, body);
        }
        Block condition = ((While) loop).condition();
        List<Variable> parameters = new ArrayList<>(condition.parameters());
        body.parameters()
                .subList(parameters.size(), body.parameters().size())
                .forEach(tangent -> parameters.add(sweep.out().variables().copyOf(tangent)));
        return new While(initials, new Block(parameters, condition.statements(), condition.results()), body);
    }

    private Map<Variable, Map<Variable, Variable>> derivatives(Statement recorded) {
        Map<Variable, Map<Variable, Variable>> derivatives = new LinkedHashMap<>();
        int next = loop.carriedCount();
        for (Map.Entry<LocalJacobian.Row, Map<Variable, Variable>> row : tangents.entrySet()) {
            Map<Variable, Variable> byColumn = new LinkedHashMap<>();
            for (Variable column : row.getValue().keySet()) {
                byColumn.put(column, recorded.targets().get(next));
                next++;
            }
            derivatives.put(statement.targets().get(row.getKey().position()), byColumn);
        }
        return derivatives;
    }
}
