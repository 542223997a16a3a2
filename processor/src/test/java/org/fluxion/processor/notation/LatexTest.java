package org.fluxion.processor.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LatexTest {
    private static final Layout X = new Layout.Name("x", true);
    private static final Layout I = new Layout.Name("i", false);
    private static final Layout TWO = new Layout.Numeral("2");

    @Test
    void namesNumbersAndSigns() {
        assertEquals("\\mathbf{x}", Latex.write(X));
        assertEquals("i", Latex.write(I));
        assertEquals("\\mathit{my\\_error}", Latex.write(new Layout.Name("my_error", false)));
        assertEquals("i\\lt 2", Latex.write(Layout.row(I, new Layout.Sign("<"), TWO)));
        assertEquals("\\text{ mod }", Latex.write(new Layout.Words(" mod ")));
    }

    @Test
    void whatStandsAboveAndBelow() {
        assertEquals("{\\mathbf{x}}_{i}", Latex.write(new Layout.Subscript(X, I)));
        assertEquals("{i}^{2}", Latex.write(new Layout.Superscript(I, TWO)));
        assertEquals("\\frac{i}{2}", Latex.write(new Layout.Fraction(I, TWO)));
        assertEquals("\\sqrt{i}", Latex.write(new Layout.Root(I)));
        assertEquals("\\sum_{i} ", Latex.write(new Layout.Large("∑", I)));
        assertEquals("\\left\\Vert \\mathbf{x}\\right\\Vert ", Latex.write(new Layout.Fenced("‖", X, "‖")));
    }

    @Test
    void casesAreATable() {
        Layout cases = new Layout.Cases(List.of(
                new Layout.Cases.Line(TWO, new Layout.Words("if so")),
                new Layout.Cases.Line(I, new Layout.Words("otherwise"))));
        assertEquals("\\begin{cases}2 & \\text{if so} \\\\ i & \\text{otherwise}\\end{cases}", Latex.write(cases));
    }

    @Test
    void alignedEquationsAreATable() {
        Layout two = Layout.row(new Layout.Sign("="), TWO);
        Layout aligned = new Layout.Aligned(List.of(
                new Layout.Aligned.Sides(I, two),
                new Layout.Aligned.Sides(Layout.row(List.of()), Layout.row(new Layout.Words("\u2003"), two))));
        assertEquals("\\begin{aligned}i & =2 \\\\  & \\quad =2\\end{aligned}", Latex.write(aligned));
    }
}
