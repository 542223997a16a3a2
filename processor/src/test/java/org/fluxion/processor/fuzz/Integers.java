package org.fluxion.processor.fuzz;

import static org.fluxion.processor.fuzz.Expression.integer;

import java.util.List;

/** Random expressions of type {@code int}: never negative, and never large. */
final class Integers {

    private static final List<String> BINARY = List.of(
            "(($ + $) % 5)",
            "(($ * $) % 7)", "Math.abs($ - $)", "Math.min($, $)", "Math.max($, $)", "($ & $)", "($ / (1 + $))");

    private static final List<String> UNARY =
            List.of("($ % 3)", "($ / 2)", "(($ + 1) % 4)", "($ >> 1)", "(int) ((long) $)");

    private final Grammar grammar;

    Integers(Grammar grammar) {
        this.grammar = grammar;
    }

    Expression any(Scope scope, int depth) {
        if (depth <= 0) {
            return leaf(scope);
        }
        Choices choices = grammar.choices();
        Choices.Menu<Expression> menu = choices.menu();
        return menu.add(5, () -> leaf(scope))
                .add(2, () -> integer(choices.of(BINARY), any(scope, depth - 1), any(scope, depth - 1)))
                .add(1, () -> integer(choices.of(UNARY), any(scope, depth - 1)))
                .add(1, () -> conditional(scope, depth))
                .addIf(grammar.has(Feature.SIDE_EFFECTS), 1, () -> counted(scope))
                .draw();
    }

    /** One from 0 to 4, for how often a loop runs. */
    Expression small(Scope scope) {
        Choices choices = grammar.choices();
        Choices.Menu<Expression> menu = choices.menu();
        return menu.add(2, () -> integer(choices.of("1", "2", "3", "4")))
                .add(3, () -> integer("($ % 4)", any(scope, 1)))
                .draw();
    }

    private Expression leaf(Scope scope) {
        List<Local> integers = scope.find(ValueType.INT);
        List<Local> arrays = scope.all()
                .filter(local -> !local.length().isEmpty() && local.type() != ValueType.INT)
                .toList();
        List<Local> indices = scope.find(ValueType.INDICES);
        Choices choices = grammar.choices();
        Choices.Menu<Expression> menu = choices.menu();
        return menu.add(2, () -> integer(choices.of("0", "1", "2", "3")))
                .addIf(!integers.isEmpty(), 6, () -> choices.of(integers).read())
                .addIf(
                        !arrays.isEmpty(),
                        1,
                        () -> integer("$.length", choices.of(arrays).read()))
                .addIf(!indices.isEmpty(), 1, () -> lookedUp(scope, choices.of(indices)))
                .draw();
    }

    private Expression lookedUp(Scope scope, Local indices) {
        return integer("$[$]", indices.read(), grammar.indices().of(scope, indices));
    }

    private Expression conditional(Scope scope, int depth) {
        return integer("($ ? $ : $)", grammar.conditions().any(scope, 0), any(scope, depth - 1), any(scope, depth - 1));
    }

    private Expression counted(Scope scope) {
        List<Local> counters = scope.find(ValueType.INT, Local::isAssignable);
        return counters.isEmpty()
                ? leaf(scope)
                : integer(grammar.choices()
                        .of("(%s++)", "(++%s)", "(%s += 2)", "(%s = 1)")
                        .formatted(grammar.choices().of(counters).name()));
    }
}
