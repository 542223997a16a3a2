package org.fluxion.processor.fuzz;

import static org.fluxion.processor.fuzz.Expression.integer;

import java.util.List;

/** Random indices into arrays. */
final class Indices {

    private final Grammar grammar;

    Indices(Grammar grammar) {
        this.grammar = grammar;
    }

    /** An index that is in bounds unless the array is empty, but for the few that are there to fail. */
    Expression of(Scope scope, Local array) {
        List<Local> counters = scope.find(ValueType.INT, local -> local.length().equals(array.length()));
        List<Local> indices =
                scope.find(ValueType.INDICES, local -> local.length().equals(array.length()));
        Choices choices = grammar.choices();
        Choices.Menu<Expression> menu = choices.menu();
        return menu.addIf(!counters.isEmpty(), 10, () -> choices.of(counters).read())
                .addIf(!counters.isEmpty(), 2, () -> mirrored(array, choices.of(counters)))
                .addIf(!indices.isEmpty(), 3, () -> lookedUp(scope, choices.of(indices)))
                .add(3, () -> remainder(scope, array))
                .add(3, () -> integer(constant(array)))
                .addIf(
                        grammar.has(Feature.FAILING) && choices.chance(0.02),
                        6,
                        () -> grammar.integers().any(scope, 1))
                .draw();
    }

    private String constant(Local array) {
        boolean isNumber = Character.isDigit(array.length().charAt(0));
        return isNumber ? Integer.toString(grammar.choices().below(Integer.parseInt(array.length()))) : "0";
    }

    private Expression remainder(Scope scope, Local array) {
        String text = grammar.choices().of("$ % $.length", "($ + 1) % $.length");
        return integer(text, grammar.integers().any(scope, 1), array.read());
    }

    private static Expression mirrored(Local array, Local counter) {
        return integer("$.length - 1 - $", array.read(), counter.read());
    }

    private Expression lookedUp(Scope scope, Local indices) {
        return integer("$[$]", indices.read(), of(scope, indices));
    }
}
