package org.fluxion.processor.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Products as they are written by hand: one number in front, and powers for factors that occur more than once. */
final class Factors {
    /** A number with more digits than this is left as the product that it came from. */
    private static final int MOST_DIGITS = 6;

    private static final Pattern SMALL = Pattern.compile("[1-9]");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?");

    private final Map<Term, Integer> powers = new LinkedHashMap<>();
    private BigDecimal number = BigDecimal.ONE;
    private boolean isPlain = true;

    private Factors() {}

    /** The product of two numbers; nothing where it is best written as it is. */
    static Optional<Term> product(Term left, Term right) {
        if (left.rank() > 0 || right.rank() > 0) {
            return Optional.empty();
        }
        Factors factors = new Factors();
        factors.add(left);
        factors.add(right);
        return factors.isPlain ? Optional.empty() : factors.written();
    }

    private void add(Term term) {
        if (term instanceof Term.Infix product && product.operator() == InfixOperator.MULTIPLY) {
            add(product.left());
            add(product.right());
        } else if (term instanceof Term.Power power && exponent(power).isPresent()) {
            count(power.base(), exponent(power).get());
        } else if (term instanceof Term.Literal literal && value(literal).isPresent()) {
            // A number that stands first, alone, is where it belongs.
            isPlain &= number.compareTo(BigDecimal.ONE) == 0 && powers.isEmpty();
            number = number.multiply(value(literal).get());
        } else {
            count(term, 1);
        }
    }

    private void count(Term base, int exponent) {
        isPlain &= !powers.containsKey(base);
        powers.merge(base, exponent, Integer::sum);
    }

    private Optional<Term> written() {
        BigDecimal plain = number.stripTrailingZeros();
        if (plain.precision() > MOST_DIGITS || plain.scale() > MOST_DIGITS || plain.scale() < -MOST_DIGITS) {
            return Optional.empty();
        }
        List<Term> factors = new ArrayList<>();
        if (plain.compareTo(BigDecimal.ONE) != 0 || powers.isEmpty()) {
            factors.add(Term.Literal.number(plain.toPlainString()));
        }
        powers.forEach((base, exponent) -> factors.add(
                exponent == 1 ? base : new Term.Power(base, Term.Literal.number(String.valueOf(exponent)))));
        return factors.stream().reduce((left, right) -> new Term.Infix(InfixOperator.MULTIPLY, left, right));
    }

    private static Optional<Integer> exponent(Term.Power power) {
        boolean isSmall = power.exponent() instanceof Term.Literal literal
                && literal.rank() == 0
                && SMALL.matcher(literal.text()).matches();
        return isSmall ? Optional.of(Integer.valueOf(((Term.Literal) power.exponent()).text())) : Optional.empty();
    }

    private static Optional<BigDecimal> value(Term.Literal literal) {
        return literal.rank() == 0 && NUMBER.matcher(literal.text()).matches()
                ? Optional.of(new BigDecimal(literal.text()))
                : Optional.empty();
    }
}
