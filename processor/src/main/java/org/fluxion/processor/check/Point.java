package org.fluxion.processor.check;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.fluxion.processor.ir.Variable;

/**
 * Arguments of a Program.
 *
 * @param parameters the Program's
 * @param arguments one for each
 * @param wrt the positions of the parameters to differentiate by; their entries together are those of a direction
 */
record Point(List<Variable> parameters, List<Object> arguments, List<Integer> wrt) {

    /** The entries of each parameter to differentiate by, one after the other. */
    double[] entries() {
        return wrt.stream()
                .flatMapToDouble(position -> Arrays.stream(Entries.flatten(arguments.get(position))))
                .toArray();
    }

    /** Where the entries of the k-th of those parameters begin. */
    int offset(int k) {
        return wrt.subList(0, k).stream().mapToInt(this::size).sum();
    }

    private int size(int position) {
        return Entries.flatten(arguments.get(position)).length;
    }

    /** The k-th parameter that an entry belongs to. */
    int owner(int entry) {
        return IntStream.range(0, wrt.size())
                .filter(k -> entry < offset(k) + size(wrt.get(k)))
                .findFirst()
                .orElseThrow();
    }

    Variable parameter(int k) {
        return parameters.get(wrt.get(k));
    }

    Object argument(int k) {
        return arguments.get(wrt.get(k));
    }

    /** The arguments a step along a direction away. */
    List<Object> moved(double[] direction, double step) {
        double[] entries = entries();
        for (int i = 0; i < entries.length; i++) {
            entries[i] += step * direction[i];
        }
        return with(entries);
    }

    /** The arguments with each entry changed by itself. */
    List<Object> mapped(DoubleUnaryOperator change) {
        return with(Arrays.stream(entries()).map(change).toArray());
    }

    private List<Object> with(double[] entries) {
        List<Object> moved = new ArrayList<>(arguments);
        for (int k = 0; k < wrt.size(); k++) {
            moved.set(wrt.get(k), Entries.shaped(argument(k), entries, offset(k)));
        }
        return moved;
    }

    /** As in {@code x = [0.3, 1.2], n = 2}. */
    @Override
    public String toString() {
        List<String> texts = new ArrayList<>();
        for (int k = 0; k < parameters.size(); k++) {
            texts.add(parameters.get(k).name() + " = " + text(arguments.get(k)));
        }
        return String.join(", ", texts);
    }

    static String text(Object value) {
        if (!value.getClass().isArray()) {
            return value.toString();
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < Array.getLength(value); i++) {
            texts.add(text(Array.get(value, i)));
        }
        return texts.toString();
    }
}
