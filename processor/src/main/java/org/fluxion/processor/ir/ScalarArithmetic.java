package org.fluxion.processor.ir;

/** Java's operators, functions and casts on boxed scalars: Double, Long, Integer and Boolean. */
final class ScalarArithmetic {
    private ScalarArithmetic() {}

    static Object unary(UnaryOperator operator, Object operand) {
        return switch (operator) {
            case NOT -> !(Boolean) operand;
            case NEGATE -> negate(operand);
            case BIT_NOT -> operand instanceof Long value ? (Object) ~value : (Object) ~(Integer) operand;
            case ABS -> abs(operand);
            case ROUND -> Math.round((Double) operand);
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
                    SIGMOID,
                    SOFTPLUS,
                    NORM_ROOT -> function(operator, (Double) operand);
        };
    }

    private static Object negate(Object operand) {
        if (operand instanceof Double value) {
            return -value;
        }
        return operand instanceof Long value ? (Object) (-value) : (Object) (-(Integer) operand);
    }

    private static Object abs(Object operand) {
        if (operand instanceof Double value) {
            return Math.abs(value);
        }
        return operand instanceof Long value ? (Object) Math.abs(value) : (Object) Math.abs((Integer) operand);
    }

    private static double function(UnaryOperator operator, double x) {
        return switch (operator) {
            case EXP -> Math.exp(x);
            case EXPM1 -> Math.expm1(x);
            case LOG -> Math.log(x);
            case LOG10 -> Math.log10(x);
            case LOG1P -> Math.log1p(x);
            case SQRT, NORM_ROOT -> Math.sqrt(x);
            case CBRT -> Math.cbrt(x);
            case SIN -> Math.sin(x);
            case COS -> Math.cos(x);
            case TAN -> Math.tan(x);
            case ASIN -> Math.asin(x);
            case ACOS -> Math.acos(x);
            case ATAN -> Math.atan(x);
            case SINH -> Math.sinh(x);
            case COSH -> Math.cosh(x);
            case TANH -> Math.tanh(x);
            case SIGNUM -> Math.signum(x);
            case TO_RADIANS -> Math.toRadians(x);
            case TO_DEGREES -> Math.toDegrees(x);
            case FLOOR -> Math.floor(x);
            case CEIL -> Math.ceil(x);
            case RINT -> Math.rint(x);
            case SIGMOID -> sigmoid(x);
            case SOFTPLUS -> Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
            case NOT, NEGATE, BIT_NOT, ABS, ROUND -> throw new IllegalArgumentException(operator.name());
        };
    }

    /** The formula of the runtime library, so that both give the same bits. */
    private static double sigmoid(double x) {
        if (x >= 0) {
            return 1 / (1 + Math.exp(-x));
        }
        double exponential = Math.exp(x);
        return exponential / (1 + exponential);
    }

    static Object binary(BinaryOperator operator, Object left, Object right) {
        if (left instanceof Double a) {
            return ofDoubles(operator, a, (Double) right);
        }
        if (left instanceof Long a) {
            return isShift(operator) ? shift(operator, a, (Integer) right) : ofLongs(operator, a, (Long) right);
        }
        return left instanceof Integer a
                ? (Object) ofInts(operator, a, (Integer) right)
                : (Object) ofBooleans(operator, (Boolean) left, (Boolean) right);
    }

    private static double ofDoubles(BinaryOperator operator, double a, double b) {
        return switch (operator) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            case REMAINDER -> a % b;
            case MAX -> Math.max(a, b);
            case MIN -> Math.min(a, b);
            case POW -> Math.pow(a, b);
            case ATAN2 -> Math.atan2(a, b);
            case HYPOT -> Math.hypot(a, b);
            case COPY_SIGN -> Math.copySign(a, b);
            case AND, OR, XOR, SHIFT_LEFT, SHIFT_RIGHT, UNSIGNED_SHIFT_RIGHT -> throw undefined(operator, "doubles");
        };
    }

    private static int ofInts(BinaryOperator operator, int a, int b) {
        return switch (operator) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            case REMAINDER -> a % b;
            case MAX -> Math.max(a, b);
            case MIN -> Math.min(a, b);
            case AND -> a & b;
            case OR -> a | b;
            case XOR -> a ^ b;
            case SHIFT_LEFT -> a << b;
            case SHIFT_RIGHT -> a >> b;
            case UNSIGNED_SHIFT_RIGHT -> a >>> b;
            case POW, ATAN2, HYPOT, COPY_SIGN -> throw undefined(operator, "ints");
        };
    }

    private static long ofLongs(BinaryOperator operator, long a, long b) {
        return switch (operator) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            case REMAINDER -> a % b;
            case MAX -> Math.max(a, b);
            case MIN -> Math.min(a, b);
            case AND -> a & b;
            case OR -> a | b;
            case XOR -> a ^ b;
            case POW, ATAN2, HYPOT, COPY_SIGN, SHIFT_LEFT, SHIFT_RIGHT, UNSIGNED_SHIFT_RIGHT ->
                throw undefined(operator, "longs");
        };
    }

    private static boolean isShift(BinaryOperator operator) {
        return operator == BinaryOperator.SHIFT_LEFT
                || operator == BinaryOperator.SHIFT_RIGHT
                || operator == BinaryOperator.UNSIGNED_SHIFT_RIGHT;
    }

    private static long shift(BinaryOperator operator, long a, int distance) {
        if (operator == BinaryOperator.SHIFT_LEFT) {
            return a << distance;
        }
        return operator == BinaryOperator.SHIFT_RIGHT ? a >> distance : a >>> distance;
    }

    private static boolean ofBooleans(BinaryOperator operator, boolean a, boolean b) {
        return switch (operator) {
            case AND -> a && b;
            case OR -> a || b;
            case XOR -> a ^ b;
            case ADD,
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
                    SHIFT_LEFT,
                    SHIFT_RIGHT,
                    UNSIGNED_SHIFT_RIGHT -> throw undefined(operator, "booleans");
        };
    }

    private static IllegalArgumentException undefined(BinaryOperator operator, String operands) {
        return new IllegalArgumentException(operator + " of " + operands);
    }

    static boolean compare(Comparison comparison, Object left, Object right) {
        if (left instanceof Double a) {
            return compareDoubles(comparison, a, (Double) right);
        }
        if (left instanceof Boolean a) {
            return holds(comparison, Boolean.compare(a, (Boolean) right));
        }
        return holds(comparison, Long.compare(((Number) left).longValue(), ((Number) right).longValue()));
    }

    /** Not by {@link Double#compare}, which orders NaN and the two zeros. */
    private static boolean compareDoubles(Comparison comparison, double a, double b) {
        return switch (comparison) {
            case EQUAL -> a == b;
            case NOT_EQUAL -> a != b;
            case LESS -> a < b;
            case LESS_OR_EQUAL -> a <= b;
            case GREATER -> a > b;
            case GREATER_OR_EQUAL -> a >= b;
        };
    }

    private static boolean holds(Comparison comparison, int order) {
        return switch (comparison) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
        };
    }

    /** The cast to a primitive type, as the type in which the Program language computes with it. */
    static Object convert(Object operand, ElementType target) {
        if (operand instanceof Double value) {
            return ofDouble(value, target);
        }
        if (operand instanceof Long value) {
            return ofLong(value, target);
        }
        return ofLong((Integer) operand, target);
    }

    private static Object ofDouble(double value, ElementType target) {
        return switch (target) {
            case DOUBLE -> value;
            case FLOAT -> (double) (float) value;
            case LONG -> (long) value;
            case INT -> (int) value;
            case SHORT -> (int) (short) value;
            case CHAR -> (int) (char) value;
            case BYTE -> (int) (byte) value;
            case BOOLEAN -> throw new IllegalArgumentException("a cast to boolean");
        };
    }

    /** For ints too: a cast from int to any type is the same as that by way of long. */
    private static Object ofLong(long value, ElementType target) {
        return switch (target) {
            case DOUBLE -> (double) value;
            case FLOAT -> (double) (float) value;
            case LONG -> value;
            case INT -> (int) value;
            case SHORT -> (int) (short) value;
            case CHAR -> (int) (char) value;
            case BYTE -> (int) (byte) value;
            case BOOLEAN -> throw new IllegalArgumentException("a cast to boolean");
        };
    }
}
