package org.fluxion.processor.cost;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fluxion.processor.ir.Variable;

/** One name for each size of a method, the same in all of its Programs; sizes that a check finds equal have one name. */
final class FactorNames {
    private final List<String> parameters;
    private final Map<Factor, Factor> equal = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<List<Polynomial>, Quotient> quotients = new HashMap<>();
    private final Map<Object, UnknownNumber> unknowns = new HashMap<>();
    private int unnamed;

    FactorNames(List<Variable> parameters) {
        this.parameters = parameters.stream().map(Variable::name).toList();
        taken.addAll(this.parameters);
    }

    /** The length of an array parameter or of its rows. */
    Polynomial length(Variable array, int depth) {
        return Polynomial.of(
                representative(new ArrayLength(array.name(), array.type().rank(), depth)));
    }

    /** An int parameter. */
    Polynomial parameter(Variable parameter) {
        return Polynomial.of(representative(new IntParameter(parameter.name())));
    }

    private Factor representative(Factor factor) {
        return equal.getOrDefault(factor, factor);
    }

    /** From now on both sizes have the name of the one that a reader knows better. */
    void equate(Factor left, Factor right) {
        Comparator<Factor> order = Comparator.comparingInt(FactorNames::depth)
                .thenComparingInt(factor -> parameters.indexOf(parameter(factor)));
        Factor one = representative(left);
        Factor other = representative(right);
        if (!isOfParameter(one) || !isOfParameter(other) || one.equals(other)) {
            return;
        }
        Factor kept = order.compare(one, other) <= 0 ? one : other;
        Factor replaced = kept.equals(one) ? other : one;
        equal.replaceAll((size, name) -> name.equals(replaced) ? kept : name);
        equal.put(replaced, kept);
    }

    private static boolean isOfParameter(Factor factor) {
        return factor instanceof ArrayLength || factor instanceof IntParameter;
    }

    private static int depth(Factor factor) {
        return factor instanceof ArrayLength length ? length.depth() : 0;
    }

    private static String parameter(Factor factor) {
        return factor instanceof ArrayLength length ? length.parameter() : factor.name();
    }

    /** A quotient, by the name of the first variable that it was given to. */
    Polynomial quotient(Polynomial numerator, Polynomial denominator, Variable target) {
        return Polynomial.of(quotients.computeIfAbsent(
                List.of(numerator, denominator),
                unseen -> target.isNamed()
                        ? new Quotient(free(target.name()), true, numerator, denominator)
                        : Quotient.unnamed(numerator, denominator)));
    }

    /** A number of which nothing is known; variables of one name count as one number. */
    Polynomial unknown(Variable variable) {
        return Polynomial.of(unknowns.computeIfAbsent(
                variable.isNamed() ? variable.name() : variable,
                unseen -> new UnknownNumber(variable.isNamed() ? free(variable.name()) : fresh())));
    }

    private String fresh() {
        unnamed++;
        return free("n" + unnamed);
    }

    private String free(String name) {
        String candidate = name;
        for (int k = 2; !taken.add(candidate); k++) {
            candidate = name + "_" + k;
        }
        return candidate;
    }
}
