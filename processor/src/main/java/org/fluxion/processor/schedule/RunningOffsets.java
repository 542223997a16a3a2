package org.fluxion.processor.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Type;

/**
 * The place where a column of a triangle begins runs along with the loop over columns, instead of being worked out in each iteration.
 *
 * <pre>
 * for (int c = 0; c &lt; d; c++) {                     int l = start;
 *     int l = start + c * width - c * (c - 1) / 2;   ->  for (int c = 0; c &lt; d; c++) {
 *     ...                                                    ...
 * }                                                          l += width - c;
 *                                                        }
 * </pre>
 *
 * <p>The other way round, it has been taken apart before, so that no iteration needs another; here nothing asks for that any more.
 */
public final class RunningOffsets {
    private final Map<String, Integer> declarations = new HashMap<>();
    private final Set<String> indices;

    private RunningOffsets(LoopProgram program) {
        indices = Occurrences.in(program.body()).indices();
        Statements.forEach(program.body(), statement -> {
            if (statement instanceof LoopStatement.Declare local) {
                declarations.merge(local.name(), 1, Integer::sum);
            }
        });
    }

    /** The program with such places. */
    public static LoopProgram formed(LoopProgram program) {
        return program.withBody(new RunningOffsets(program).rewrite(program.body()));
    }

    private List<LoopStatement> rewrite(List<LoopStatement> statements) {
        List<LoopStatement> rewritten = new ArrayList<>();
        for (LoopStatement statement : statements) {
            LoopStatement inside = statement instanceof LoopStatement.Compound compound
                    ? compound.withBodies(this::rewrite)
                    : statement;
            boolean isCounted = inside instanceof LoopStatement.For loop
                    && !loop.isDownward()
                    && loop.first().equals(new Expression.Literal(0));
            rewritten.addAll(isCounted ? running((LoopStatement.For) inside) : List.of(inside));
        }
        return rewritten;
    }

    private List<LoopStatement> running(LoopStatement.For loop) {
        FixedNumbers fixed = FixedNumbers.in(loop);
        List<LoopStatement> before = new ArrayList<>();
        List<LoopStatement> body = new ArrayList<>();
        List<LoopStatement> steps = new ArrayList<>();
        for (LoopStatement statement : loop.body()) {
            Optional<IndexForm> form = form(statement, loop, fixed);
            if (form.isEmpty()) {
                body.add(statement);
            } else {
                String name = ((LoopStatement.Declare) statement).name();
                before.add(new LoopStatement.Declare(Type.INT, name, form.get().atZero()));
                steps.add(new LoopStatement.Assign(
                        name, BinaryOperator.ADD, form.get().step(loop.index())));
            }
        }
        body.addAll(steps);
        before.add(new LoopStatement.For(loop.index(), loop.first(), loop.bound(), loop.isDownward(), body));
        return before;
    }

    /** Where the local begins a column. A name that others have, too, could not be told apart outside of its loop. */
    private Optional<IndexForm> form(LoopStatement statement, LoopStatement.For loop, FixedNumbers fixed) {
        return statement instanceof LoopStatement.Declare local
                        && local.type().equals(Type.INT)
                        && local.value() != null
                        && declarations.get(local.name()) == 1
                        && !indices.contains(local.name())
                ? IndexForm.of(local.value(), loop.index(), fixed::contain).filter(form -> form.triangles() != 0)
                : Optional.empty();
    }
}
