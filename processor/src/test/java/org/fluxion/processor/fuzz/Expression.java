package org.fluxion.processor.fuzz;

import java.util.List;

/**
 * An expression: a template and what stands in its holes. Templates bring their own parentheses.
 *
 * @param type the type of its value
 * @param text Java with a {@code $} for each operand
 * @param operands from left to right
 */
record Expression(ValueType type, String text, List<Expression> operands) {

    Expression {
        operands = List.copyOf(operands);
    }

    static Expression of(ValueType type, String text, Expression... operands) {
        return new Expression(type, text, List.of(operands));
    }

    static Expression number(String text, Expression... operands) {
        return of(ValueType.DOUBLE, text, operands);
    }

    static Expression integer(String text, Expression... operands) {
        return of(ValueType.INT, text, operands);
    }

    static Expression condition(String text, Expression... operands) {
        return of(ValueType.BOOLEAN, text, operands);
    }

    static Expression vector(String text, Expression... operands) {
        return of(ValueType.VECTOR, text, operands);
    }

    String java() {
        return Template.fill(text, operands);
    }

    boolean isConstant() {
        return type.constants().contains(text);
    }

    /** What shrinking makes smaller: constants count least. */
    int size() {
        int own = isConstant() ? 1 + type.constants().indexOf(text) : 4;
        return own + operands.stream().mapToInt(Expression::size).sum();
    }
}
