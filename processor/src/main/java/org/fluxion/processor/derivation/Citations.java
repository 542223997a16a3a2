package org.fluxion.processor.derivation;

import java.util.Comparator;
import java.util.List;
import org.fluxion.processor.autodiff.PaperRule;

/** Says what a rule does where it is used. */
final class Citations {
    private Citations() {}

    /**
     * The rules that one value was differentiated by another with: those of the paper's vectors and neurons first, then those of numbers
     * from the outermost operation inwards, last the layout.
     *
     * @param derivative says which
     * @param of what is differentiated
     * @param by what it is differentiated by
     */
    static List<Citation> of(Differentiator.Derivative derivative, Value of, Value by) {
        return derivative.rules().stream()
                .sorted(Comparator.comparing(Citations::place))
                .map(rule -> new Citation(rule.label(), rule.section(), reason(rule, derivative.isDiagonal(), of, by)))
                .toList();
    }

    /**
     * A rule where one value is differentiated by another.
     *
     * @param rule the rule
     * @param of what is differentiated
     * @param by what it is differentiated by
     */
    static Citation of(PaperRule rule, Value of, Value by) {
        return new Citation(rule.label(), rule.section(), reason(rule, false, of, by));
    }

    private static int place(PaperRule rule) {
        return switch (rule) {
            case DOT_PRODUCT,
                    RECTIFIER,
                    PIECEWISE,
                    SUM_OF_SQUARES,
                    ELEMENT_WISE,
                    SCALAR_EXPANSION,
                    SUM_REDUCTION,
                    VECTOR_CHAIN -> 0;
            case CONSTANT,
                    CONSTANT_FACTOR,
                    POWER,
                    SUM,
                    DIFFERENCE,
                    PRODUCT,
                    QUOTIENT,
                    ELEMENTARY,
                    SINGLE_VARIABLE_CHAIN,
                    TOTAL_DERIVATIVE -> 1;
            case PARTIAL, GRADIENT, JACOBIAN, JACOBIAN_ROWS -> 2;
        };
    }

    private static String reason(PaperRule rule, boolean isDiagonal, Value of, Value by) {
        String name = by.label();
        return switch (rule) {
            case CONSTANT -> "What does not depend on " + name + " has the derivative 0.";
            case CONSTANT_FACTOR -> "A constant factor stays in front of the derivative.";
            case POWER -> "The exponent comes down as a factor and is one less.";
            case SUM -> "The derivative of a sum is the sum of its terms' derivatives.";
            case DIFFERENCE -> "The derivative of a difference is the difference of the derivatives.";
            case PRODUCT ->
                "Each factor's derivative is multiplied by the other factor; what " + name
                        + " does not change has the derivative 0.";
            case QUOTIENT -> "A quotient is a product with the power −1 of its denominator.";
            case ELEMENTARY -> "The function's own derivative, at its argument.";
            case PARTIAL -> "Everything but " + name + " is held constant.";
            case GRADIENT ->
                "Side by side, in the order of the parameters, the partial derivatives are the gradient, a row.";
            case JACOBIAN ->
                "One row for each element of " + of.label() + "; the derivatives by " + name + " are a column.";
            case JACOBIAN_ROWS -> "One row for each element of " + of.label() + ", its gradient.";
            case ELEMENT_WISE -> elementWise(isDiagonal, of, name);
            case SCALAR_EXPANSION -> scalarExpansion(of, by);
            case SUM_REDUCTION -> "A sum has the derivative 1 by each of its terms.";
            case SINGLE_VARIABLE_CHAIN ->
                "The derivative of the outer function is multiplied by that of the inner one.";
            case TOTAL_DERIVATIVE ->
                of.label() + " depends on " + name + " in several ways; what they contribute adds up.";
            case VECTOR_CHAIN -> "The Jacobians along the way are multiplied as matrices.";
            case DOT_PRODUCT ->
                "By one vector its derivative is the other, as a row: the row of ones times a diagonal matrix.";
            case RECTIFIER -> "The operand that is chosen has the derivative 1, the other 0.";
            case PIECEWISE -> "The condition chooses the piece, and the derivative is that of the piece.";
            case SUM_OF_SQUARES -> "Each square gives twice its base, as in the paper's loss.";
        };
    }

    private static String elementWise(boolean isDiagonal, Value of, String by) {
        return !isDiagonal
                ? "Each term of the sum reads an element of " + by
                        + " of its own, so that no other term contributes to that element's derivative."
                : "Each element of " + of.label() + " reads the element of " + by
                        + " at its own index alone, so that everything off the diagonal vanishes.";
    }

    private static String scalarExpansion(Value of, Value by) {
        if (by.rank() > 0) {
            return "A number beside " + by.label() + " stands for a vector of equal elements.";
        }
        String expanded = "The number " + by.label() + " stands for a vector of equal elements";
        return of.rank() == 0
                ? expanded + ", each of which contributes: a sum appears."
                : expanded + ", so that its derivative is a column, one entry for each.";
    }
}
