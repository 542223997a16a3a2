package org.fluxion.processor.cost;

/**
 * The quotient of two sizes, as Java divides integers.
 *
 * @param name what the source calls it, or the quotient itself in the brackets of rounding down
 * @param isNamed whether the source has a name for it
 */
public record Quotient(String name, boolean isNamed, Polynomial numerator, Polynomial denominator) implements Factor {
    /** A quotient that the source has no name for. */
    static Quotient unnamed(Polynomial numerator, Polynomial denominator) {
        return new Quotient("⌊" + text(numerator, denominator) + "⌋", false, numerator, denominator);
    }

    @Override
    public String meaning() {
        return isNamed ? name + " = " + text(numerator, denominator) : "";
    }

    private static String text(Polynomial numerator, Polynomial denominator) {
        return operand(numerator) + " / " + operand(denominator);
    }

    private static String operand(Polynomial polynomial) {
        boolean isSimple = polynomial.isConstant()
                || (polynomial.terms().size() == 1
                        && polynomial.terms().get(0).coefficient() == 1
                        && polynomial.terms().get(0).powers().size() == 1);
        return isSimple ? polynomial.toString() : "(" + polynomial + ")";
    }

    @Override
    public int precedence() {
        return 10;
    }
}
