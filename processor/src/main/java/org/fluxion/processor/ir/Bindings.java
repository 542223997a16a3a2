package org.fluxion.processor.ir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The values of variables during an evaluation. */
final class Bindings {
    private final Map<Variable, Object> values = new HashMap<>();

    /** Binds what a Program is given; fails unless it is of the right types. */
    void bindParameters(Program program, List<?> arguments) {
        List<Variable> parameters = program.parameters();
        if (parameters.size() != arguments.size()) {
            throw new IllegalArgumentException(
                    program.name() + " has " + parameters.size() + " parameters, not " + arguments.size());
        }
        for (int k = 0; k < parameters.size(); k++) {
            Variable parameter = parameters.get(k);
            Object argument = Objects.requireNonNull(arguments.get(k), parameter.name());
            values.put(parameter, ArrayValues.classOf(parameter.type()).cast(argument));
        }
    }

    void put(Variable variable, Object value) {
        values.put(variable, value);
    }

    void bind(List<Variable> variables, List<Object> results) {
        for (int k = 0; k < variables.size(); k++) {
            values.put(variables.get(k), results.get(k));
        }
    }

    Object value(Variable variable) {
        Object value = values.get(variable);
        if (value == null && !values.containsKey(variable)) {
            throw new IllegalStateException("no value for " + variable);
        }
        return value;
    }

    int integer(Variable variable) {
        return (Integer) value(variable);
    }

    boolean isTrue(Variable variable) {
        return (Boolean) value(variable);
    }

    /** The array; a null row is as bad here as it is in Java. */
    Object array(Variable variable) {
        return Objects.requireNonNull(value(variable), variable::toString);
    }

    List<Object> all(List<Variable> variables) {
        List<Object> all = new ArrayList<>();
        variables.forEach(variable -> all.add(value(variable)));
        return all;
    }

    List<Integer> integers(List<Variable> variables) {
        return variables.stream().map(this::integer).toList();
    }
}
