package org.fluxion.processor.autodiff;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.Comparison;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Role;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;

/**
 * A loop with a running maximum or minimum, made to remember the first iteration that reached it: of equal elements the first wins,
 * as in {@code max(a, b)} at a tie.
 */
final class ExtremumSearch {
    private final Statement statement;
    private final Loop loop;
    private final BlockBuilder out;
    private final Variables variables;
    private final BlockBuilder body;
    private final List<Variable> parameters = new ArrayList<>();
    private final List<Variable> next = new ArrayList<>();
    private final List<Role> roles = new ArrayList<>();
    private final List<Variable> targets = new ArrayList<>();
    private final List<Variable> initials = new ArrayList<>();
    private final List<Tapes.Extremum> extrema = new ArrayList<>();

    ExtremumSearch(Statement statement, Loop loop, BlockBuilder out) {
        this.statement = statement;
        this.loop = loop;
        this.out = out;
        variables = out.variables();
        body = new BlockBuilder(variables);
    }

    Statement record(IdentityHashMap<Statement, Tapes.Tape> tapes) {
        int carried = loop.carriedCount();
        loop.body().statements().forEach(body::append);
        parameters.addAll(loop.body().parameters());
        next.addAll(loop.next());
        initials.addAll(loop.initials());
        targets.addAll(statement.targets().subList(0, carried));
        for (int k = 0; k < carried; k++) {
            boolean isSum = loop.roles().get(k) == Role.SUM;
            roles.add(isSum ? Role.SUM : Role.RECURRENCE);
            extrema.add(isSum ? null : search(k));
        }
        extrema.stream().filter(found -> found != null).forEach(found -> {
            roles.add(Role.RECURRENCE);
            roles.add(Role.RECURRENCE);
        });
        List<Variable> results = new ArrayList<>(next);
        results.addAll(loop.collected());
        targets.addAll(statement.targets().subList(carried, statement.targets().size()));
        Block searching = body.build(parameters, results);
        Statement recorded =
                new Statement(targets, new Loop(loop.size(), initials, roles, searching), statement.origin());
        tapes.put(recorded, new Tapes.Tape(statement, loop, List.of(), extrema));
        return recorded;
    }

    private Tapes.Extremum search(int k) {
        Variable running = loop.carried().get(k);
        Comparison passed = loop.roles().get(k) == Role.MAX ? Comparison.GREATER : Comparison.LESS;
        Variable changed = body.compare(passed, loop.next().get(k), running);
        String name = running.isNamed() ? running.name() + "Index" : "extremumIndex";
        Variable iteration = carry(name, out.constant(-1), changed, loop.index());
        Variable before = carry("", loop.initials().get(k), changed, running);
        return new Tapes.Extremum(iteration, before);
    }

    /** Carries one more value that takes {@code whenChanged} in the iterations that pass the running extremum. */
    private Variable carry(String name, Variable initial, Variable changed, Variable whenChanged) {
        Variable parameter = variables.fresh(name, initial.type());
        Variable updated = body.emit(
                name,
                new If(
                        changed,
                        new Block(List.of(), List.of(), List.of(whenChanged)),
                        new Block(List.of(), List.of(), List.of(parameter))));
        Variable target = variables.fresh(name, initial.type());
        parameters.add(parameter);
        next.add(updated);
        initials.add(initial);
        targets.add(target);
        return target;
    }
}
