package org.fluxion.processor.codegen;

import com.palantir.javapoet.CodeBlock;

/**
 * The text of an expression, with what is needed to put it into another one.
 *
 * @param precedence how tightly the outermost operator binds
 * @param isNegative whether the text begins with a minus sign
 */
record Fragment(CodeBlock code, Precedence precedence, boolean isNegative) {

    static Fragment of(Precedence precedence, String format, Object... arguments) {
        return new Fragment(CodeBlock.of(format, arguments), precedence, false);
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
        return of(Precedence.PRIMARY, "($L)", code);
    }
}
