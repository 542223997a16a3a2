package org.fluxion.processor.ir;

/**
 * Sees what an evaluation does on its way and what it decides, and may go on with other values than those computed: how else could one
 * know that two evaluations took the same way, or what their rounding errors come to.
 */
public interface EvaluationWatch {
    /** A branch was chosen, or a loop that is not told its number of iterations asked whether to go on. */
    void branched(boolean taken);

    /** Returns the value to go on with, as all of these do. */
    Object unary(UnaryOperator operator, Object operand, Object result);

    Object binary(BinaryOperator operator, Object left, Object right, Object result);

    double fused(double result);

    Object converted(Object operand, Object result);

    /** What {@link Stop} hands through. */
    Object stopped(Object value);
}
