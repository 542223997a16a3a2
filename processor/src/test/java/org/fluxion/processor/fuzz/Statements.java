package org.fluxion.processor.fuzz;

import static org.fluxion.processor.fuzz.Statement.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Random statements and blocks of them. */
final class Statements {

    private static final int DEEPEST = 4;

    private final Grammar grammar;
    private final Assignments assignments;
    private final ArrayStatements arrays;
    private final Branches branches;
    private final Loops loops;

    Statements(Grammar grammar) {
        this.grammar = grammar;
        assignments = new Assignments(grammar);
        arrays = new ArrayStatements(grammar);
        branches = new Branches(grammar);
        loops = new Loops(grammar);
    }

    /** Up to {@code count} statements in a scope of their own making; fewer if one of them always jumps. */
    Block block(Scope scope, int count) {
        List<Statement> all = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            all.add(any(scope));
        }
        return new Block(all);
    }

    private Statement any(Scope scope) {
        Choices.Menu<Statement> menu = grammar.choices().menu();
        boolean isShallow = scope.depth() < DEEPEST;
        return menu.add(5, () -> assignments.declaration(scope))
                .add(8, () -> assignments.any(scope))
                .addIf(isShallow, 4, () -> branches.any(scope))
                .addIf(isShallow && scope.jumps().loops() < 3, 5, () -> loops.any(scope))
                .addIf(isShallow && mayReturn(scope), 1, () -> branches.jump(scope))
                .addIf(isShallow && scope.jumps().isInLoop(), 2, () -> branches.jump(scope))
                .addIf(grammar.has(Feature.LOCAL_ARRAYS), 3, () -> arrays.declaration(scope))
                .addIf(grammar.has(Feature.LOCAL_ARRAYS), 5, () -> or(arrays.any(scope), scope))
                .addIf(grammar.has(Feature.HELPERS), 1, () -> or(grammar.calls().filling(scope), scope))
                .draw();
    }

    private boolean mayReturn(Scope scope) {
        return !scope.jumps().isInLoop() || grammar.has(Feature.RETURN_IN_LOOP);
    }

    private Statement or(Optional<Statement> statement, Scope scope) {
        return statement.orElseGet(() -> assignments.any(scope));
    }

    /** The statement that a method ends with: its value depends on all that the method has worked out. */
    Statement lastReturn(Scope scope) {
        if (scope.jumps().result() == ValueType.VECTOR) {
            return line("return $;", grammar.vectors().any(scope, scope.jumps().resultLength(), 2));
        }
        List<Expression> terms = new ArrayList<>();
        scope.find(ValueType.DOUBLE).forEach(local -> terms.add(local.read()));
        scope.find(ValueType.VECTOR)
                .forEach(local -> terms.add(grammar.numbers().element(scope, local)));
        scope.find(ValueType.MATRIX)
                .forEach(local -> terms.add(grammar.numbers().cell(scope, local)));
        Expression sum = grammar.numbers().any(scope, 2);
        for (Expression term : terms) {
            sum = grammar.choices().chance(0.6) ? Expression.number("($ + $)", sum, term) : sum;
        }
        return line("return $;", sum);
    }
}
