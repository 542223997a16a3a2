package org.fluxion.processor.codegen;

import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.UnaryOperator;

/** How Java writes each operator: an infix symbol with its precedence, or the name of a method. */
final class Operators {

    private Operators() {}

    /** An operator between its operands. */
    record Infix(String symbol, Precedence precedence) {
        boolean isArithmetic() {
            return precedence == Precedence.ADDITIVE || precedence == Precedence.MULTIPLICATIVE;
        }

        /** What the left operand needs. Few readers know how bitwise operators bind, so these ask for parentheses. */
        Precedence leastLeft() {
            return isArithmetic() ? precedence : Precedence.UNARY;
        }

        /** What the right operand needs so that javac does not regroup it. */
        Precedence leastRight() {
            return precedence == Precedence.ADDITIVE ? Precedence.MULTIPLICATIVE : Precedence.UNARY;
        }
    }

    /** A static method, of {@code Math} or of {@code Activations}. */
    record Function(boolean isOfRuntime, String name) {}

    static boolean isInfix(BinaryOperator operator) {
        return switch (operator) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER -> true;
            case AND, OR, XOR, SHIFT_LEFT, SHIFT_RIGHT, UNSIGNED_SHIFT_RIGHT -> true;
            case MAX, MIN, POW, ATAN2, HYPOT, COPY_SIGN -> false;
        };
    }

    static Infix infix(BinaryOperator operator) {
        return switch (operator) {
            case ADD -> new Infix("+", Precedence.ADDITIVE);
            case SUBTRACT -> new Infix("-", Precedence.ADDITIVE);
            case MULTIPLY -> new Infix("*", Precedence.MULTIPLICATIVE);
            case DIVIDE -> new Infix("/", Precedence.MULTIPLICATIVE);
            case REMAINDER -> new Infix("%", Precedence.MULTIPLICATIVE);
            case AND -> new Infix("&", Precedence.BITWISE_AND);
            case OR -> new Infix("|", Precedence.BITWISE_OR);
            case XOR -> new Infix("^", Precedence.BITWISE_XOR);
            case SHIFT_LEFT -> new Infix("<<", Precedence.SHIFT);
            case SHIFT_RIGHT -> new Infix(">>", Precedence.SHIFT);
            case UNSIGNED_SHIFT_RIGHT -> new Infix(">>>", Precedence.SHIFT);
            case MAX, MIN, POW, ATAN2, HYPOT, COPY_SIGN -> throw new IllegalArgumentException(operator.name());
        };
    }

    static Function function(BinaryOperator operator) {
        return switch (operator) {
            case MAX -> ofMath("max");
            case MIN -> ofMath("min");
            case POW -> ofMath("pow");
            case ATAN2 -> ofMath("atan2");
            case HYPOT -> ofMath("hypot");
            case COPY_SIGN -> ofMath("copySign");
            case ADD,
                    SUBTRACT,
                    MULTIPLY,
                    DIVIDE,
                    REMAINDER,
                    AND,
                    OR,
                    XOR,
                    SHIFT_LEFT,
                    SHIFT_RIGHT,
                    UNSIGNED_SHIFT_RIGHT -> throw new IllegalArgumentException(operator.name());
        };
    }

    static boolean isPrefix(UnaryOperator operator) {
        return operator == UnaryOperator.NEGATE || operator == UnaryOperator.NOT || operator == UnaryOperator.BIT_NOT;
    }

    static String prefix(UnaryOperator operator) {
        return operator == UnaryOperator.NEGATE ? "-" : operator == UnaryOperator.NOT ? "!" : "~";
    }

    static Function function(UnaryOperator operator) {
        return switch (operator) {
            case NEGATE, NOT, BIT_NOT -> throw new IllegalArgumentException(operator.name());
            case ABS -> ofMath("abs");
            case EXP -> ofMath("exp");
            case EXPM1 -> ofMath("expm1");
            case LOG -> ofMath("log");
            case LOG10 -> ofMath("log10");
            case LOG1P -> ofMath("log1p");
            case SQRT, NORM_ROOT -> ofMath("sqrt");
            case CBRT -> ofMath("cbrt");
            case SIN -> ofMath("sin");
            case COS -> ofMath("cos");
            case TAN -> ofMath("tan");
            case ASIN -> ofMath("asin");
            case ACOS -> ofMath("acos");
            case ATAN -> ofMath("atan");
            case SINH -> ofMath("sinh");
            case COSH -> ofMath("cosh");
            case TANH -> ofMath("tanh");
            case SIGNUM -> ofMath("signum");
            case TO_RADIANS -> ofMath("toRadians");
            case TO_DEGREES -> ofMath("toDegrees");
            case FLOOR -> ofMath("floor");
            case CEIL -> ofMath("ceil");
            case RINT -> ofMath("rint");
            case ROUND -> ofMath("round");
            case SIGMOID -> new Function(true, "sigmoid");
            case SOFTPLUS -> new Function(true, "softplus");
        };
    }

    private static Function ofMath(String name) {
        return new Function(false, name);
    }
}
