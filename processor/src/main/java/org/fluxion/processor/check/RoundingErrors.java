package org.fluxion.processor.check;

import java.util.SplittableRandom;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.EvaluationWatch;
import org.fluxion.processor.ir.UnaryOperator;

/**
 * Moves every rounded result to a neighbour, by chance: evaluations under this differ from each other by what rounding does to a
 * result. Exact results stay, or counting in doubles would no longer be counting.
 */
final class RoundingErrors implements EvaluationWatch {
    private final SplittableRandom random;
    private final EvaluationWatch next;

    /** Errors that {@code next} sees instead of the results. */
    RoundingErrors(SplittableRandom random, EvaluationWatch next) {
        this.random = random;
        this.next = next;
    }

    /** A neighbour of a number. */
    double moved(double number) {
        return random.nextBoolean() ? Math.nextUp(number) : Math.nextDown(number);
    }

    private double function(double result) {
        return result == Math.rint(result) ? result : moved(result);
    }

    @Override
    public void branched(boolean taken) {
        next.branched(taken);
    }

    @Override
    public Object unary(UnaryOperator operator, Object operand, Object result) {
        boolean isExact = operator == UnaryOperator.NEGATE || operator == UnaryOperator.ABS;
        return next.unary(
                operator, operand, !isExact && result instanceof Double number ? (Object) function(number) : result);
    }

    @Override
    public Object binary(BinaryOperator operator, Object left, Object right, Object result) {
        boolean isFloating = left instanceof Double && right instanceof Double && result instanceof Double;
        return next.binary(
                operator,
                left,
                right,
                isFloating ? (Object) rounded(operator, (Double) left, (Double) right, (Double) result) : result);
    }

    private double rounded(BinaryOperator operator, double left, double right, double result) {
        return switch (operator) {
            case ADD -> isSum(left, right, result) ? result : moved(result);
            case SUBTRACT -> isSum(left, -right, result) ? result : moved(result);
            case MULTIPLY -> Math.fma(left, right, -result) == 0 ? result : moved(result);
            case DIVIDE -> Math.fma(result, right, -left) == 0 ? result : moved(result);
            case POW, ATAN2, HYPOT -> function(result);
            case REMAINDER, MAX, MIN, COPY_SIGN, AND, OR, XOR, SHIFT_LEFT, SHIFT_RIGHT, UNSIGNED_SHIFT_RIGHT -> result;
        };
    }

    private static boolean isSum(double left, double right, double sum) {
        double partOfRight = sum - left;
        return left - (sum - partOfRight) == 0 && right - partOfRight == 0;
    }

    @Override
    public double fused(double result) {
        return next.fused(function(result));
    }

    @Override
    public Object converted(Object operand, Object result) {
        return next.converted(operand, result);
    }

    @Override
    public Object stopped(Object value) {
        return next.stopped(value);
    }
}
