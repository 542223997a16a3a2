package org.fluxion.processor.codegen;

import org.fluxion.processor.ir.Comparison;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.UnaryOperator;
import org.fluxion.processor.schedule.Expression;

/** The opposite of a condition, written the way a person would. */
final class Negation {
    private final StaticTypes types;

    Negation(StaticTypes types) {
        this.types = types;
    }

    Expression of(Expression condition) {
        if (condition instanceof Expression.CompareExpression compare && isExact(compare)) {
            return new Expression.CompareExpression(opposite(compare.comparison()), compare.left(), compare.right());
        }
        if (condition instanceof Expression.LogicalExpression logical) {
            return new Expression.LogicalExpression(!logical.isAnd(), of(logical.left()), of(logical.right()));
        }
        if (condition instanceof Expression.UnaryExpression unary && unary.operator() == UnaryOperator.NOT) {
            return unary.operand();
        }
        return new Expression.UnaryExpression(UnaryOperator.NOT, condition, Type.BOOLEAN);
    }

    /** NaN is neither below nor at or above anything, so an order of doubles has no opposite. */
    private boolean isExact(Expression.CompareExpression compare) {
        return switch (compare.comparison()) {
            case EQUAL, NOT_EQUAL -> true;
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                types.isInteger(compare.left()) && types.isInteger(compare.right());
        };
    }

    private static Comparison opposite(Comparison comparison) {
        return switch (comparison) {
            case EQUAL -> Comparison.NOT_EQUAL;
            case NOT_EQUAL -> Comparison.EQUAL;
            case LESS -> Comparison.GREATER_OR_EQUAL;
            case LESS_OR_EQUAL -> Comparison.GREATER;
            case GREATER -> Comparison.LESS_OR_EQUAL;
            case GREATER_OR_EQUAL -> Comparison.LESS;
        };
    }
}
