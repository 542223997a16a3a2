package org.fluxion.processor.schedule;

import java.util.List;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Comparison;
import org.fluxion.processor.ir.Type;

/**
 * The frame of a loop that takes several iterations at a time, as a rule four, and behind them those that are left as they were.
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
    /** The number of iterations that a group has if nothing else is said. */
    static final int SIZE = 4;

    private final LoopStatement.For loop;
    private final Expression.Name first;
    private final int size;

    GroupedLoop(LoopStatement.For loop, Names names) {
        this(loop, names, SIZE);
    }

    GroupedLoop(LoopStatement.For loop, Names names, int size) {
        this.loop = loop;
        this.first = new Expression.Name(names.fresh("first"));
        this.size = size;
    }

    /** The index of a group's first iteration. */
    Expression.Name first() {
        return first;
    }

    /** Whether there is a group at all. */
    Expression hasGroups() {
        return new Expression.CompareExpression(
                Comparison.GREATER_OR_EQUAL, loop.bound(), new Expression.Literal(size));
    }

    /** Whether there is a group from {@link #first} on. */
    Expression hasGroup() {
        Expression last = loop.bound() instanceof Expression.Literal bound
                ? new Expression.Literal((Integer) bound.value() - size)
                : new Expression.BinaryExpression(
                        BinaryOperator.SUBTRACT, loop.bound(), new Expression.Literal(size), Type.INT);
        return new Expression.CompareExpression(Comparison.LESS_OR_EQUAL, first, last);
    }

    /** Goes on to the next group. */
    LoopStatement next() {
        return new LoopStatement.Assign(first.name(), BinaryOperator.ADD, new Expression.Literal(size));
    }

    /** The whole of it: the groups, which run under a condition, then the iterations that are left. */
    List<LoopStatement> with(Expression condition, List<LoopStatement> groups) {
        return List.of(
                new LoopStatement.Declare(Type.INT, first.name(), loop.first()),
                new LoopStatement.Branch(condition, groups, List.of()),
                new LoopStatement.For(loop.index(), first, loop.bound(), false, loop.body()));
    }

    /** The same for groups of two, where one iteration at most is left: what it does stands for it, with {@link #first} for the index. */
    List<LoopStatement> with(List<LoopStatement> pairs, List<LoopStatement> last) {
        Expression isLeft = new Expression.CompareExpression(Comparison.LESS, first, loop.bound());
        return List.of(
                new LoopStatement.Declare(Type.INT, first.name(), loop.first()),
                new LoopStatement.Branch(hasGroups(), pairs, List.of()),
                new LoopStatement.Branch(isLeft, last, List.of()));
    }
}
