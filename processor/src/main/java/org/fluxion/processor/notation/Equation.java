package org.fluxion.processor.notation;

/**
 * One equation.
 *
 * @param left what is defined
 * @param right its meaning
 */
public record Equation(Layout left, Layout right) {
    /** Both sides and the sign between them. */
    public Layout layout() {
        return Layout.row(left, new Layout.Sign("="), right);
    }
}
