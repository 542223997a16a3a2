package org.fluxion.processor.ir;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Programs that consist of one operation on their parameters. */
final class OneOperation {
    private OneOperation() {}

    /** The Program of an operation on parameters {@code a}, {@code b} and so on. */
    static Program program(List<Type> types, Function<List<Variable>, Operation> operation) {
        Variables variables = new Variables();
        List<Variable> parameters = new ArrayList<>();
        for (Type type : types) {
            parameters.add(variables.fresh(String.valueOf((char) ('a' + parameters.size())), type));
        }
        BlockBuilder builder = new BlockBuilder(variables);
        List<Variable> results = builder.emitAll(operation.apply(parameters), List.of());
        List<String> outputs = new ArrayList<>();
        results.forEach(result -> outputs.add("r" + outputs.size()));
        return new Program("one", builder.build(parameters, results), outputs);
    }

    /** The value of an operation on arguments, whose classes say the types of the parameters. */
    static Object value(Function<List<Variable>, Operation> operation, Object... arguments) {
        List<Type> types = Arrays.stream(arguments).map(OneOperation::typeOf).toList();
        return Evaluator.evaluate(program(types, operation), List.of(arguments)).get(0);
    }

    private static Type typeOf(Object argument) {
        int rank = 0;
        Class<?> component = argument.getClass();
        while (component.isArray()) {
            component = component.getComponentType();
            rank++;
        }
        String name =
                component == Integer.class ? "int" : component.getSimpleName().toLowerCase(Locale.ROOT);
        for (ElementType element : ElementType.values()) {
            if (element.keyword().equals(name)) {
                return new Type(element, rank);
            }
        }
        throw new IllegalArgumentException(argument.getClass().getName());
    }
}
