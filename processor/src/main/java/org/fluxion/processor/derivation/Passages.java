package org.fluxion.processor.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fluxion.processor.autodiff.Activity;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Uses;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.notation.Equation;
import org.fluxion.processor.notation.Formula;
import org.fluxion.processor.notation.Layout;

/**
 * The derivative by what reaches the result through a recurrence alone, in terms of its iterations: what each adds, and what the first
 * one hands back to what the recurrence starts from.
 */
final class Passages {
    /** What marks that which an iteration adds to a derivative. */
    static final Layout ADDED = new Layout.Sign("Δ");

    private final Values values;
    private final Optional<Recurrences.Single> only;

    /**
     * The passages of a function.
     *
     * @param recurrences all that its iterations are derived of; with more than one nothing is said
     */
    Passages(Values values, List<Recurrences.Single> recurrences) {
        this.values = values;
        this.only = recurrences.size() == 1 ? Optional.of(recurrences.get(0)) : Optional.empty();
    }

    /**
     * The derivative of the result by a value; nothing where the value reaches it on other ways, or not through a recurrence.
     *
     * @param readers the values that read it directly
     */
    Optional<Formula> through(Value value, List<Value> readers) {
        return only.filter(single -> value.loops().isEmpty())
                .filter(single -> readers.stream().allMatch(reader -> isLeft(single, reader)))
                .filter(single -> !isReadBehind(single, value))
                .map(single -> parts(single, value))
                .filter(parts -> !parts.isEmpty())
                .map(parts -> new Formula(
                        new Equation(Names.derivative(values.result(), value), Layout.joined("+", parts)), List.of()));
    }

    /**
     * What an iteration finds on the way of a value: the derivatives that it hands back to the one before it, and its own share. Nothing
     * where two of its steps have given one name to different things.
     *
     * @param iterations those that are told
     */
    Optional<List<Equation>> found(Value value, List<Iteration> iterations) {
        List<Equation> found = only.stream()
                .flatMap(single -> iterations.stream().flatMap(iteration -> found(iteration, single, value)))
                .distinct()
                .toList();
        long names = found.stream().map(Equation::left).distinct().count();
        return names == found.size() ? Optional.of(found) : Optional.empty();
    }

    private static Stream<Equation> found(Iteration iteration, Recurrences.Single single, Value value) {
        List<String> labels = new ArrayList<>(single.carried());
        labels.add(value.label());
        return iteration.steps().stream()
                .filter(step ->
                        labels.stream().anyMatch(label -> step.anchor().equals(iteration.anchor() + "-step-" + label)))
                .map(Step::after)
                .flatMap(after -> Stream.concat(Stream.of(after.equation()), after.where().stream()));
    }

    /** Whether a value is the result or what the loop leaves. */
    private boolean isLeft(Recurrences.Single single, Value reader) {
        return reader.isSame(values.result()) || single.loop().targets().contains(reader.variable());
    }

    /** Whether the result depends on the value also where what the loop leaves is given. */
    private boolean isReadBehind(Recurrences.Single single, Value value) {
        Program behind = behind(values.function(), single);
        return Activity.of(behind, Set.of(value.variable()))
                .isActive(behind.body().result());
    }

    /** The function of its parameters and of what the loop leaves. */
    static Program behind(Program function, Recurrences.Single single) {
        List<Variable> given = new ArrayList<>(function.parameters());
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : function.body().statements()) {
            if (statement.targets().containsAll(single.loop().targets())) {
                given.addAll(statement.targets());
            } else {
                statements.add(statement);
            }
        }
        Block body = new Block(given, statements, function.body().results());
        return function.withBody(body);
    }

    private List<Layout> parts(Recurrences.Single single, Value value) {
        Activity activity = Activity.of(values.function(), Set.of(value.variable()));
        List<Layout> parts = new ArrayList<>();
        Block body = single.loop().operation().blocks().get(0);
        if (Uses.free(body).stream().anyMatch(activity::isActive)) {
            parts.add(Layout.row(
                    new Layout.Large("∑", new Layout.Name(single.index(), false)),
                    ADDED,
                    Names.derivative(values.result(), value)));
        }
        for (int k = 0; k < single.carried().size(); k++) {
            if (activity.isActive(single.initials().get(k))) {
                parts.add(start(single, k, value));
            }
        }
        return parts;
    }

    /** The way through a value that the first iteration starts from. */
    private Layout start(Recurrences.Single single, int k, Value value) {
        Layout first = new Layout.Subscript(new Layout.Name(single.carried().get(k), false), new Layout.Numeral("0"));
        Layout back = Names.derivative(Names.of(values.result()), first);
        boolean isValue = single.initials().get(k).equals(value.variable());
        return isValue ? back : Layout.row(back, new Layout.Sign("\u2062"), Names.derivative(first, Names.of(value)));
    }
}
