package org.fluxion.processor.frontend;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.lang.model.element.VariableElement;

/** The constants of the method's class whose initializers have been computed. */
final class Constants {
    private final Map<VariableElement, Value> known = new HashMap<>();
    private final Set<VariableElement> underway = new HashSet<>();

    /** The value, computed if it is the first time; none if the constant needs itself. */
    Optional<Value> read(VariableElement field, Supplier<Value> initializer) {
        if (known.containsKey(field)) {
            return Optional.of(known.get(field));
        }
        if (!underway.add(field)) {
            return Optional.empty();
        }
        try {
            Value value = initializer.get();
            known.put(field, value);
            return Optional.of(value);
        } finally {
            underway.remove(field);
        }
    }
}
