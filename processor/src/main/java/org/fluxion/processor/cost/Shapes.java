package org.fluxion.processor.cost;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.fluxion.processor.ir.Variable;

/** The lengths of arrays in all their dimensions, in terms of the sizes of the arguments. All rows of an array count as equally long. */
final class Shapes {
    private final Map<Variable, List<Size>> known = new HashMap<>();

    void learn(Variable array, List<Size> shape) {
        known.put(array, List.copyOf(shape));
    }

    boolean isKnown(Variable array) {
        return known.containsKey(array);
    }

    /** The sizes in all dimensions; none of a scalar. */
    List<Size> of(Variable value, Supplier<Size> unknown) {
        if (value.type().isScalar()) {
            return List.of();
        }
        return known.computeIfAbsent(value, array -> {
            List<Size> shape = new ArrayList<>();
            for (int k = 0; k < array.type().rank(); k++) {
                shape.add(unknown.get());
            }
            return List.copyOf(shape);
        });
    }

    /** The number of elements of arrays of a shape. */
    static Size elements(List<Size> shape) {
        return shape.stream().map(Size::count).reduce(Size.ONE, Size::times);
    }

    /** What two arrays of one rank have at most. */
    static List<Size> maximum(List<Size> one, List<Size> other) {
        List<Size> larger = new ArrayList<>();
        for (int k = 0; k < one.size(); k++) {
            larger.add(one.get(k).maximum(other.get(k)));
        }
        return larger;
    }
}
