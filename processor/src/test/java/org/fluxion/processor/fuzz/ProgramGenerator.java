package org.fluxion.processor.fuzz;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes random programs.
 *
 * @param features what they use
 */
record ProgramGenerator(Features features) {

    /** The program of a seed: always the same. */
    Program program(long seed) {
        Grammar grammar = new Grammar(seed, features);
        if (features.has(Feature.HELPERS)) {
            int helpers = grammar.choices().below(3);
            for (int k = 0; k < helpers; k++) {
                grammar.add(helper(grammar, "h" + k));
            }
        }
        ValueType result = grammar.choices().chance(0.75) ? ValueType.DOUBLE : ValueType.VECTOR;
        Routine main = routine(grammar, new Routine("f", result, parameters(grammar), Block.of()), 5);
        return new Program(seed, main, grammar.routines());
    }

    private static List<Parameter> parameters(Grammar grammar) {
        List<Parameter> parameters = new ArrayList<>(List.of(new Parameter("s", ValueType.DOUBLE)));
        parameters.add(new Parameter("x", ValueType.VECTOR));
        parameters.add(new Parameter("n", ValueType.INT));
        Choices choices = grammar.choices();
        addIf(choices.chance(0.4), parameters, "y", ValueType.VECTOR);
        addIf(choices.chance(0.3), parameters, "t", ValueType.DOUBLE);
        addIf(choices.chance(0.3) && grammar.has(Feature.MATRICES), parameters, "m", ValueType.MATRIX);
        addIf(choices.chance(0.3) && grammar.has(Feature.INDEX_ARRAYS), parameters, "p", ValueType.INDICES);
        addIf(choices.chance(0.3), parameters, "q", ValueType.BOOLEAN);
        return parameters;
    }

    private static void addIf(boolean condition, List<Parameter> parameters, String name, ValueType type) {
        if (condition) {
            parameters.add(new Parameter(name, type));
        }
    }

    private static Routine helper(Grammar grammar, String name) {
        Choices choices = grammar.choices();
        ValueType result = choices.of(ValueType.DOUBLE, ValueType.DOUBLE, ValueType.VECTOR, ValueType.NOTHING);
        List<Parameter> parameters = new ArrayList<>();
        addIf(result == ValueType.NOTHING, parameters, "out", ValueType.VECTOR);
        addIf(choices.chance(0.8), parameters, "c", ValueType.DOUBLE);
        addIf(result == ValueType.VECTOR || choices.chance(0.5), parameters, "z", ValueType.VECTOR);
        addIf(choices.chance(0.4), parameters, "d", ValueType.INT);
        return routine(grammar, new Routine(name, result, parameters, Block.of()), 3);
    }

    private static Routine routine(Grammar grammar, Routine signature, int statements) {
        Scope scope = Scope.of(signature, "L");
        signature.parameters().forEach(parameter -> scope.declare(local(parameter)));
        int count = grammar.choices().between(1, statements);
        List<Statement> body =
                new ArrayList<>(grammar.statements().block(scope, count).statements());
        if (signature.result() != ValueType.NOTHING) {
            body.add(grammar.statements().lastReturn(scope));
        }
        return signature.withBody(new Block(body));
    }

    private static Local local(Parameter parameter) {
        boolean isArray = parameter.type() == ValueType.VECTOR
                || parameter.type() == ValueType.MATRIX
                || parameter.type() == ValueType.INDICES;
        Local.Access access = parameter.name().equals("out") ? Local.Access.WRITE : Local.Access.ASSIGN;
        return new Local(parameter.name(), parameter.type(), isArray ? "L" : "", access);
    }
}
