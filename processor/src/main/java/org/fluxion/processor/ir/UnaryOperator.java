package org.fluxion.processor.ir;

/** The operators and functions of one scalar operand. */
public enum UnaryOperator {
    NEGATE,
    NOT,
    BIT_NOT,
    ABS,
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
    SIGNUM,
    TO_RADIANS,
    TO_DEGREES,
    FLOOR,
    CEIL,
    RINT,
    /** {@code Math.round(double)}: a long. */
    ROUND,
    /** 1 / (1 + exp(-x)), evaluated without overflow. */
    SIGMOID,
    /** log(1 + exp(x)), evaluated without overflow. */
    SOFTPLUS,
    /** The square root of a sum of squares: as {@link #SQRT}, but its derivative at 0 is 0 (a norm at the origin). */
    NORM_ROOT;

    /** The result type for an operand of the given type. */
    public Type resultType(Type operand) {
        return this == ROUND ? Type.LONG : operand;
    }

    /** Whether the operator takes operands of this scalar type. */
    public boolean accepts(Type operand) {
        return operand.isScalar()
                && switch (this) {
                    case NOT -> operand.element() == ElementType.BOOLEAN;
                    case BIT_NOT -> operand.element().isInteger();
                    case NEGATE, ABS -> operand.element() != ElementType.BOOLEAN;
                    case EXP,
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
                            SIGNUM,
                            TO_RADIANS,
                            TO_DEGREES,
                            FLOOR,
                            CEIL,
                            RINT,
                            ROUND,
                            SIGMOID,
                            SOFTPLUS,
                            NORM_ROOT -> operand.element() == ElementType.DOUBLE;
                };
    }
}
