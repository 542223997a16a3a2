package org.fluxion.processor.cost;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongBinaryOperator;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** A sum of products of sizes with whole numbers: {@code 3 |x| |w| + 2 |x| + 1}. Numbers that no long can hold stay at the largest. */
public final class Polynomial {
    public static final Polynomial ZERO = new Polynomial(new TreeMap<>());
    public static final Polynomial ONE = of(Monomial.ONE, 1);

    private final SortedMap<Monomial, Long> coefficients;

    private Polynomial(SortedMap<Monomial, Long> coefficients) {
        this.coefficients = Collections.unmodifiableSortedMap(coefficients);
    }

    /** A number. */
    public static Polynomial of(long number) {
        return of(Monomial.ONE, number);
    }

    /** A size. */
    public static Polynomial of(Factor factor) {
        return of(new Monomial(List.of(factor)), 1);
    }

    private static Polynomial of(Monomial monomial, long coefficient) {
        SortedMap<Monomial, Long> single = new TreeMap<>();
        if (coefficient != 0) {
            single.put(monomial, coefficient);
        }
        return new Polynomial(single);
    }

    /** The sum of both. */
    public Polynomial plus(Polynomial other) {
        if (other.isZero()) {
            return this;
        }
        return isZero() ? other : merged(other, Polynomial::sum);
    }

    /** This without the other. */
    public Polynomial minus(Polynomial other) {
        return plus(other.times(of(-1)));
    }

    /** The product of both. */
    public Polynomial times(Polynomial other) {
        if (isZero() || other.isZero()) {
            return ZERO;
        }
        if (equals(ONE) || other.equals(ONE)) {
            return equals(ONE) ? other : this;
        }
        SortedMap<Monomial, Long> products = new TreeMap<>();
        coefficients.forEach((left, factor) -> other.coefficients.forEach(
                (right, number) -> products.merge(left.times(right), product(factor, number), Polynomial::sum)));
        products.values().removeIf(coefficient -> coefficient == 0);
        return new Polynomial(products);
    }

    /**
     * The larger one of two that are not negative; where neither is larger for all sizes, the larger coefficient of each product, which
     * is more than either.
     */
    public Polynomial maximum(Polynomial other) {
        if (other.isZero()) {
            return this;
        }
        return isZero() ? other : merged(other, Math::max);
    }

    private Polynomial merged(Polynomial other, LongBinaryOperator operator) {
        SortedMap<Monomial, Long> result = new TreeMap<>();
        Stream.concat(coefficients.keySet().stream(), other.coefficients.keySet().stream())
                .forEach(monomial ->
                        result.put(monomial, operator.applyAsLong(coefficient(monomial), other.coefficient(monomial))));
        result.values().removeIf(coefficient -> coefficient == 0);
        return new Polynomial(result);
    }

    private static long sum(long left, long right) {
        long sum = left + right;
        boolean isTooLarge = ((left ^ sum) & (right ^ sum)) < 0;
        return isTooLarge ? limit(left < 0) : sum;
    }

    private static long product(long left, long right) {
        try {
            return Math.multiplyExact(left, right);
        } catch (ArithmeticException tooLarge) {
            return limit((left < 0) != (right < 0));
        }
    }

    private static long limit(boolean isNegative) {
        return isNegative ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    /** Every coefficient divided by a number, if all can be without a remainder. */
    boolean isDivisibleBy(long divisor) {
        return divisor != 0 && coefficients.values().stream().allMatch(coefficient -> coefficient % divisor == 0);
    }

    Polynomial dividedBy(long divisor) {
        SortedMap<Monomial, Long> quotients = new TreeMap<>();
        coefficients.forEach((monomial, coefficient) -> quotients.put(monomial, coefficient / divisor));
        return new Polynomial(quotients);
    }

    /** Whether the index of a loop occurs. */
    boolean hasIndices() {
        return factors().anyMatch(factor -> factor instanceof LoopIndex);
    }

    /** What this is at most as indices go from 0 to their last values. */
    Polynomial bounded() {
        if (!hasIndices()) {
            return this;
        }
        Polynomial bound = ZERO;
        for (Map.Entry<Monomial, Long> entry : coefficients.entrySet()) {
            Polynomial part = of(entry.getValue());
            for (Factor factor : entry.getKey().factors()) {
                part = part.times(factor instanceof LoopIndex index ? last(index, entry.getValue()) : of(factor));
            }
            bound = bound.plus(part);
        }
        return bound;
    }

    private static Polynomial last(LoopIndex index, long coefficient) {
        return coefficient > 0 ? index.last() : ZERO;
    }

    /** The products that no other one grows faster than. */
    public Polynomial leading() {
        SortedMap<Monomial, Long> leading = new TreeMap<>(coefficients);
        leading.keySet().removeIf(one -> coefficients.keySet().stream().anyMatch(other -> other.isMultipleOf(one)));
        return new Polynomial(leading);
    }

    /** The sum where every size is 1. */
    long atOnes() {
        return at(factor -> 1);
    }

    /** Whether no product is subtracted. */
    boolean isSumOnly() {
        return coefficients.values().stream().allMatch(coefficient -> coefficient > 0);
    }

    /** The products that are added. */
    Polynomial positive() {
        return maximumOfZero(1);
    }

    /** The products that are subtracted, as a sum. */
    Polynomial negative() {
        return maximumOfZero(-1);
    }

    private Polynomial maximumOfZero(long sign) {
        SortedMap<Monomial, Long> part = new TreeMap<>();
        coefficients.forEach((monomial, coefficient) -> part.put(monomial, product(sign, coefficient)));
        part.values().removeIf(coefficient -> coefficient < 0);
        return new Polynomial(part);
    }

    private long coefficient(Monomial monomial) {
        return coefficients.getOrDefault(monomial, 0L);
    }

    int degree() {
        return isZero() ? 0 : coefficients.firstKey().degree();
    }

    /** Whether this is 0. */
    public boolean isZero() {
        return coefficients.isEmpty();
    }

    /** Whether this is a number. */
    public boolean isConstant() {
        return degree() == 0;
    }

    /** The only factor of a polynomial that is nothing else. */
    Optional<Factor> onlyFactor() {
        boolean isFactor = coefficients.size() == 1 && degree() == 1 && coefficient(coefficients.firstKey()) == 1;
        return isFactor ? factors().findFirst() : Optional.empty();
    }

    /** The summands, those of more factors first. */
    public List<Term> terms() {
        return coefficients.entrySet().stream()
                .map(entry -> new Term(entry.getValue(), entry.getKey().powers()))
                .toList();
    }

    /** The factors in order of appearance, each once. */
    public Stream<Factor> factors() {
        return coefficients.keySet().stream()
                .flatMap(monomial -> monomial.factors().stream())
                .distinct();
    }

    /** The value for given sizes. */
    public long at(ToLongFunction<Factor> sizes) {
        long value = 0;
        for (Map.Entry<Monomial, Long> entry : coefficients.entrySet()) {
            long product = entry.getValue();
            for (Factor factor : entry.getKey().factors()) {
                product = product(product, sizes.applyAsLong(factor));
            }
            value = sum(value, product);
        }
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Polynomial polynomial && polynomial.coefficients.equals(coefficients);
    }

    @Override
    public int hashCode() {
        return coefficients.hashCode();
    }

    /** As in a formula: {@code 3 |x| |w| + 2 |x| - 1}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Term term : terms()) {
            String sign = term.coefficient() < 0 ? "-" : "+";
            text.append(' ').append(sign).append(' ').append(term.magnitude());
        }
        if (isZero()) {
            return "0";
        }
        return text.charAt(1) == '+' ? text.substring(3) : "-" + text.substring(3);
    }
}
