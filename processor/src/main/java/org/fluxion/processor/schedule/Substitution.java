package org.fluxion.processor.schedule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Expressions with something else in the place of some of their parts. */
record Substitution(Map<Expression, Expression> replacements) implements Expression.Visitor<Expression> {
    Substitution {
        replacements = Map.copyOf(replacements);
    }

    /** What stands in the place of names. */
    static Substitution ofNames(Map<String, Expression> replacements) {
        Map<Expression, Expression> byName = new HashMap<>();
        replacements.forEach((name, replacement) -> byName.put(new Expression.Name(name), replacement));
        return new Substitution(byName);
    }

    Expression of(Expression expression) {
        Expression replacement = replacements.get(expression);
        return replacement == null ? expression.accept(this) : replacement;
    }

    private List<Expression> ofAll(List<Expression> expressions) {
        return expressions.stream().map(this::of).toList();
    }

    @Override
    public Expression visitLiteral(Expression.Literal expression) {
        return expression;
    }

    @Override
    public Expression visitName(Expression.Name expression) {
        return expression;
    }

    @Override
    public Expression visitOrdinal(Expression.Ordinal expression) {
        return expression;
    }

    @Override
    public Expression visitUnary(Expression.UnaryExpression expression) {
        return new Expression.UnaryExpression(expression.operator(), of(expression.operand()), expression.type());
    }

    @Override
    public Expression visitBinary(Expression.BinaryExpression expression) {
        return new Expression.BinaryExpression(
                expression.operator(), of(expression.left()), of(expression.right()), expression.type());
    }

    @Override
    public Expression visitFusedMultiplyAdd(Expression.FusedMultiplyAddExpression expression) {
        return new Expression.FusedMultiplyAddExpression(
                of(expression.left()), of(expression.right()), of(expression.addend()));
    }

    @Override
    public Expression visitCompare(Expression.CompareExpression expression) {
        return new Expression.CompareExpression(expression.comparison(), of(expression.left()), of(expression.right()));
    }

    @Override
    public Expression visitLogical(Expression.LogicalExpression expression) {
        return new Expression.LogicalExpression(expression.isAnd(), of(expression.left()), of(expression.right()));
    }

    @Override
    public Expression visitConvert(Expression.ConvertExpression expression) {
        return new Expression.ConvertExpression(expression.type(), of(expression.operand()));
    }

    @Override
    public Expression visitConditional(Expression.ConditionalExpression expression) {
        return new Expression.ConditionalExpression(
                of(expression.condition()), of(expression.whenTrue()), of(expression.whenFalse()));
    }

    @Override
    public Expression visitElement(Expression.Element expression) {
        return new Expression.Element(of(expression.array()), of(expression.index()));
    }

    @Override
    public Expression visitLength(Expression.LengthExpression expression) {
        return new Expression.LengthExpression(of(expression.array()));
    }

    @Override
    public Expression visitKernel(Expression.KernelCall expression) {
        return new Expression.KernelCall(expression.className(), expression.method(), ofAll(expression.arguments()));
    }
}
