package org.fluxion.processor.fuzz;

import static org.fluxion.processor.fuzz.Statement.line;

import java.util.ArrayList;
import java.util.List;
import org.fluxion.processor.fuzz.Statement.Compound;

/** Random {@code if} and {@code switch} statements, and jumps under a condition. */
final class Branches {

    private final Grammar grammar;

    Branches(Grammar grammar) {
        this.grammar = grammar;
    }

    Statement any(Scope scope) {
        Choices.Menu<Statement> menu = grammar.choices().menu();
        return menu.add(3, () -> oneSided(scope))
                .add(3, () -> twoSided(scope))
                .add(1, () -> threeSided(scope))
                .addIf(grammar.has(Feature.SWITCH), 1, () -> arrows(scope))
                .addIf(grammar.has(Feature.SWITCH), 1, () -> colons(scope))
                .draw();
    }

    /** An {@code if} that ends with a jump. */
    Statement jump(Scope scope) {
        Scope inner = scope.inner();
        List<Statement> statements = new ArrayList<>(
                grammar.statements().block(inner, grammar.choices().below(2)).statements());
        statements.add(jumpItself(inner));
        Block block = new Block(statements);
        return Compound.around(block, "if ($) {", "}", grammar.conditions().any(scope, 1));
    }

    private Statement jumpItself(Scope scope) {
        Jumps jumps = scope.jumps();
        boolean isLabelled = grammar.has(Feature.LABELS) && !jumps.labels().isEmpty();
        boolean mayReturn = !jumps.isInLoop() || grammar.has(Feature.RETURN_IN_LOOP);
        boolean mayBreak = grammar.has(Feature.BREAK) && (jumps.isInLoop() || jumps.inSwitch());
        Choices choices = grammar.choices();
        Choices.Menu<Statement> menu = choices.menu();
        return menu.addIf(mayReturn, 2, () -> early(scope))
                .addIf(mayBreak, 3, () -> line("break;"))
                .addIf(jumps.isInLoop() && grammar.has(Feature.CONTINUE), 3, () -> line("continue;"))
                .addIf(isLabelled, 2, () -> line("continue " + choices.of(jumps.labels()) + ";"))
                .addIf(isLabelled, 2, () -> line("break " + choices.of(jumps.labels()) + ";"))
                .add(1, () -> line(";"))
                .draw();
    }

    private Statement early(Scope scope) {
        Jumps jumps = scope.jumps();
        return switch (jumps.result()) {
            case DOUBLE -> line("return $;", grammar.numbers().any(scope, 2));
            case VECTOR -> line("return $;", grammar.vectors().any(scope, jumps.resultLength(), 1));
            case NOTHING -> line("return;");
            case INT, BOOLEAN, MATRIX, INDICES ->
                throw new IllegalStateException("no method returns " + jumps.result());
        };
    }

    private Block block(Scope scope) {
        return grammar.statements().block(scope, grammar.choices().between(1, 2));
    }

    private Statement oneSided(Scope scope) {
        return Compound.around(
                block(scope.inner()), "if ($) {", "}", grammar.conditions().any(scope, 1));
    }

    private Statement twoSided(Scope scope) {
        return new Compound(
                List.of("if ($) {", "} else {", "}"),
                List.of(grammar.conditions().any(scope, 1)),
                List.of(block(scope.inner()), block(scope.inner())));
    }

    private Statement threeSided(Scope scope) {
        return new Compound(
                List.of("if ($) {", "} else if ($) {", "} else {", "}"),
                List.of(grammar.conditions().any(scope, 1), grammar.conditions().any(scope, 0)),
                List.of(block(scope.inner()), block(scope.inner()), block(scope.inner())));
    }

    private Statement arrows(Scope scope) {
        return new Compound(
                List.of("switch ($) {\ncase 0 -> {", "}\ncase 1, 3 -> {", "}\ndefault -> {", "}\n}"),
                List.of(grammar.integers().any(scope, 1)),
                List.of(switched(scope), switched(scope), switched(scope)));
    }

    private Statement colons(Scope scope) {
        String end = grammar.choices().of("break;\n", "break;\n", "");
        return new Compound(
                List.of("switch ($) {\ncase 0: {", "}\n" + end + "case 1:\ncase 2: {", "}\nbreak;\ndefault: {", "}\n}"),
                List.of(grammar.integers().any(scope, 1)),
                List.of(switched(scope), switched(scope), switched(scope)));
    }

    private Block switched(Scope scope) {
        return block(scope.inner(scope.jumps().insideSwitch()));
    }
}
