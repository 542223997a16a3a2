package org.fluxion.processor.codegen;

/**
 * The text of an expression, with what is needed to put it into another one.
 *
 * @param precedence how tightly the outermost operator binds
 * @param isNegative whether the text begins with a minus sign
 */
record Fragment(Text code, Precedence precedence, boolean isNegative) {

    static Fragment of(Precedence precedence, Object... pieces) {
        return new Fragment(Text.of(pieces), precedence, false);
    }

    /** The same, in parentheses unless it binds at least as tightly as asked. */
    Fragment within(Precedence least) {
        return precedence.compareTo(least) >= 0 ? this : parenthesized();
    }

    /** The same, in parentheses if it begins with a sign that would stand next to another one. */
    Fragment afterSign() {
        return isNegative ? parenthesized() : this;
    }

    private Fragment parenthesized() {
        return of(Precedence.PRIMARY, "(", code, ")");
    }
}
