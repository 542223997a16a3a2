package org.fluxion.processor.ir;

import static org.fluxion.processor.ir.EdgeValues.BOOLEANS;
import static org.fluxion.processor.ir.EdgeValues.DOUBLES;
import static org.fluxion.processor.ir.EdgeValues.INTS;
import static org.fluxion.processor.ir.EdgeValues.LONGS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.fluxion.runtime.Activations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every operator on every type that it accepts, at edge values, against Java itself. */
class ScalarArithmeticTest {
    private static final List<List<?>> OPERANDS = List.of(DOUBLES, INTS, LONGS, BOOLEANS);
    private static final List<Type> TYPES = List.of(Type.DOUBLE, Type.INT, Type.LONG, Type.BOOLEAN);

    @ParameterizedTest
    @EnumSource
    void unaryOperatorIsJavas(UnaryOperator operator) {
        int evaluated = 0;
        for (int k = 0; k < TYPES.size(); k++) {
            if (!operator.accepts(TYPES.get(k))) {
                continue;
            }
            for (Object x : OPERANDS.get(k)) {
                Object actual = OneOperation.value(of -> new Unary(operator, of.get(0)), x);
                assertEquals(java(operator, x), actual, operator + " of " + x);
                evaluated++;
            }
        }
        assertEquals(expectedUnaryCount(operator), evaluated);
    }

    private static int expectedUnaryCount(UnaryOperator operator) {
        return switch (operator) {
            case NOT -> BOOLEANS.size();
            case BIT_NOT -> INTS.size() + LONGS.size();
            case NEGATE, ABS -> DOUBLES.size() + INTS.size() + LONGS.size();
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
                    NORM_ROOT -> DOUBLES.size();
        };
    }

    private static Object java(UnaryOperator operator, Object operand) {
        if (operand instanceof Boolean flag) {
            return !flag;
        }
        if (operand instanceof Integer a) {
            int n = a;
            int result = operator == UnaryOperator.NEGATE ? -n : operator == UnaryOperator.ABS ? Math.abs(n) : ~n;
            return result;
        }
        if (operand instanceof Long a) {
            long n = a;
            long result = operator == UnaryOperator.NEGATE ? -n : operator == UnaryOperator.ABS ? Math.abs(n) : ~n;
            return result;
        }
        double x = (Double) operand;
        return operator == UnaryOperator.ROUND ? (Object) Math.round(x) : (Object) function(operator, x);
    }

    private static double function(UnaryOperator operator, double x) {
        return switch (operator) {
            case NEGATE -> -x;
            case ABS -> Math.abs(x);
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
            case SIGMOID -> Activations.sigmoid(x);
            case SOFTPLUS -> Activations.softplus(x);
            case NOT, BIT_NOT, ROUND -> throw new AssertionError(operator);
        };
    }

    @ParameterizedTest
    @EnumSource
    void binaryOperatorOnDoublesIsJavas(BinaryOperator operator) {
        assertAccepted(
                operator,
                Type.DOUBLE,
                switch (operator) {
                    case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER, MAX, MIN, POW, ATAN2, HYPOT, COPY_SIGN -> true;
                    case AND, OR, XOR, SHIFT_LEFT, SHIFT_RIGHT, UNSIGNED_SHIFT_RIGHT -> false;
                });
        if (operator.accepts(Type.DOUBLE, Type.DOUBLE)) {
            for (double a : DOUBLES) {
                for (double b : DOUBLES) {
                    assertEquals(java(operator, a, b), binary(operator, a, b), a + " " + operator + " " + b);
                }
            }
        }
    }

    private static Object java(BinaryOperator operator, double a, double b) {
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
            case AND, OR, XOR, SHIFT_LEFT, SHIFT_RIGHT, UNSIGNED_SHIFT_RIGHT -> throw new AssertionError(operator);
        };
    }

    private static void assertAccepted(BinaryOperator operator, Type type, boolean expected) {
        assertEquals(expected, operator.accepts(type, type));
    }

    private static Object binary(BinaryOperator operator, Object a, Object b) {
        return OneOperation.value(of -> new Binary(operator, of.get(0), of.get(1)), a, b);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"POW", "ATAN2", "HYPOT", "COPY_SIGN"},
            mode = EnumSource.Mode.EXCLUDE)
    void binaryOperatorOnIntsIsJavas(BinaryOperator operator) {
        for (int a : INTS) {
            for (int b : INTS) {
                if (b != 0 || !isDivision(operator)) {
                    assertEquals(java(operator, a, b), binary(operator, a, b), a + " " + operator + " " + b);
                }
            }
        }
    }

    private static Object java(BinaryOperator operator, int a, int b) {
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
            case POW, ATAN2, HYPOT, COPY_SIGN -> throw new AssertionError(operator);
        };
    }

    @ParameterizedTest
    @EnumSource(
            names = {"POW", "ATAN2", "HYPOT", "COPY_SIGN"},
            mode = EnumSource.Mode.EXCLUDE)
    void binaryOperatorOnLongsIsJavas(BinaryOperator operator) {
        for (long a : LONGS) {
            for (Object b : isShift(operator) ? INTS : LONGS) {
                if (!b.equals(0L) || !isDivision(operator)) {
                    Object expected = java(operator, a, ((Number) b).longValue());
                    assertEquals(expected, binary(operator, a, b), a + " " + operator + " " + b);
                }
            }
        }
    }

    private static Object java(BinaryOperator operator, long a, long b) {
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
            case POW, ATAN2, HYPOT, COPY_SIGN -> throw new AssertionError(operator);
        };
    }

    private static boolean isDivision(BinaryOperator operator) {
        return operator == BinaryOperator.DIVIDE || operator == BinaryOperator.REMAINDER;
    }

    private static boolean isShift(BinaryOperator operator) {
        return operator.accepts(Type.LONG, Type.INT);
    }

    @ParameterizedTest
    @EnumSource(names = {"DIVIDE", "REMAINDER"})
    void integerDivisionByZeroThrows(BinaryOperator operator) {
        assertThrows(ArithmeticException.class, () -> binary(operator, 1, 0));
        assertThrows(ArithmeticException.class, () -> binary(operator, 1L, 0L));
    }

    @Test
    void logicIsJavas() {
        for (boolean a : BOOLEANS) {
            for (boolean b : BOOLEANS) {
                assertEquals(a && b, binary(BinaryOperator.AND, a, b));
                assertEquals(a || b, binary(BinaryOperator.OR, a, b));
                assertEquals(a ^ b, binary(BinaryOperator.XOR, a, b));
            }
        }
    }

    @Test
    void fusedMultiplyAddRoundsOnce() {
        double a = 1 + Math.ulp(1.0);
        double product = a * a;
        Object fused = OneOperation.value(of -> new FusedMultiplyAdd(of.get(0), of.get(1), of.get(2)), a, a, -product);
        // (1 + u)^2 - (1 + 2u) = u^2, which the rounded product has lost.
        assertEquals(Math.ulp(1.0) * Math.ulp(1.0), fused);
    }

    @Test
    void sigmoidAndSoftplusAreStable() {
        assertEquals(1.0, unary(UnaryOperator.SIGMOID, 800.0));
        assertEquals(0.0, unary(UnaryOperator.SIGMOID, -800.0));
        assertEquals(800.0, unary(UnaryOperator.SOFTPLUS, 800.0));
        assertEquals(Math.log(2), (Double) unary(UnaryOperator.SOFTPLUS, 0.0));
        assertEquals(Math.exp(-700), (Double) unary(UnaryOperator.SOFTPLUS, -700.0));
    }

    private static Object unary(UnaryOperator operator, double x) {
        return OneOperation.value(of -> new Unary(operator, of.get(0)), x);
    }
}
