package org.fluxion.processor.page;

import java.util.List;
import java.util.Locale;
import org.fluxion.processor.derivation.Step;
import org.fluxion.processor.notation.Equation;
import org.fluxion.processor.notation.Formula;
import org.fluxion.processor.notation.Layout;
import org.fluxion.processor.notation.Width;

/** Formulas on lines of their own, each in a box in which it can be scrolled where the screen is too narrow for it. */
final class FormulaBox {
    /** What a telephone shows in em; boxes of shorter formulas never scroll, so the keyboard need not stop there. */
    private static final double NARROW = 12;

    private FormulaBox() {}

    /**
     * A formula with what its names mean.
     *
     * @param margin what is said of it beside it
     */
    static Element of(Formula formula, Element... margin) {
        return statement(Display.equation(formula.equation()), formula.where(), margin);
    }

    /** What a step finds. */
    static Element of(Step step) {
        return statement(Display.step(step), step.after().where(), shape(step.shape()));
    }

    private static Element statement(Layout layout, List<Equation> where, Element... margin) {
        Element statement = Element.of("div").with("class", "statement").add(box(layout, margin));
        return where.isEmpty()
                ? statement
                : statement.add(Element.of("div")
                        .with("class", "where")
                        .add(Element.of("p", "where"))
                        .add(box(Display.all(where))));
    }

    /** A formula alone. */
    static Element box(Layout layout, Element... margin) {
        double width = Width.of(layout);
        Element box = Element.of("div").with("class", "formula").add(scroll(layout, width));
        if (width > Display.LINE) {
            // Paper cannot be scrolled: there the formula is drawn as small as it must be.
            box.with("style", String.format(Locale.ROOT, "--fit: %.2f", Display.LINE / width));
        }
        return margin.length == 0
                ? box
                : box.add(Element.of("div").with("class", "margin").addAll(List.of(margin)));
    }

    /** The shape of a value, for the margin. */
    static Element shape(String shape) {
        return Element.of("p")
                .with("class", "shape")
                .add(Element.of("span", "Shape: ").with("class", "hidden"))
                .text(shape);
    }

    private static Element scroll(Layout layout, double width) {
        Element scroll = Element.of("div").with("class", "scroll");
        if (width > NARROW) {
            focusable(scroll, "Formula");
        }
        return scroll.display(layout);
    }

    /** Lets the keyboard reach what may have to be scrolled. */
    static Element focusable(Element scroll, String label) {
        return scroll.with("tabindex", "0").with("role", "group").with("aria-label", label);
    }
}
