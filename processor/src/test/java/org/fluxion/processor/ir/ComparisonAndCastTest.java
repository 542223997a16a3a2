package org.fluxion.processor.ir;

import static org.fluxion.processor.ir.EdgeValues.DOUBLES;
import static org.fluxion.processor.ir.EdgeValues.INTS;
import static org.fluxion.processor.ir.EdgeValues.LONGS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every comparison and every cast at edge values, against Java itself. */
class ComparisonAndCastTest {
    @ParameterizedTest
    @EnumSource
    void comparisonIsJavas(Comparison comparison) {
        for (double a : DOUBLES) {
            for (double b : DOUBLES) {
                assertEquals(java(comparison, a, b), compare(comparison, a, b), a + comparison.symbol() + b);
            }
        }
        for (long a : LONGS) {
            for (long b : LONGS) {
                assertEquals(java(comparison, a, b), compare(comparison, a, b), a + comparison.symbol() + b);
            }
        }
        for (int a : INTS) {
            for (int b : INTS) {
                assertEquals(java(comparison, (long) a, b), compare(comparison, a, b), a + comparison.symbol() + b);
            }
        }
    }

    @Test
    void booleansAreEqualOrNot() {
        assertEquals(true, compare(Comparison.EQUAL, true, true));
        assertEquals(false, compare(Comparison.EQUAL, true, false));
        assertEquals(true, compare(Comparison.NOT_EQUAL, false, true));
        assertEquals(false, compare(Comparison.NOT_EQUAL, false, false));
    }

    private static Object compare(Comparison comparison, Object a, Object b) {
        return OneOperation.value(of -> new Compare(comparison, of.get(0), of.get(1)), a, b);
    }

    private static boolean java(Comparison comparison, double a, double b) {
        return switch (comparison) {
            case EQUAL -> a == b;
            case NOT_EQUAL -> a != b;
            case LESS -> a < b;
            case LESS_OR_EQUAL -> a <= b;
            case GREATER -> a > b;
            case GREATER_OR_EQUAL -> a >= b;
        };
    }

    private static boolean java(Comparison comparison, long a, long b) {
        return switch (comparison) {
            case EQUAL -> a == b;
            case NOT_EQUAL -> a != b;
            case LESS -> a < b;
            case LESS_OR_EQUAL -> a <= b;
            case GREATER -> a > b;
            case GREATER_OR_EQUAL -> a >= b;
        };
    }

    @Test
    void castOfDoubleIsJavas() {
        for (double x : DOUBLES) {
            List<Object> expected =
                    List.of(x, (long) x, (int) x, (double) (float) x, (int) (short) x, (int) (char) x, (int) (byte) x);
            assertEquals(expected, casts(x), "casts of " + x);
        }
    }

    @Test
    void castOfLongIsJavas() {
        for (long x : LONGS) {
            List<Object> expected = List.of(
                    (double) x, x, (int) x, (double) (float) x, (int) (short) x, (int) (char) x, (int) (byte) x);
            assertEquals(expected, casts(x), "casts of " + x);
        }
    }

    @Test
    void castOfIntIsJavas() {
        for (int x : INTS) {
            List<Object> expected = List.of(
                    (double) x, (long) x, x, (double) (float) x, (int) (short) x, (int) (char) x, (int) (byte) x);
            assertEquals(expected, casts(x), "casts of " + x);
        }
    }

    /** In the order of {@link ElementType}. */
    private static List<Object> casts(Object x) {
        List<Object> casts = new ArrayList<>();
        for (ElementType element : ElementType.values()) {
            if (element != ElementType.BOOLEAN) {
                casts.add(OneOperation.value(of -> new Convert(of.get(0), new Type(element, 0)), x));
            }
        }
        return casts;
    }

    @Test
    void longIsRoundedToFloatOnce() {
        long betweenFloats = (1L << 60) + (1L << 36) + 1;
        Object once = OneOperation.value(of -> new Convert(of.get(0), new Type(ElementType.FLOAT, 0)), betweenFloats);
        assertEquals((double) ((1L << 60) + (1L << 37)), once);
    }

    @Test
    void booleanHasNoCasts() {
        Variable flag = new Variables().fresh(Type.BOOLEAN);
        Variable number = new Variables().fresh(Type.INT);
        assertThrows(IllegalArgumentException.class, () -> new Convert(flag, Type.INT));
        assertThrows(IllegalArgumentException.class, () -> new Convert(number, Type.BOOLEAN));
    }
}
