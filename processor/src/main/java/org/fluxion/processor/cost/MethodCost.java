package org.fluxion.processor.cost;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Variable;

/**
 * What a method and its derivative take, in the same names of sizes.
 *
 * @param function the method's value alone
 * @param derivative its value and all derivatives
 */
public record MethodCost(Cost function, Cost derivative) {
    /** Three lines of a Javadoc. */
    private static final int LONGEST = 300;

    /**
     * Counts.
     *
     * @param checks the checks of sizes, which have passed
     * @param function the function without them
     * @param derivative its value and derivatives
     * @param tapes the variables of the derivative that are recorded for its reverse
     */
    public static MethodCost of(Program checks, Program function, Program derivative, Set<Variable> tapes) {
        FactorNames names = new FactorNames(function.parameters());
        Counter.count(checks, names, Set.of());
        return new MethodCost(
                Counter.count(function, names, Set.of()), Counter.count(derivative, names, Set.copyOf(tapes)));
    }

    /** All of it in a short paragraph; where that would be long, the terms that grow fastest. */
    public String statement() {
        String complete = statement("Cost", UnaryOperator.identity());
        return complete.length() <= LONGEST
                ? complete
                : statement("Cost, with the fastest growing terms alone", Polynomial::leading);
    }

    private String statement(String title, UnaryOperator<Polynomial> shortening) {
        String atMost = function.isExact() && derivative.isExact() ? "" : "at most ";
        return title + ": " + atMost + phrase(derivative, shortening) + "; the function alone: " + atMost
                + phrase(function, shortening) + "." + remarks();
    }

    private static String phrase(Cost cost, UnaryOperator<Polynomial> shortening) {
        List<String> parts = new ArrayList<>();
        for (Work work : Work.values()) {
            if (!cost.of(work).isZero()) {
                parts.add(shortening.apply(cost.of(work)) + " " + work.label());
            }
        }
        if (!cost.storedBytes().isZero()) {
            parts.add(shortening.apply(cost.storedBytes()) + " bytes stored");
        }
        return parts.isEmpty() ? "no arithmetic" : String.join(", ", parts);
    }

    /** What names mean, and why it may be less. */
    private String remarks() {
        Set<String> notes = new LinkedHashSet<>(function.meanings());
        notes.addAll(derivative.meanings());
        Set<Remark> all = EnumSet.noneOf(Remark.class);
        all.addAll(function.remarks());
        all.addAll(derivative.remarks());
        notes.addAll(all.stream().map(Remark::text).collect(Collectors.toList()));
        return notes.isEmpty() ? "" : " Here " + String.join("; ", notes) + ".";
    }
}
