package org.fluxion.processor.fuzz;

import java.util.List;
import java.util.stream.Collectors;

/** A static method. */
record Routine(String name, ValueType result, List<Parameter> parameters, Block body) {

    Routine {
        parameters = List.copyOf(parameters);
    }

    String java() {
        String list = parameters.stream().map(Parameter::java).collect(Collectors.joining(", "));
        return "static %s %s(%s) {\n%s}\n".formatted(result.java(), name, list, body.java());
    }

    int size() {
        return 3 * parameters.size() + body.size();
    }

    Routine withBody(Block other) {
        return new Routine(name, result, parameters, other);
    }

    Routine withParameters(List<Parameter> others) {
        return new Routine(name, result, others, body);
    }
}
