package org.fluxion.processor.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Comparison;
import org.fluxion.processor.ir.ElementType;
import org.fluxion.processor.ir.Type;

/** Writes a loop over rows as a loop over groups of four, then over the rows that are left. */
final class RowGroupEmitter {
    private final RowLoop rows;
    private final LoopStatement.For loop;
    private final Names names;
    private final List<LoopProgram.BufferField> fields;
    private final List<LoopStatement> scratch = new ArrayList<>();
    private final List<LoopStatement> group = new ArrayList<>();
    private final List<LoopStatement> remaining = new ArrayList<>();
    private final Map<String, Expression.Name> products = new HashMap<>();
    /** By the target of a sum to which every iteration adds a row, the factors of the rows. */
    private final Map<String, Expression.Name> always = new LinkedHashMap<>();

    private final Map<String, WaitingRows> waiting = new HashMap<>();
    private final GroupedLoop frame;
    private final Expression.Name first;

    RowGroupEmitter(RowLoop rows, Names names, List<LoopProgram.BufferField> fields) {
        this.rows = rows;
        this.loop = rows.loop();
        this.names = names;
        this.fields = fields;
        this.frame = new GroupedLoop(loop, names);
        this.first = frame.first();
    }

    List<LoopStatement> emit() {
        rows.dots().forEach(this::multiply);
        rows.sums().values().forEach(this::add);
        group.add(samples());
        always.forEach((target, factors) -> group.add(addFour(rows.sums().get(target), factors)));
        group.add(frame.next());

        List<LoopStatement> groups = new ArrayList<>(scratch);
        groups.add(new LoopStatement.While(hasGroup(), group));
        groups.addAll(remaining);
        return frame.with(hasGroups(), groups);
    }

    private static Expression compare(Expression left, Comparison comparison, Expression right) {
        return new Expression.CompareExpression(comparison, left, right);
    }

    /** Whether the loop has four more iterations, and all that the kernels read is there; else the old loop throws what it throws. */
    private Expression hasGroup() {
        Expression condition = frame.hasGroup();
        for (RowLoop.Rows each : rows.rows()) {
            condition = and(condition, kernel("areFour", new Expression.Name(each.matrix()), first, each.n()));
        }
        return condition;
    }

    /** Whether there is a group at all, rows are long enough, and so are the vectors. */
    private Expression hasGroups() {
        Set<Expression> conditions = new LinkedHashSet<>();
        conditions.add(frame.hasGroups());
        rows.sums().values().stream()
                .filter(sum -> !rows.isAlways(sum) && !(sum.rows().n() instanceof Expression.Literal))
                .forEach(sum -> conditions.add(compare(
                        sum.rows().n(), Comparison.GREATER_OR_EQUAL, new Expression.Literal(RowLoop.WORTH_WAITING))));
        rows.vectors()
                .forEach((vector, lengths) -> lengths.stream()
                        .filter(n -> !rows.isLengthOf(vector, n))
                        .forEach(n -> conditions.add(kernel("isLong", vector, n))));
        return conditions.stream().reduce(RowGroupEmitter::and).orElseThrow();
    }

    private static Expression and(Expression left, Expression right) {
        return new Expression.LogicalExpression(true, left, right);
    }

    private static Expression.KernelCall kernel(String method, Expression... arguments) {
        return new Expression.KernelCall("Kernels", method, List.of(arguments));
    }

    /** An array of four elements that the object keeps. */
    private Expression.Name scratch(String hint, ElementType element) {
        String name = names.fresh(hint);
        fields.add(new LoopProgram.BufferField(name, new Type(element, 1)));
        scratch.add(new LoopStatement.Buffer(
                name, element, List.of(new Expression.Literal(GroupedLoop.SIZE)), null, 1, false));
        return new Expression.Name(name);
    }

    private void multiply(String product, RowLoop.Dot dot) {
        Expression.Name four = scratch("products", ElementType.DOUBLE);
        products.put(product, four);
        group.add(new LoopStatement.Run(kernel(
                "fourDots",
                four,
                new Expression.Name(dot.rows().matrix()),
                first,
                dot.vector(),
                dot.rows().n())));
    }

    private void add(RowLoop.Sum sum) {
        String target = sum.target().name();
        Expression.Name factors = scratch(target + "Factors", ElementType.DOUBLE);
        if (rows.isAlways(sum)) {
            always.put(target, factors);
            return;
        }
        Expression.Name indices = scratch(target + "Rows", ElementType.INT);
        Expression.Name count = new Expression.Name(names.fresh("waiting"));
        scratch.add(new LoopStatement.Declare(Type.INT, count.name(), new Expression.Literal(0)));
        WaitingRows queue = new WaitingRows(sum, factors, indices, count);
        waiting.put(target, queue);
        remaining.add(queue.add(count));
    }

    private LoopStatement addFour(RowLoop.Sum sum, Expression factors) {
        Expression.Name matrix = new Expression.Name(sum.rows().matrix());
        return new LoopStatement.Run(kernel(
                "addFourRows", sum.target(), factors, matrix, first, sum.rows().n()));
    }

    /** The four iterations of a group. */
    private LoopStatement samples() {
        String k = names.index("");
        List<LoopStatement> body = new ArrayList<>();
        Expression index = new Expression.BinaryExpression(BinaryOperator.ADD, first, new Expression.Name(k), Type.INT);
        body.add(new LoopStatement.Declare(Type.INT, loop.index(), index));
        body.addAll(withoutSpareRows(rewrite(loop.body(), new Expression.Name(k))));
        names.release(k);
        return new LoopStatement.For(k, new Expression.Literal(GroupedLoop.SIZE), false, body);
    }

    private List<LoopStatement> rewrite(List<LoopStatement> statements, Expression k) {
        List<LoopStatement> rewritten = new ArrayList<>();
        for (LoopStatement statement : statements) {
            if (statement instanceof LoopStatement.Declare local && products.containsKey(local.name())) {
                Expression product = new Expression.Element(products.get(local.name()), k);
                rewritten.add(new LoopStatement.Declare(local.type(), local.name(), product));
            } else if (statement instanceof LoopStatement.Run run
                    && rows.sum(run).isPresent()) {
                String target = rows.sum(run).get().target().name();
                Expression factor = run.call().arguments().get(1);
                rewritten.addAll(
                        always.containsKey(target)
                                ? List.of(new LoopStatement.Store(always.get(target), k, false, factor))
                                : waiting.get(target).await(factor, new Expression.Name(loop.index())));
            } else if (statement instanceof LoopStatement.Compound compound) {
                rewritten.add(compound.withBodies(body -> rewrite(body, k)));
            } else {
                rewritten.add(statement);
            }
        }
        return rewritten;
    }

    private List<LoopStatement> withoutSpareRows(List<LoopStatement> statements) {
        Occurrences occurrences = Occurrences.in(statements);
        return statements.stream()
                .filter(statement -> !(statement instanceof LoopStatement.Declare local
                        && rows.isRow(local.name())
                        && occurrences.uses(local.name()) == 0))
                .toList();
    }

    /** Rows of one sum that wait until there are four of them. */
    private record WaitingRows(
            RowLoop.Sum sum, Expression.Name factors, Expression.Name indices, Expression.Name count) {
        List<LoopStatement> await(Expression factor, Expression row) {
            Expression four = new Expression.Literal(GroupedLoop.SIZE);
            return List.of(
                    new LoopStatement.Store(factors, count, false, factor),
                    new LoopStatement.Store(indices, count, false, row),
                    new LoopStatement.Assign(count.name(), BinaryOperator.ADD, new Expression.Literal(1)),
                    new LoopStatement.Branch(
                            compare(count, Comparison.EQUAL, four),
                            List.of(add(four), new LoopStatement.Assign(count.name(), null, new Expression.Literal(0))),
                            List.of()));
        }

        LoopStatement add(Expression rows) {
            Expression.Name matrix = new Expression.Name(sum.rows().matrix());
            return new LoopStatement.Run(kernel(
                    "addRows",
                    sum.target(),
                    factors,
                    matrix,
                    indices,
                    rows,
                    sum.rows().n()));
        }
    }
}
