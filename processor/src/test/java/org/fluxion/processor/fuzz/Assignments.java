package org.fluxion.processor.fuzz;

import static org.fluxion.processor.fuzz.Statement.line;

import java.util.List;

/** Random declarations of scalars and assignments to them. */
final class Assignments {

    private final Grammar grammar;

    Assignments(Grammar grammar) {
        this.grammar = grammar;
    }

    Statement declaration(Scope scope) {
        Choices.Menu<Statement> menu = grammar.choices().menu();
        return menu.add(6, () -> number(scope))
                .add(2, () -> integer(scope))
                .add(1, () -> condition(scope))
                .draw();
    }

    Statement any(Scope scope) {
        List<Local> numbers = scope.find(ValueType.DOUBLE, Local::isAssignable);
        List<Local> integers = scope.find(ValueType.INT, Local::isAssignable);
        List<Local> flags = scope.find(ValueType.BOOLEAN, Local::isAssignable);
        Choices choices = grammar.choices();
        Choices.Menu<Statement> menu = choices.menu();
        return menu.addIf(numbers.isEmpty(), 1, () -> number(scope))
                .addIf(!numbers.isEmpty(), 8, () -> toNumber(scope, choices.of(numbers)))
                .addIf(!integers.isEmpty(), 2, () -> toInteger(scope, choices.of(integers)))
                .addIf(!flags.isEmpty(), 1, () -> toCondition(scope, choices.of(flags)))
                .draw();
    }

    private Statement number(Scope scope) {
        Expression value = grammar.numbers().any(scope, 2);
        Local local = new Local(grammar.fresh("v"), ValueType.DOUBLE, "", Local.Access.ASSIGN);
        scope.declare(local);
        return line("double " + local.name() + " = $;", value);
    }

    private Statement integer(Scope scope) {
        Expression value = grammar.integers().any(scope, 2);
        Local local = new Local(grammar.fresh("k"), ValueType.INT, "", Local.Access.ASSIGN);
        scope.declare(local);
        return line(grammar.choices().of("int ", "var ") + local.name() + " = $;", value);
    }

    private Statement condition(Scope scope) {
        Expression value = grammar.conditions().any(scope, 1);
        Local local = new Local(grammar.fresh("b"), ValueType.BOOLEAN, "", Local.Access.ASSIGN);
        scope.declare(local);
        return line("boolean " + local.name() + " = $;", value);
    }

    private Statement toNumber(Scope scope, Local local) {
        boolean isTame = scope.jumps().isInLoop() && grammar.choices().chance(0.6);
        Expression value =
                isTame ? grammar.numbers().tame(scope, 1) : grammar.numbers().any(scope, 2);
        String text = grammar.choices()
                .of(
                        "%s = $;",
                        "%s = $;",
                        "%s += $;",
                        "%s += $;",
                        "%s -= $;",
                        "%s *= $;",
                        "%s /= 2 + Math.abs($);",
                        "%s = 0.5 * %s + $;");
        return line(text.formatted(local.name(), local.name()), value);
    }

    private Statement toInteger(Scope scope, Local local) {
        String text = grammar.choices()
                .of("%s = $;", "%s = ($ + %s) %% 6;", "%s++;", "%s += 2;", "%s %%= 3;", "if (%s > 0) { %s--; }");
        String filled = text.formatted(local.name(), local.name());
        return Template.holes(filled) == 0
                ? line(filled)
                : line(filled, grammar.integers().any(scope, 1));
    }

    private Statement toCondition(Scope scope, Local local) {
        String text = grammar.choices().of("%s = $;", "%s &= $;", "%s |= $;", "%s ^= $;");
        return line(text.formatted(local.name()), grammar.conditions().any(scope, 1));
    }
}
