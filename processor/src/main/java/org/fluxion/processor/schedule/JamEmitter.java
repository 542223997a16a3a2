package org.fluxion.processor.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Type;

/** Writes a loop as one over groups of four iterations, statement by statement side by side, then over those that are left. */
final class JamEmitter {
    private final LoopStatement.For loop;
    private final Names names;
    private final List<LoopProgram.BufferField> fields;
    private final GroupedLoop frame;
    /** For each iteration of a group, what stands for the names of the body. */
    private final List<Map<String, Expression>> copies = new ArrayList<>();

    private final List<LoopStatement> arrays = new ArrayList<>();
    private final List<LoopStatement> group = new ArrayList<>();

    JamEmitter(LoopStatement.For loop, Names names, List<LoopProgram.BufferField> fields) {
        this.loop = loop;
        this.names = names;
        this.fields = fields;
        this.frame = new GroupedLoop(loop, names);
    }

    List<LoopStatement> emit() {
        for (int k = 0; k < GroupedLoop.SIZE; k++) {
            copies.add(new HashMap<>());
            count(k);
        }
        loop.body().forEach(statement -> group.addAll(jammed(statement)));
        group.add(frame.next());
        List<LoopStatement> groups = new ArrayList<>(arrays);
        groups.add(new LoopStatement.While(frame.hasGroup(), group));
        return frame.with(frame.hasGroups(), groups);
    }

    /** The index of an iteration, where something reads it. */
    private void count(int k) {
        if (k == 0) {
            copies.get(k).put(loop.index(), frame.first());
        } else if (Occurrences.in(loop.body()).uses(loop.index()) > 0) {
            Expression index = new Expression.BinaryExpression(
                    BinaryOperator.ADD, frame.first(), new Expression.Literal(k), Type.INT);
            group.add(new LoopStatement.Declare(Type.INT, fresh(k, loop.index()), index));
        }
    }

    private String fresh(int k, String name) {
        String fresh = names.fresh(name.replaceFirst("(?<=.)[0-9]+$", ""));
        copies.get(k).put(name, new Expression.Name(fresh));
        return fresh;
    }

    private List<LoopStatement> jammed(LoopStatement statement) {
        if (statement instanceof LoopStatement.For inner) {
            List<LoopStatement> body =
                    inner.body().stream().flatMap(each -> jammed(each).stream()).toList();
            return List.of(
                    new LoopStatement.For(inner.index(), inner.first(), inner.bound(), inner.isDownward(), body));
        }
        if (statement instanceof LoopStatement.Run run) {
            return List.of(addFour(run.call()));
        }
        List<LoopStatement> four = new ArrayList<>();
        for (int k = 0; k < GroupedLoop.SIZE; k++) {
            if (statement instanceof LoopStatement.Tape || statement instanceof LoopStatement.Buffer) {
                arrays.add(array(k, statement));
            } else {
                four.add(copy(k, statement));
            }
        }
        return four;
    }

    private LoopStatement copy(int k, LoopStatement statement) {
        if (statement instanceof LoopStatement.Declare local) {
            Expression value = of(k, local.value());
            String name = k == 0 ? local.name() : fresh(k, local.name());
            return new LoopStatement.Declare(local.type(), name, value);
        }
        if (statement instanceof LoopStatement.Assign assigned) {
            return new LoopStatement.Assign(nameOf(k, assigned.name()), assigned.operator(), of(k, assigned.value()));
        }
        if (statement instanceof LoopStatement.Store store) {
            return new LoopStatement.Store(
                    of(k, store.array()), of(k, store.index()), store.isAdd(), of(k, store.value()));
        }
        throw new IllegalStateException("no statement of a loop for groups: " + statement);
    }

    /** An array of one of the four iterations; the names of all are new, since the loop that is left has the old one. */
    private LoopStatement array(int k, LoopStatement statement) {
        if (statement instanceof LoopStatement.Tape tape) {
            String name = fresh(k, tape.name());
            fields.add(new LoopProgram.BufferField(name, tape.type()));
            return new LoopStatement.Tape(name, tape.type(), tape.length(), true, null);
        }
        LoopStatement.Buffer buffer = (LoopStatement.Buffer) statement;
        String name = fresh(k, buffer.name());
        fields.add(new LoopProgram.BufferField(name, buffer.type()));
        return new LoopStatement.Buffer(name, buffer.element(), buffer.sizes(), null, 1, false);
    }

    private LoopStatement addFour(Expression.KernelCall addScaled) {
        List<Expression> arguments = new ArrayList<>();
        arguments.add(addScaled.arguments().get(0));
        for (int k = 0; k < GroupedLoop.SIZE; k++) {
            arguments.add(of(k, addScaled.arguments().get(1)));
            arguments.add(of(k, addScaled.arguments().get(2)));
        }
        arguments.add(addScaled.arguments().get(3));
        return new LoopStatement.Run(new Expression.KernelCall("Kernels", "addFourScaled", arguments));
    }

    private Expression of(int k, Expression expression) {
        return Substitution.ofNames(copies.get(k)).of(expression);
    }

    private String nameOf(int k, String name) {
        return copies.get(k).get(name) instanceof Expression.Name renamed ? renamed.name() : name;
    }
}
