package org.fluxion.processor.fuzz;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Random calls of the helpers that there are. All array arguments of a call have the same length. */
final class Calls {

    private final Grammar grammar;

    Calls(Grammar grammar) {
        this.grammar = grammar;
    }

    /** A call of a helper that returns a number, if there is one whose parameters can be supplied. */
    Optional<Expression> of(Scope scope, ValueType type, int depth) {
        return grammar.choices().chance(0.8) ? call(scope, type, length -> true, depth) : Optional.empty();
    }

    /** A call of a helper that returns an array of a length. */
    Optional<Expression> vector(Scope scope, String length, int depth) {
        return call(scope, ValueType.VECTOR, length::equals, depth);
    }

    /** A call of a helper that writes to its first argument. */
    Optional<Statement> filling(Scope scope) {
        List<Local> targets = scope.find(ValueType.VECTOR, Local::isWritable);
        List<Routine> routines = routines(ValueType.NOTHING);
        if (targets.isEmpty() || routines.isEmpty()) {
            return Optional.empty();
        }
        Local target = grammar.choices().of(targets);
        Routine routine = grammar.choices().of(routines);
        List<Parameter> others =
                routine.parameters().subList(1, routine.parameters().size());
        if (!canSupply(scope, others, target.length())) {
            return Optional.empty();
        }
        Expression[] arguments = new Expression[others.size() + 1];
        arguments[0] = target.read();
        for (int k = 0; k < others.size(); k++) {
            arguments[k + 1] = argument(scope, others.get(k).type(), target.length(), 1);
        }
        return Optional.of(Statement.line(template(routine) + ";", arguments));
    }

    private Optional<Expression> call(Scope scope, ValueType type, Predicate<String> length, int depth) {
        List<Routine> routines = routines(type);
        List<String> lengths = scope.find(ValueType.VECTOR).stream()
                .map(Local::length)
                .filter(length)
                .distinct()
                .toList();
        if (routines.isEmpty() || lengths.isEmpty()) {
            return Optional.empty();
        }
        Routine routine = grammar.choices().of(routines);
        String chosen = grammar.choices().of(lengths);
        if (!canSupply(scope, routine.parameters(), chosen)) {
            return Optional.empty();
        }
        List<Expression> arguments = routine.parameters().stream()
                .map(parameter -> argument(scope, parameter.type(), chosen, depth - 1))
                .toList();
        return Optional.of(new Expression(type, template(routine), arguments));
    }

    private List<Routine> routines(ValueType result) {
        return grammar.routines().stream()
                .filter(routine -> routine.result() == result)
                .toList();
    }

    private static boolean canSupply(Scope scope, List<Parameter> parameters, String length) {
        return parameters.stream()
                .noneMatch(parameter -> parameter.type() == ValueType.MATRIX
                        && scope.find(ValueType.MATRIX, local -> local.length().equals(length))
                                .isEmpty());
    }

    private static String template(Routine routine) {
        return routine.parameters().stream()
                .map(parameter -> "$")
                .collect(Collectors.joining(", ", routine.name() + "(", ")"));
    }

    private Expression argument(Scope scope, ValueType type, String length, int depth) {
        return switch (type) {
            case DOUBLE -> grammar.numbers().any(scope, depth);
            case INT -> grammar.integers().any(scope, 1);
            case BOOLEAN -> grammar.conditions().any(scope, 0);
            case VECTOR -> grammar.vectors().any(scope, length, Math.min(depth, 1));
            case MATRIX ->
                grammar.choices()
                        .of(scope.find(ValueType.MATRIX, local -> local.length().equals(length)))
                        .read();
            case INDICES, NOTHING -> throw new IllegalArgumentException(type + " is no type of a helper's parameter");
        };
    }
}
