package org.fluxion.processor.derivation;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Evaluator;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Origin;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;
import org.fluxion.processor.testing.Entries;

/** The values of a derivation at one point, in all iterations of the loops around them: each computed by its piece alone. */
final class Numbers {
    private final Values values;
    private final Pieces pieces;
    private final Variables variables;
    private final Map<String, Object> arguments = new LinkedHashMap<>();
    private final Map<Variable, Loop> loops = new HashMap<>();

    Numbers(Values values, Pieces pieces, Variables variables, List<Object> point) {
        this.values = values;
        this.pieces = pieces;
        this.variables = variables;
        List<Variable> parameters = values.function().parameters();
        for (int k = 0; k < parameters.size(); k++) {
            arguments.put(parameters.get(k).name(), point.get(k));
        }
        collect(values.function().body());
        for (Value value : values.intermediates()) {
            arguments.put(value.label(), all(value, new ArrayList<>()));
        }
    }

    private void collect(Block block) {
        for (Statement statement : block.statements()) {
            if (statement.operation() instanceof Loop loop) {
                loops.put(loop.index(), loop);
            }
            statement.operation().blocks().forEach(this::collect);
        }
    }

    /** The value in all iterations, in arrays. */
    private Object all(Value value, List<Integer> place) {
        if (place.size() == value.loops().size()) {
            return evaluate(pieces.of(value), value.indices(), place).get(0);
        }
        int size = iterations(value, place);
        List<Object> elements = new ArrayList<>();
        for (int k = 0; k < size; k++) {
            List<Integer> inner = new ArrayList<>(place);
            inner.add(k);
            elements.add(all(value, inner));
        }
        return array(elements, value.rank() + value.loops().size() - place.size());
    }

    /** How often the next loop around the value runs. */
    int iterations(Value value, List<Integer> place) {
        List<Value.Enclosing> around = value.loops().subList(0, place.size());
        Loop loop = loops.get(value.loops().get(place.size()).index());
        Value size = new Value(loop.size(), around, Origin.NONE);
        Program program = Slices.of(values.function(), variables, size, List.of());
        return Math.max(0, (Integer) evaluate(program, size.indices(), place).get(0));
    }

    private static Object array(List<Object> elements, int rank) {
        int[] lengths = new int[rank];
        lengths[0] = elements.size();
        Object array = Array.newInstance(double.class, lengths);
        for (int k = 0; k < elements.size(); k++) {
            Array.set(array, k, elements.get(k));
        }
        return array;
    }

    /** The results of a piece where the indices are at the place. */
    List<Object> evaluate(Program piece, List<String> indices, List<Integer> place) {
        List<Object> given = new ArrayList<>();
        for (Variable parameter : piece.parameters()) {
            int index = indices.indexOf(parameter.name());
            given.add(index >= 0 ? place.get(index) : argument(parameter, indices, place));
        }
        return Evaluator.evaluate(piece, given);
    }

    /** What stands for a parameter: of a value in loops that have been entered, the number of this iteration. */
    private Object argument(Variable parameter, List<String> indices, List<Integer> place) {
        Object argument = arguments.get(parameter.name());
        for (Value value : values.intermediates()) {
            if (value.label().equals(parameter.name())) {
                int entered =
                        value.rank() + value.loops().size() - parameter.type().rank();
                for (int k = 0; k < entered; k++) {
                    int at = indices.indexOf(value.loops().get(k).name());
                    argument = Array.get(argument, place.get(at));
                }
            }
        }
        return argument;
    }

    /** The element at a place, flat. */
    static double[] at(Object array, List<Integer> place) {
        Object element = array;
        for (int index : place) {
            element = Array.get(element, index);
        }
        return Entries.flatten(element);
    }
}
