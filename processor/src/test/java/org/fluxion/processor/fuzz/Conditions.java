package org.fluxion.processor.fuzz;

import static org.fluxion.processor.fuzz.Expression.condition;

import java.util.List;

/** Random expressions of type {@code boolean}. */
final class Conditions {

    private static final List<String> CONNECTIVES =
            List.of("($ && $)", "($ || $)", "($ & $)", "($ | $)", "($ ^ $)", "($ && !$)");

    private final Grammar grammar;

    Conditions(Grammar grammar) {
        this.grammar = grammar;
    }

    Expression any(Scope scope, int depth) {
        List<Local> flags = scope.find(ValueType.BOOLEAN);
        Choices choices = grammar.choices();
        Choices.Menu<Expression> menu = choices.menu();
        return menu.add(4, () -> integers(scope))
                .addIf(grammar.has(Feature.ACTIVE_CONDITIONS), 5, () -> numbers(scope))
                .addIf(!flags.isEmpty(), 2, () -> choices.of(flags).read())
                .addIf(
                        !flags.isEmpty(),
                        1,
                        () -> condition("!$", choices.of(flags).read()))
                .addIf(
                        depth > 0,
                        3,
                        () -> condition(choices.of(CONNECTIVES), any(scope, depth - 1), any(scope, depth - 1)))
                .draw();
    }

    private Expression integers(Scope scope) {
        String text = grammar.choices().of("($ < $)", "($ > $)", "($ <= $)", "($ == $)", "($ != $)", "($ %% 2 == $)");
        return condition(
                text.replace("%%", "%"),
                grammar.integers().any(scope, 1),
                grammar.integers().any(scope, 0));
    }

    private Expression numbers(Scope scope) {
        String text = grammar.choices().of("($ < $)", "($ > $)", "($ <= $)", "($ >= $)", "!($ > $)");
        return condition(
                text, grammar.numbers().any(scope, 1), grammar.numbers().any(scope, 1));
    }
}
