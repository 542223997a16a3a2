package org.fluxion.processor.derivation;

import org.fluxion.processor.autodiff.PaperRule;

/** Says what a rule does where it is used. */
final class Citations {
    private Citations() {}

    /**
     * A rule where one value is differentiated by another.
     *
     * @param rule the rule
     * @param of what is differentiated
     * @param by what it is differentiated by
     */
    static Citation of(PaperRule rule, Value of, Value by) {
        return new Citation(rule.title(), rule.section(), reason(rule, of.label(), by.label()));
    }

    private static String reason(PaperRule rule, String of, String by) {
        return switch (rule) {
            case CONSTANT -> "What does not depend on " + by + " has the derivative 0.";
            case SUM -> "The derivative of a sum or difference is that of its terms.";
            case PRODUCT -> "Each factor's derivative times the other factors; a constant factor stays.";
            case QUOTIENT -> "A quotient is a product with the power −1 of its denominator.";
            case POWER -> "The exponent comes down as a factor and is one less.";
            case ELEMENT_WISE ->
                "An element is made from the element of " + by
                        + " at the same index alone, so that everything off the diagonal vanishes.";
            case SCALAR_EXPANSION ->
                "The number " + by
                        + " is read in every iteration, as if it were a vector of equal elements: a sum appears.";
            case SUM_REDUCTION ->
                "A sum has the derivative 1 by each of its terms: all of them get the same from " + of + ".";
            case SINGLE_VARIABLE_CHAIN ->
                "There is one way from " + by + " to " + of + "; the derivatives along it are multiplied.";
            case TOTAL_DERIVATIVE ->
                "There are several ways from " + by + " to " + of + "; what they contribute adds up.";
            case VECTOR_CHAIN -> "The Jacobians along the way are multiplied as matrices.";
            case RECTIFIER -> "Where the maximum is the constant its derivative is 0, where it is the other operand 1.";
            case JACOBIAN_ROWS -> "One row for each element of " + of + ", its gradient.";
        };
    }
}
