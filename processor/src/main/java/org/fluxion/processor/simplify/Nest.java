package org.fluxion.processor.simplify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;

/**
 * A loop, and loops inside of it, each in the body of the one before.
 *
 * @param outer the outermost
 * @param numbers which statement of its body is the next loop, which of that one's body the next, and so on
 */
record Nest(Statement outer, List<Integer> numbers) {
    Nest {
        numbers = List.copyOf(numbers);
    }

    /** The nest with one more loop inside. */
    Nest with(int number) {
        List<Integer> all = new ArrayList<>(numbers);
        all.add(number);
        return new Nest(outer, all);
    }

    /** The loops inside the outermost, from the outside. */
    List<Loop> inner() {
        List<Loop> loops = new ArrayList<>();
        Loop current = (Loop) outer.operation();
        for (int number : numbers) {
            current = (Loop) current.body().statements().get(number).operation();
            loops.add(current);
        }
        return loops;
    }

    /** The body of the innermost loop. */
    Block body() {
        return numbers.isEmpty()
                ? ((Loop) outer.operation()).body()
                : inner().get(numbers.size() - 1).body();
    }

    /** All statements before and in the body of the innermost loop that stand in a body of the nest, up to one of that number. */
    List<Statement> upTo(int last) {
        List<Statement> statements = new ArrayList<>();
        Block body = ((Loop) outer.operation()).body();
        for (int number : numbers) {
            statements.addAll(body.statements().subList(0, number));
            body = ((Loop) body.statements().get(number).operation()).body();
        }
        statements.addAll(body.statements().subList(0, last + 1));
        return statements;
    }

    /** What changes from iteration to iteration, but for the indices of the loops inside: the outermost one's index, and all that is carried. */
    Set<Variable> varying() {
        Loop loop = (Loop) outer.operation();
        Set<Variable> varying = new HashSet<>(loop.body().parameters());
        inner().forEach(inner -> varying.addAll(inner.carried()));
        return varying;
    }

    /** The outermost loop with another body for the innermost. */
    Statement withBody(Block body) {
        return replaced(outer, numbers, body);
    }

    private static Statement replaced(Statement statement, List<Integer> path, Block body) {
        if (path.isEmpty()) {
            return statement.withBlocks(old -> body);
        }
        return statement.withBlocks(old -> {
            List<Statement> statements = new ArrayList<>(old.statements());
            int number = path.get(0);
            statements.set(number, replaced(statements.get(number), path.subList(1, path.size()), body));
            return old.withStatements(statements);
        });
    }

    /** Whether a variable is there before the outermost loop. */
    boolean isFromOutside(Variable variable) {
        Set<Variable> own = varying();
        inner().forEach(loop -> own.add(loop.index()));
        upTo(body().statements().size() - 1).forEach(statement -> own.addAll(statement.targets()));
        return !own.contains(variable);
    }
}
