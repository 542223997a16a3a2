package org.fluxion.processor.schedule;

import java.util.List;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Comparison;
import org.fluxion.processor.ir.Type;

/**
 * The frame of a loop that takes four iterations at a time, and behind them those that are left as they were.
 *
 * <pre>
 * int first = 0;
 * if (n &gt;= 4) {
 *     while (first &lt;= n - 4) { ...; first += 4; }
 * }
 * for (int i = first; i &lt; n; i++) { ... }
 * </pre>
 */
final class GroupedLoop {
    /** The number of iterations that a group has. */
    static final int SIZE = 4;

    private final LoopStatement.For loop;
    private final Expression.Name first;

    GroupedLoop(LoopStatement.For loop, Names names) {
        this.loop = loop;
        this.first = new Expression.Name(names.fresh("first"));
    }

    /** The index of a group's first iteration. */
    Expression.Name first() {
        return first;
    }

    /** Whether there is a group at all. */
    Expression hasGroups() {
        return new Expression.CompareExpression(
                Comparison.GREATER_OR_EQUAL, loop.bound(), new Expression.Literal(SIZE));
    }

    /** Whether there is a group from {@link #first} on. */
    Expression hasGroup() {
        Expression last = loop.bound() instanceof Expression.Literal bound
                ? new Expression.Literal((Integer) bound.value() - SIZE)
                : new Expression.BinaryExpression(
                        BinaryOperator.SUBTRACT, loop.bound(), new Expression.Literal(SIZE), Type.INT);
        return new Expression.CompareExpression(Comparison.LESS_OR_EQUAL, first, last);
    }

    /** Goes on to the next group. */
    LoopStatement next() {
        return new LoopStatement.Assign(first.name(), BinaryOperator.ADD, new Expression.Literal(SIZE));
    }

    /** The whole of it: the groups, which run under a condition, then the iterations that are left. */
    List<LoopStatement> with(Expression condition, List<LoopStatement> groups) {
        return List.of(
                new LoopStatement.Declare(Type.INT, first.name(), loop.first()),
                new LoopStatement.Branch(condition, groups, List.of()),
                new LoopStatement.For(loop.index(), first, loop.bound(), false, loop.body()));
    }
}
