package org.fluxion.processor.derivation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.fluxion.processor.autodiff.PaperRule;
import org.fluxion.processor.ir.Origin;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.notation.Equation;
import org.fluxion.processor.notation.Formula;
import org.fluxion.processor.notation.Layout;
import org.fluxion.processor.report.Equations;
import org.fluxion.processor.report.Naming;

/**
 * Derives a function step by step, from its result back to its parameters. Each step is the chain rule at one value: the derivatives of
 * those that read it, times theirs by it. All derivatives are the compiler's, of the function's pieces.
 */
final class Steps {
    /** An array of more dimensions than this is not written out. */
    private static final int HIGHEST_RANK = 2;

    /** A result that needs more names than this refers to the intermediates instead. */
    private static final int MOST_NAMES = 4;

    private final Values values;
    private final Pieces pieces;
    private final Differentiator differentiator;
    private final Function<Origin, Optional<Integer>> lines;
    private final BiFunction<Value, List<Value>, Optional<Formula>> passages;
    private final Map<Variable, Differentiator.Derivative> derivatives = new HashMap<>();
    private final Naming known;
    private final Naming named;

    Steps(
            Values values,
            Pieces pieces,
            Differentiator differentiator,
            Function<Origin, Optional<Integer>> lines,
            Map<String, Layout> symbols,
            BiFunction<Value, List<Value>, Optional<Formula>> passages) {
        this.passages = passages;
        this.values = values;
        this.pieces = pieces;
        this.differentiator = differentiator;
        this.lines = lines;
        this.known = new Naming(values.labels(), values.labels(), symbols, true);
        this.named = new Naming(values.labels(), Set.of(), symbols, true);
    }

    /** What the intermediates are. */
    List<Intermediate> intermediates() {
        return values.intermediates().stream()
                .map(value -> new Intermediate(
                        "value-" + value.label(),
                        Equations.of(
                                new Equations.Subject(
                                        pieces.of(value),
                                        pieces.of(value),
                                        Names.of(value),
                                        List.of(),
                                        value.indices(),
                                        pieces.places(value),
                                        Equations.Form.PLAIN),
                                known),
                        Shapes.of(value),
                        lines.apply(value.origin())))
                .toList();
    }

    /** From the last intermediate to the first, then the parameters. */
    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        List<Value> intermediates = values.intermediates();
        for (int k = intermediates.size() - 1; k >= 0; k--) {
            if (!pieces.readers(intermediates.get(k)).isEmpty()) {
                steps.add(step(intermediates.get(k)));
            }
        }
        values.parameters().forEach(parameter -> steps.add(step(parameter)));
        return steps;
    }

    /**
     * The derivative by each parameter, with the meaning of the names in it where they are few.
     *
     * @param iterated what the iterations find on the way of a parameter that reaches the result through them alone
     */
    List<Result> results(Function<Value, Optional<List<Equation>>> iterated) {
        return values.parameters().stream()
                .map(parameter -> result(parameter, iterated))
                .toList();
    }

    private Result result(Value parameter, Function<Value, Optional<List<Equation>>> iterated) {
        if (pieces.readers(parameter).isEmpty()) {
            Step.Path zero = constant(parameter);
            return new Result(parameter.label(), "d" + parameter.label() + "()", zero.local(), zero.shape());
        }
        return passages.apply(parameter, pieces.readers(parameter))
                .filter(passage -> values.result().rank() == 0)
                .flatMap(passage -> iterated.apply(parameter).map(found -> new Formula(passage.equation(), found)))
                .map(formula -> new Result(
                        parameter.label(),
                        "d" + parameter.label() + "()",
                        formula,
                        Shapes.of(values.result(), parameter, false)))
                .orElseGet(() -> result(parameter));
    }

    private Result result(Value parameter) {
        Differentiator.Derivative derivative = derivative(parameter);
        Formula complete = total(derivative, parameter, named);
        return new Result(
                parameter.label(),
                derivative.program().outputs().get(0) + "()",
                complete.where().size() <= MOST_NAMES ? complete : total(derivative, parameter, known),
                Shapes.of(values.result(), parameter, derivative.isDiagonal()));
    }

    private Step step(Value value) {
        List<Value> readers = pieces.readers(value);
        if (readers.isEmpty()) {
            return unread(value);
        }
        Optional<Formula> passage = passages.apply(value, readers);
        if (passage.isPresent()) {
            return passed(value, passage.get());
        }
        List<Step.Path> paths =
                readers.stream().map(reader -> path(reader, value)).toList();
        boolean isDirect = readers.stream().allMatch(reader -> reader.isSame(values.result()));
        return new Step(
                "step-" + value.label(),
                total(value, readers),
                paths,
                isDirect ? Names.derivative(values.result(), value) : chain(value, readers),
                isDirect ? paths.get(0).local() : total(derivative(value), value, known),
                isDirect
                        ? paths.get(0).shape()
                        : Shapes.of(values.result(), value, derivative(value).isDiagonal()),
                Joining.of(values, value, readers),
                lines.apply(value.origin()));
    }

    /** What reaches the result through a recurrence alone: its iterations are derived by themselves. */
    private Step passed(Value value, Formula formula) {
        Layout derivative = Names.derivative(values.result(), value);
        String shape = Shapes.of(values.result(), value, false);
        Citation rule = Citations.of(PaperRule.VECTOR_CHAIN, values.result(), value);
        String reason =
                "All ways lead through the iterations below: each hands on to the one before it and adds its own share.";
        List<Citation> rules = List.of(new Citation(rule.rule(), rule.section(), reason));
        return new Step(
                "step-" + value.label(),
                derivative,
                List.of(new Step.Path(formula, shape, rules)),
                derivative,
                formula,
                shape,
                List.of(),
                lines.apply(value.origin()));
    }

    private Step unread(Value parameter) {
        Layout derivative = Names.derivative(values.result(), parameter);
        Step.Path zero = constant(parameter);
        String anchor = "step-" + parameter.label();
        return new Step(
                anchor, derivative, List.of(zero), derivative, zero.local(), zero.shape(), List.of(), Optional.empty());
    }

    /** A parameter that the result does not depend on. */
    private Step.Path constant(Value value) {
        Layout derivative = Names.derivative(values.result(), value);
        return new Step.Path(
                new Formula(new Equation(derivative, new Layout.Numeral("0")), List.of()),
                Shapes.of(values.result(), value, false),
                List.of(Citations.of(PaperRule.CONSTANT, values.result(), value)));
    }

    /** The derivative of the result by a value, found once. */
    private Differentiator.Derivative derivative(Value value) {
        return derivatives.computeIfAbsent(
                value.variable(), unseen -> differentiator.derivative(pieces.tail(value), value.label()));
    }

    private Formula total(Differentiator.Derivative derivative, Value value, Naming naming) {
        Value result = values.result();
        return formula(result, value, derivative, result.rank() == 0 ? value.indices() : List.of(), Map.of(), naming);
    }

    private Step.Path path(Value reader, Value read) {
        Differentiator.Derivative derivative = differentiator.derivative(pieces.of(reader), read.label());
        boolean isOfNumber = reader.rank() == 0;
        Value by = isOfNumber ? read : read.collected(reader);
        List<String> indices = isOfNumber
                ? read.beyond(reader).stream().map(Value.Enclosing::name).toList()
                : List.of();
        return new Step.Path(
                formula(reader, by, derivative, indices, pieces.places(reader), known),
                Shapes.of(reader, by, derivative.isDiagonal()),
                Citations.of(derivative, reader, read));
    }

    private static Formula formula(
            Value of,
            Value by,
            Differentiator.Derivative derivative,
            List<String> indices,
            Map<String, List<String>> places,
            Naming naming) {
        Layout left = Names.derivative(of, by);
        if (of.rank() > 0 && of.rank() + by.rank() > HIGHEST_RANK) {
            Layout words = new Layout.Words("one number for each element of both");
            return new Formula(new Equation(left, words), List.of());
        }
        Equations.Form form = derivative.isDiagonal()
                ? Equations.Form.DIAGONAL
                : of.rank() == 0 && by.rank() == 1 ? Equations.Form.ROW : Equations.Form.PLAIN;
        return Equations.of(
                new Equations.Subject(
                        derivative.function(), derivative.program(), left, indices, around(of, by), places, form),
                naming);
    }

    /** What is found; with an upright d where it differs from the direct influence, as in the paper's total derivative. */
    private Layout total(Value value, List<Value> readers) {
        boolean isDirect = readers.stream().anyMatch(reader -> reader.isSame(values.result()));
        return isDirect && readers.size() > 1
                ? Names.total(values.result(), value)
                : Names.derivative(values.result(), value);
    }

    private static List<String> around(Value of, Value by) {
        List<String> around = new ArrayList<>(of.indices());
        around.addAll(by.indices());
        return around;
    }

    private Layout chain(Value value, List<Value> readers) {
        List<Layout> terms = readers.stream().map(reader -> term(reader, value)).toList();
        return Layout.joined("+", terms);
    }

    private Layout term(Value reader, Value read) {
        Layout local = Names.derivative(reader, read);
        if (reader.isSame(values.result())) {
            return local;
        }
        List<Layout> parts = new ArrayList<>();
        for (Value.Enclosing loop : reader.beyond(read)) {
            parts.add(new Layout.Large("∑", new Layout.Name(loop.name(), false)));
        }
        parts.add(Names.derivative(values.result(), reader));
        parts.add(new Layout.Sign("\u2062"));
        parts.add(local);
        return Layout.row(parts);
    }
}
