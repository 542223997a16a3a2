package org.fluxion.processor.report;

/** Constants as a reader writes them. */
final class Literals {
    /** From here on a double is better read with its exponent. */
    private static final double LARGE = 1e7;

    private Literals() {}

    static Term term(Object value) {
        String text = value instanceof Double number ? text(number) : value.toString();
        return text.startsWith("-")
                ? new Term.Negation(Term.Literal.number(text.substring(1)))
                : Term.Literal.number(text);
    }

    private static String text(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "-∞";
        }
        String text = Double.toString(value);
        return Math.abs(value) < LARGE && text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
