package org.fluxion.processor.page;

import java.util.ArrayList;
import java.util.List;
import org.fluxion.processor.derivation.Step;
import org.fluxion.processor.notation.Equation;
import org.fluxion.processor.notation.Layout;
import org.fluxion.processor.notation.LineBreaks;
import org.fluxion.processor.notation.Width;

/** Arranges equations on lines of their own, signs below each other and long sums broken, as wide as a page is. */
final class Display {
    /** About what fits into a line of the page, in em. */
    static final double LINE = 34;

    private static final Layout NOTHING = Layout.row(List.of());
    private static final Layout EQUALS = new Layout.Sign("=");

    private Display() {}

    /** One equation; it is only aligned if it takes several lines. */
    static Layout equation(Equation equation) {
        Layout.Aligned aligned = all(List.of(equation));
        return aligned.lines().size() == 1 ? equation.layout() : aligned;
    }

    /** Equations below each other. */
    static Layout.Aligned all(List<Equation> equations) {
        List<Layout.Aligned.Sides> lines = new ArrayList<>();
        double left = equations.stream()
                .mapToDouble(equation -> Width.of(equation.left()))
                .max()
                .orElse(0);
        equations.forEach(equation -> add(lines, equation.left(), equation.right(), left));
        return new Layout.Aligned(lines);
    }

    /** What a step finds: the derivative, the chain rule in names, and the formula that comes of it. */
    static Layout step(Step step) {
        List<Layout.Aligned.Sides> lines = new ArrayList<>();
        double left = Width.of(step.derivative());
        Layout after = step.after().equation().right();
        if (!step.chain().equals(after) && !step.chain().equals(step.derivative())) {
            add(lines, step.derivative(), step.chain(), left);
        }
        add(lines, lines.isEmpty() ? step.derivative() : NOTHING, after, left);
        return new Layout.Aligned(lines);
    }

    private static void add(List<Layout.Aligned.Sides> lines, Layout left, Layout right, double leftWidth) {
        Layout margin = left;
        Layout sign = EQUALS;
        for (Layout part : LineBreaks.of(right, LINE - leftWidth)) {
            lines.add(new Layout.Aligned.Sides(margin, Layout.row(sign, part)));
            margin = NOTHING;
            sign = NOTHING;
        }
    }
}
