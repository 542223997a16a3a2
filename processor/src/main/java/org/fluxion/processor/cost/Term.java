package org.fluxion.processor.cost;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One summand of a {@link Polynomial}.
 *
 * @param coefficient not 0
 * @param powers the factors in their order, each with its exponent; none in the constant
 */
public record Term(long coefficient, Map<Factor, Integer> powers) {
    private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    public Term {
        powers = Collections.unmodifiableMap(new LinkedHashMap<>(powers));
    }

    /** The summand without its sign: {@code 3 |x| |w|}. */
    String magnitude() {
        StringBuilder text = new StringBuilder();
        if (Math.abs(coefficient) != 1 || powers.isEmpty()) {
            text.append(Math.abs(coefficient)).append(' ');
        }
        powers.forEach((factor, exponent) ->
                text.append(factor.name()).append(superscript(exponent)).append(' '));
        return text.toString().strip();
    }

    private static String superscript(int exponent) {
        StringBuilder text = new StringBuilder();
        if (exponent > 1) {
            String.valueOf(exponent).chars().forEach(digit -> text.append(DIGITS.charAt(digit - '0')));
        }
        return text.toString();
    }
}
