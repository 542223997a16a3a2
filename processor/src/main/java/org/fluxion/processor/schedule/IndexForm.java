package org.fluxion.processor.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.UnaryOperator;

/**
 * An int in a loop as a polynomial of the loop's index: {@code constants + slopes * index + triangles * index * (index - 1) / 2}, each of
 * the first two a sum. Ints wrap, so all of it holds modulo 2^32.
 *
 * @param triangles how often the half of {@code index * (index - 1)} is added, taken of a long
 */
record IndexForm(List<Term> constants, List<Term> slopes, int triangles) {
    private static final Expression ONE = new Expression.Literal(1);

    IndexForm {
        constants = List.copyOf(constants);
        slopes = List.copyOf(slopes);
    }

    /** Part of a sum; it is subtracted if it is negative. */
    record Term(boolean isNegative, Expression value) {}

    /**
     * Reads an int.
     *
     * @param index the name of the loop's index
     * @param isFixed whether an expression has one value in all iterations
     */
    static Optional<IndexForm> of(Expression expression, String index, Predicate<Expression> isFixed) {
        Reader reader = new Reader(new Expression.Name(index), isFixed);
        reader.add(expression, false);
        return reader.isRead
                ? Optional.of(new IndexForm(reader.constants, reader.slopes, reader.triangles))
                : Optional.empty();
    }

    /** Whether each iteration adds this number. */
    boolean growsBy(int step) {
        int sum = 0;
        for (Term slope : slopes) {
            if (!(slope.value() instanceof Expression.Literal literal)) {
                return false;
            }
            sum += slope.isNegative() ? -(Integer) literal.value() : (Integer) literal.value();
        }
        return triangles == 0 && sum == step;
    }

    /** The number at index 0. */
    Expression atZero() {
        return sum(constants);
    }

    /** What the next iteration adds. */
    Expression step(String index) {
        List<Term> terms = new ArrayList<>(slopes);
        for (int k = 0; k < Math.abs(triangles); k++) {
            terms.add(new Term(triangles < 0, new Expression.Name(index)));
        }
        return sum(terms);
    }

    private static Expression sum(List<Term> terms) {
        List<Term> inOrder = new ArrayList<>(terms);
        inOrder.sort((one, other) -> Boolean.compare(one.isNegative(), other.isNegative()));
        Expression sum = null;
        for (Term term : inOrder) {
            sum = sum == null
                    ? signed(term)
                    : new Expression.BinaryExpression(operator(term), sum, term.value(), Type.INT);
        }
        return sum == null ? new Expression.Literal(0) : sum;
    }

    private static BinaryOperator operator(Term term) {
        return term.isNegative() ? BinaryOperator.SUBTRACT : BinaryOperator.ADD;
    }

    private static Expression signed(Term term) {
        return term.isNegative()
                ? new Expression.UnaryExpression(UnaryOperator.NEGATE, term.value(), Type.INT)
                : term.value();
    }

    private static final class Reader {
        private final Expression.Name index;
        private final Predicate<Expression> isFixed;
        private final List<Term> constants = new ArrayList<>();
        private final List<Term> slopes = new ArrayList<>();
        private int triangles;
        private boolean isRead = true;

        Reader(Expression.Name index, Predicate<Expression> isFixed) {
            this.index = index;
            this.isFixed = isFixed;
        }

        void add(Expression expression, boolean isNegative) {
            if (isFixed.test(expression)) {
                constants.add(new Term(isNegative, expression));
            } else if (expression.equals(index)) {
                slopes.add(new Term(isNegative, ONE));
            } else if (expression.equals(triangle(index))) {
                triangles += isNegative ? -1 : 1;
            } else if (expression instanceof Expression.BinaryExpression binary
                    && binary.type().equals(Type.INT)) {
                add(binary, isNegative);
            } else {
                isRead = false;
            }
        }

        private void add(Expression.BinaryExpression binary, boolean isNegative) {
            if (binary.operator() == BinaryOperator.MULTIPLY) {
                boolean isLeft = binary.left().equals(index);
                Expression factor = isLeft ? binary.right() : binary.left();
                isRead &= (isLeft || binary.right().equals(index)) && isFixed.test(factor);
                slopes.add(new Term(isNegative, factor));
                return;
            }
            isRead &= binary.operator() == BinaryOperator.ADD || binary.operator() == BinaryOperator.SUBTRACT;
            add(binary.left(), isNegative);
            add(binary.right(), isNegative ^ binary.operator() == BinaryOperator.SUBTRACT);
        }

        /** {@code (int) ((long) index * (long) (index - 1) / 2L)}. */
        private static Expression triangle(Expression.Name index) {
            Expression previous = new Expression.BinaryExpression(BinaryOperator.SUBTRACT, index, ONE, Type.INT);
            Expression twice = new Expression.BinaryExpression(
                    BinaryOperator.MULTIPLY,
                    new Expression.ConvertExpression(Type.LONG, index),
                    new Expression.ConvertExpression(Type.LONG, previous),
                    Type.LONG);
            Expression half = new Expression.BinaryExpression(
                    BinaryOperator.DIVIDE, twice, new Expression.Literal(2L), Type.LONG);
            return new Expression.ConvertExpression(Type.INT, half);
        }
    }
}
