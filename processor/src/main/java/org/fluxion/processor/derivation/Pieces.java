package org.fluxion.processor.derivation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fluxion.processor.autodiff.Activity;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Uses;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;

/** A function cut at all its named values: each of them as a function of those that it reads directly. */
final class Pieces {
    private final Values values;
    private final Variables variables;
    private final Differentiator differentiator;
    private final Map<Variable, Program> programs = new LinkedHashMap<>();
    private final Map<Variable, List<Value>> readers = new HashMap<>();

    Pieces(Values values, Variables variables, Differentiator differentiator) {
        this.values = values;
        this.variables = variables;
        this.differentiator = differentiator;
        values.intermediates().forEach(this::cut);
        cut(values.result());
    }

    private void cut(Value value) {
        programs.put(value.variable(), piece(value, values.intermediates()));
    }

    /** One value as a function of parameters and of the cuts; parameters that it does not read are left out. */
    private Program piece(Value target, List<Value> cuts) {
        return ofWhatIsRead(differentiator.simplified(Slices.of(values.function(), variables, target, cuts)));
    }

    /** A Program without the parameters that it does not read. */
    static Program ofWhatIsRead(Program program) {
        Map<Variable, Integer> reads = Uses.counts(program.body());
        List<Variable> read =
                program.parameters().stream().filter(reads::containsKey).toList();
        return program.withBody(
                new Block(read, program.body().statements(), program.body().results()));
    }

    /** The value by what it reads directly. */
    Program of(Value value) {
        return programs.get(value.variable());
    }

    /** The result of the function by the parameters and one value. What does not depend on an intermediate is given as well. */
    Program tail(Value value) {
        boolean isParameter = values.parameters().stream().anyMatch(value::isSame);
        return piece(values.result(), isParameter ? List.of() : notBehind(value));
    }

    private List<Value> notBehind(Value value) {
        Set<Variable> behind = new HashSet<>();
        addReaders(value, behind);
        return values.intermediates().stream()
                .filter(other -> !behind.contains(other.variable()))
                .toList();
    }

    private void addReaders(Value value, Set<Variable> behind) {
        readers(value).stream()
                .filter(reader -> behind.add(reader.variable()))
                .forEach(reader -> addReaders(reader, behind));
    }

    /** The whole function. */
    Program whole() {
        return piece(values.result(), List.of());
    }

    /** Whether a value depends on what it reads of another; its size alone does not count. */
    private boolean reads(Value reader, Value read) {
        Program piece = of(reader);
        return Activity.of(piece, List.of(read.label())).isActive(piece.body().result());
    }

    /** The indices of the loops around a value that are entered where it is read; the others are dimensions of an array. */
    private static List<String> entered(Value input, Variable parameter) {
        int count = input.loops().size() + input.rank() - parameter.type().rank();
        return input.indices().subList(0, count);
    }

    /** The indices of the values that a piece reads as the numbers of one iteration. */
    Map<String, List<String>> places(Value value) {
        Map<String, List<String>> places = new LinkedHashMap<>();
        for (Variable parameter : of(value).parameters()) {
            values.intermediates().stream()
                    .filter(input -> input.label().equals(parameter.name()))
                    .forEach(input -> places.put(input.label(), entered(input, parameter)));
        }
        return places;
    }

    /** The values that read a value directly, on the way to the result: intermediates in their order, then the result. */
    List<Value> readers(Value read) {
        List<Value> known = readers.get(read.variable());
        if (known == null) {
            known = findReaders(read);
            readers.put(read.variable(), known);
        }
        return known;
    }

    private List<Value> findReaders(Value read) {
        List<Value> found = new ArrayList<>();
        values.intermediates().stream()
                .filter(value -> !value.isSame(read) && reads(value, read))
                .filter(value -> !readers(value).isEmpty())
                .forEach(found::add);
        if (reads(values.result(), read)) {
            found.add(values.result());
        }
        return List.copyOf(found);
    }
}
