package org.fluxion.processor.frontend.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.Evaluator;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;

/** Programs that consist of one call of a library function, and their values. */
final class Calls {
    private static final Map<Class<?>, Type> TYPES = Map.of(
            double.class, Type.DOUBLE,
            int.class, Type.INT,
            long.class, Type.LONG,
            double[].class, Type.VECTOR,
            double[][].class, Type.MATRIX);

    private Calls() {}

    /** The Program of a call, whose arguments are the parameters {@code a}, {@code b}, {@code c}. */
    static Optional<Program> program(String className, String method, List<Class<?>> parameterClasses) {
        Variables variables = new Variables();
        List<Variable> parameters = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Class<?> parameterClass : parameterClasses) {
            texts.add(String.valueOf((char) ('a' + parameters.size())));
            parameters.add(variables.fresh(texts.get(texts.size() - 1), TYPES.get(parameterClass)));
        }
        BlockBuilder builder = new BlockBuilder(variables);
        return Library.expand(className, method, parameters, texts, builder)
                .map(result -> new Program(method, builder.build(parameters, List.of(result)), List.of("value")));
    }

    /** The value of a call. */
    static Object value(String className, String method, Object... arguments) {
        List<Class<?>> classes = new ArrayList<>();
        for (Object argument : arguments) {
            classes.add(primitive(argument.getClass()));
        }
        Program program = program(className, method, classes).orElseThrow();
        return Evaluator.evaluate(program, List.of(arguments)).get(0);
    }

    private static Class<?> primitive(Class<?> argumentClass) {
        return Map.<Class<?>, Class<?>>of(Double.class, double.class, Integer.class, int.class, Long.class, long.class)
                .getOrDefault(argumentClass, argumentClass);
    }
}
