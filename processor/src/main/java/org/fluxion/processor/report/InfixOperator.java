package org.fluxion.processor.report;

/** The operators that stand between their operands, with what each side must bind at least as tightly as. */
enum InfixOperator {
    OR("or", Precedence.OR, Precedence.OR, Precedence.OR),
    AND("and", Precedence.AND, Precedence.AND, Precedence.AND),
    EQUAL("=", Precedence.COMPARISON, Precedence.SUM, Precedence.SUM),
    NOT_EQUAL("≠", Precedence.COMPARISON, Precedence.SUM, Precedence.SUM),
    LESS("<", Precedence.COMPARISON, Precedence.SUM, Precedence.SUM),
    LESS_OR_EQUAL("≤", Precedence.COMPARISON, Precedence.SUM, Precedence.SUM),
    GREATER(">", Precedence.COMPARISON, Precedence.SUM, Precedence.SUM),
    GREATER_OR_EQUAL("≥", Precedence.COMPARISON, Precedence.SUM, Precedence.SUM),
    ADD("+", Precedence.SUM, Precedence.SUM, Precedence.SUM),
    SUBTRACT("-", Precedence.SUM, Precedence.SUM, Precedence.DOT),
    DOT("·", Precedence.DOT, Precedence.JUXTAPOSITION, Precedence.JUXTAPOSITION),
    /** Division of integers, which truncates: never regrouped. */
    QUOTIENT("div", Precedence.INTEGER_DIVISION, Precedence.JUXTAPOSITION, Precedence.JUXTAPOSITION),
    REMAINDER("mod", Precedence.INTEGER_DIVISION, Precedence.JUXTAPOSITION, Precedence.JUXTAPOSITION),
    /** Element-wise between two vectors. */
    MULTIPLY("*", Precedence.PRODUCT, Precedence.PRODUCT, Precedence.PRODUCT),
    /** Element-wise between two vectors. */
    DIVIDE("/", Precedence.PRODUCT, Precedence.PRODUCT, Precedence.JUXTAPOSITION),
    /** The product of a matrix with a vector or a matrix, written without a sign. */
    JUXTAPOSE("", Precedence.JUXTAPOSITION, Precedence.JUXTAPOSITION, Precedence.POWER);

    private final String sign;
    private final Precedence precedence;
    private final Precedence left;
    private final Precedence right;

    InfixOperator(String sign, Precedence precedence, Precedence left, Precedence right) {
        this.sign = sign;
        this.precedence = precedence;
        this.left = left;
        this.right = right;
    }

    /** The sign between operands of these ranks, with the spaces around it. */
    String between(int leftRank, int rightRank) {
        if (this == JUXTAPOSE) {
            return " ";
        }
        boolean elementWise = leftRank > 0 && rightRank > 0;
        if (elementWise && this == MULTIPLY) {
            return " ⊗ ";
        }
        return elementWise && this == DIVIDE ? " ⊘ " : " " + sign + " ";
    }

    Precedence precedence() {
        return precedence;
    }

    Precedence left() {
        return left;
    }

    Precedence right() {
        return right;
    }

    /** Whether it works on vectors element by element. */
    boolean isElementWise() {
        return switch (this) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE -> true;
            case OR,
                    AND,
                    EQUAL,
                    NOT_EQUAL,
                    LESS,
                    LESS_OR_EQUAL,
                    GREATER,
                    GREATER_OR_EQUAL,
                    DOT,
                    QUOTIENT,
                    REMAINDER,
                    JUXTAPOSE -> false;
        };
    }

    /** The rank of the result. */
    int rank(int left, int right) {
        return switch (this) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE -> Math.max(left, right);
            case JUXTAPOSE -> right;
            case OR, AND, EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, DOT, QUOTIENT, REMAINDER ->
                0;
        };
    }
}
