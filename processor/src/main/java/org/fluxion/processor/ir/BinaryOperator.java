package org.fluxion.processor.ir;

/** The operators and functions of two scalar operands of one type (a shift's right operand is an int). */
public enum BinaryOperator {
    ADD,
    SUBTRACT,
    MULTIPLY,
    DIVIDE,
    REMAINDER,
    MAX,
    MIN,
    POW,
    ATAN2,
    HYPOT,
    COPY_SIGN,
    AND,
    OR,
    XOR,
    SHIFT_LEFT,
    SHIFT_RIGHT,
    UNSIGNED_SHIFT_RIGHT;

    /** Whether the operator takes operands of these scalar types. */
    public boolean accepts(Type left, Type right) {
        if (!left.isScalar() || !right.isScalar()) {
            return false;
        }
        ElementType element = left.element();
        return switch (this) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER, MAX, MIN ->
                left.equals(right) && element != ElementType.BOOLEAN;
            case POW, ATAN2, HYPOT, COPY_SIGN -> left.equals(right) && element == ElementType.DOUBLE;
            case AND, OR, XOR -> left.equals(right) && element != ElementType.DOUBLE;
            case SHIFT_LEFT, SHIFT_RIGHT, UNSIGNED_SHIFT_RIGHT ->
                element.isInteger() && right.element() == ElementType.INT;
        };
    }

    /**
     * Whether {@code a op b} has the same bits as {@code b op a} for all operands that are not NaN, and the same derivative. A maximum
     * has not: at a tie the first of two active operands takes it.
     */
    public boolean isCommutative() {
        return switch (this) {
            case ADD, MULTIPLY, HYPOT, AND, OR, XOR -> true;
            case SUBTRACT,
                    MAX,
                    MIN,
                    DIVIDE,
                    REMAINDER,
                    POW,
                    ATAN2,
                    COPY_SIGN,
                    SHIFT_LEFT,
                    SHIFT_RIGHT,
                    UNSIGNED_SHIFT_RIGHT -> false;
        };
    }
}
