package org.fluxion.processor.cost;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A product of factors; of none it is 1. Those of higher degree come first.
 *
 * @param factors in their order, as often as they occur
 */
record Monomial(List<Factor> factors) implements Comparable<Monomial> {
    static final Monomial ONE = new Monomial(List.of());

    Monomial {
        List<Factor> sorted = new ArrayList<>(factors);
        sorted.sort(Factor.ORDER);
        factors = List.copyOf(sorted);
    }

    int degree() {
        return factors.size();
    }

    Monomial times(Monomial other) {
        if (factors.isEmpty() || other.factors.isEmpty()) {
            return factors.isEmpty() ? other : this;
        }
        List<Factor> all = new ArrayList<>(factors);
        all.addAll(other.factors);
        return new Monomial(all);
    }

    /** Whether the other one times something is this, and more than 1. */
    boolean isMultipleOf(Monomial other) {
        List<Factor> rest = new ArrayList<>(factors);
        return degree() > other.degree() && other.factors.stream().allMatch(rest::remove);
    }

    /** Each factor with its exponent. */
    Map<Factor, Integer> powers() {
        Map<Factor, Integer> powers = new LinkedHashMap<>();
        factors.forEach(factor -> powers.merge(factor, 1, Integer::sum));
        return powers;
    }

    @Override
    public int compareTo(Monomial other) {
        int result = Integer.compare(other.degree(), degree());
        for (int k = 0; result == 0 && k < degree(); k++) {
            result = Factor.ORDER.compare(factors.get(k), other.factors.get(k));
        }
        return result;
    }
}
