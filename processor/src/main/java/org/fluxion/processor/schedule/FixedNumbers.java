package org.fluxion.processor.schedule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fluxion.processor.ir.BinaryOperator;

/** The numbers that a loop does not change: sums, differences and products of literals, locals and lengths that are known before it. */
final class FixedNumbers {
    private final Set<String> changing;

    private FixedNumbers(Set<String> changing) {
        this.changing = changing;
    }

    /** Those of a loop. */
    static FixedNumbers in(LoopStatement.For loop) {
        List<LoopStatement> body = loop.body();
        Occurrences occurrences = Occurrences.in(body);
        Set<String> changing = new HashSet<>(occurrences.declared());
        changing.addAll(occurrences.computed());
        changing.addAll(occurrences.indices());
        changing.add(loop.index());
        return new FixedNumbers(changing);
    }

    /** Whether the expression is made of such in the same way, whether the loop changes them or not. */
    static boolean areIn(Expression expression) {
        return new FixedNumbers(Set.of()).contain(expression);
    }

    /** Whether the expression is one; computing it throws nothing. */
    boolean contain(Expression expression) {
        if (expression instanceof Expression.BinaryExpression binary) {
            return isOfInts(binary.operator()) && contain(binary.left()) && contain(binary.right());
        }
        Expression read = expression instanceof Expression.LengthExpression length ? length.array() : expression;
        return expression instanceof Expression.Literal
                || (read instanceof Expression.Name name && !changing.contains(name.name()));
    }

    private static boolean isOfInts(BinaryOperator operator) {
        return operator == BinaryOperator.ADD
                || operator == BinaryOperator.SUBTRACT
                || operator == BinaryOperator.MULTIPLY;
    }
}
