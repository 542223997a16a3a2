package org.fluxion.processor.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Variable;

/**
 * What a method and its derivative take, in the same names of sizes.
 *
 * @param function the method's value alone
 * @param derivative its value and all derivatives
 */
public record MethodCost(Cost function, Cost derivative) {
    /** What the Javadoc says; a page has room for all. */
    private static final List<Work> STATED =
            List.of(Work.ADDITIONS, Work.MULTIPLICATIONS, Work.DIVISIONS, Work.FUNCTIONS, Work.READS);

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

    /** What a user wants to know of both in a short paragraph; where it would be long, the terms that grow fastest. */
    public String statement() {
        String complete = statement("Cost", UnaryOperator.identity());
        String text = complete.length() <= LONGEST
                ? complete
                : statement("Cost, the fastest growing terms", Polynomial::leading);
        return text + remarks().stream().map(remark -> " " + remark).collect(Collectors.joining());
    }

    private String statement(String title, UnaryOperator<Polynomial> shortening) {
        String atMost = isExact(function) && isExact(derivative) ? "" : "at most ";
        return title + ": " + atMost + phrase(derivative, shortening) + "; the function alone: "
                + phrase(function, shortening) + ".";
    }

    private static boolean isExact(Cost cost) {
        return STATED.stream().allMatch(cost::isExact);
    }

    private static String phrase(Cost cost, UnaryOperator<Polynomial> shortening) {
        List<String> parts = new ArrayList<>();
        STATED.stream()
                .filter(work -> !cost.of(work).isZero())
                .forEach(work -> parts.add(work.of(shortening.apply(cost.of(work)))));
        if (!cost.storedBytes().isZero()) {
            parts.add(shortening.apply(cost.storedBytes()) + " bytes stored");
        }
        return parts.isEmpty() ? "no arithmetic" : String.join(", ", parts);
    }

    /** What names mean, what is assumed, and why it may be less: a sentence each. */
    public List<String> remarks() {
        List<String> sentences = new ArrayList<>();
        addSentence("Here ", both(Cost::meanings), sentences);
        addSentence("It is assumed that ", both(Cost::assumptions), sentences);
        both(cost -> cost.remarks().stream()
                        .filter(remark -> remark == Remark.CALLS || !isExact(cost))
                        .map(Remark::text)
                        .toList())
                .forEach(remark -> sentences.add(remark + "."));
        return sentences;
    }

    private List<String> both(Function<Cost, List<String>> part) {
        return Stream.of(derivative, function)
                .flatMap(cost -> part.apply(cost).stream())
                .distinct()
                .toList();
    }

    private static void addSentence(String start, List<String> parts, List<String> sentences) {
        if (!parts.isEmpty()) {
            sentences.add(start + String.join(" and ", parts) + ".");
        }
    }
}
