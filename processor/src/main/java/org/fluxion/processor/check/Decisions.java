package org.fluxion.processor.check;

import java.util.ArrayList;
import java.util.List;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.EvaluationWatch;
import org.fluxion.processor.ir.UnaryOperator;

/**
 * Notes everything that an evaluation decides: branches, the larger of two, signs under {@code abs}, what rounding gives. Two
 * evaluations with the same decisions are two points of one smooth function. What {@code Differentiation.constant} holds fast at the first
 * is held fast at the second, so that differences of it are those of the derivative that the user has asked for.
 */
final class Decisions implements EvaluationWatch {
    private final List<Object> stopped = new ArrayList<>();
    private final List<Object> held;
    private long digest;

    /** The decisions at a first point. */
    Decisions() {
        this(List.of());
    }

    private Decisions(List<Object> held) {
        this.held = held;
    }

    /** The decisions at another point, with what was held fast at this one. */
    Decisions elsewhere() {
        return new Decisions(stopped);
    }

    boolean areThoseOf(Decisions other) {
        return digest == other.digest && stopped.size() == other.stopped.size();
    }

    private void decide(long decision) {
        digest = (digest ^ decision) * 0x9E3779B97F4A7C15L;
        digest ^= digest >>> 29;
        digest++;
    }

    @Override
    public void branched(boolean taken) {
        decide(taken ? 1 : 2);
    }

    @Override
    public Object unary(UnaryOperator operator, Object operand, Object result) {
        switch (operator) {
            case ABS, SIGNUM -> decide(Math.round(Math.signum(((Number) operand).doubleValue())));
            case FLOOR, CEIL, RINT, ROUND -> decide(Double.hashCode(((Number) result).doubleValue()));
            case NEGATE,
                    NOT,
                    BIT_NOT,
                    EXP,
                    EXPM1,
                    LOG,
                    LOG10,
                    LOG1P,
                    SQRT,
                    CBRT,
                    SIN,
                    COS,
                    TAN,
                    ASIN,
                    ACOS,
                    ATAN,
                    SINH,
                    COSH,
                    TANH,
                    TO_RADIANS,
                    TO_DEGREES,
                    SIGMOID,
                    SOFTPLUS,
                    NORM_ROOT -> {}
        }
        return result;
    }

    @Override
    public Object binary(BinaryOperator operator, Object left, Object right, Object result) {
        if (left instanceof Double a && right instanceof Double b) {
            switch (operator) {
                case MAX, MIN -> decide(Double.compare(a, b));
                case REMAINDER -> decide(Double.hashCode(Math.rint((a - (Double) result) / b)));
                case COPY_SIGN, ATAN2 -> decide((a < 0 ? 1 : 2) + (b < 0 ? 4 : 8));
                case ADD,
                        SUBTRACT,
                        MULTIPLY,
                        DIVIDE,
                        POW,
                        HYPOT,
                        AND,
                        OR,
                        XOR,
                        SHIFT_LEFT,
                        SHIFT_RIGHT,
                        UNSIGNED_SHIFT_RIGHT -> {}
            }
        }
        return result;
    }

    @Override
    public double fused(double result) {
        return result;
    }

    @Override
    public Object converted(Object operand, Object result) {
        if (operand instanceof Double && !(result instanceof Double)) {
            decide(((Number) result).longValue());
        }
        return result;
    }

    @Override
    public Object stopped(Object value) {
        int position = stopped.size();
        Object handedOn = position < held.size() ? held.get(position) : value;
        stopped.add(handedOn);
        return handedOn;
    }
}
