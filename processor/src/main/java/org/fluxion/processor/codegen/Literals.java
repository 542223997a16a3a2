package org.fluxion.processor.codegen;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Literals of Java. */
final class Literals {

    /** Seventeen digits tell any two doubles apart. */
    private static final int MAX_DIGITS = 17;

    private static final double SMALLEST_PLAIN = 1e-3;
    private static final double LARGEST_PLAIN = 1e7;

    private Literals() {}

    static Fragment of(Object value) {
        if (value instanceof Double number) {
            return ofDouble(number);
        }
        if (value instanceof Long number) {
            return number == Long.MIN_VALUE ? constant(Long.class, "MIN_VALUE") : signed(number + "L", number < 0);
        }
        if (value instanceof Integer number) {
            return number == Integer.MIN_VALUE ? constant(Integer.class, "MIN_VALUE") : signed("" + number, number < 0);
        }
        if (value instanceof Boolean truth) {
            return signed(truth.toString(), false);
        }
        throw new IllegalArgumentException("no literal of " + value.getClass());
    }

    private static Fragment ofDouble(double value) {
        if (Double.isNaN(value)) {
            return constant(Double.class, "NaN");
        }
        if (Double.isInfinite(value)) {
            return constant(Double.class, value > 0 ? "POSITIVE_INFINITY" : "NEGATIVE_INFINITY");
        }
        if (value == 0) {
            boolean isNegative = 1 / value < 0;
            return signed(isNegative ? "-0.0" : "0.0", isNegative);
        }
        return signed((value < 0 ? "-" : "") + digits(Math.abs(value)), value < 0);
    }

    private static String digits(double magnitude) {
        BigDecimal shortest = shortest(magnitude);
        if (magnitude < SMALLEST_PLAIN || magnitude >= LARGEST_PLAIN) {
            return scientific(shortest);
        }
        String plain = shortest.toPlainString();
        return plain.indexOf('.') < 0 ? plain + ".0" : plain;
    }

    /** The fewest digits that read back as the number. Double.toString is not the same on all JDKs. */
    private static BigDecimal shortest(double magnitude) {
        BigDecimal exact = new BigDecimal(magnitude);
        for (int digits = 1; digits < MAX_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == magnitude) {
                return rounded.stripTrailingZeros();
            }
        }
        return exact.round(new MathContext(MAX_DIGITS, RoundingMode.HALF_EVEN));
    }

    private static String scientific(BigDecimal number) {
        String digits = number.unscaledValue().toString();
        int exponent = digits.length() - 1 - number.scale();
        String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
        return digits.charAt(0) + fraction + "e" + exponent;
    }

    private static Fragment signed(String text, boolean isNegative) {
        return new Fragment(Text.of(text), isNegative ? Precedence.UNARY : Precedence.PRIMARY, isNegative);
    }

    private static Fragment constant(Class<?> owner, String name) {
        return Fragment.of(Precedence.PRIMARY, owner, ".", name);
    }
}
