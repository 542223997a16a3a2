package org.fluxion.processor.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class MathMlTest {
    private static final Layout X = new Layout.Name("x", true);
    private static final Layout I = new Layout.Name("i", false);
    private static final Layout TWO = new Layout.Number("2");

    private static void assertDrawn(String expected, Layout layout) {
        assertEquals("<math>" + expected + "</math>", MathMl.inline(layout));
    }

    @Test
    void namesNumbersAndSigns() {
        assertDrawn("<mi class=\"v\">x</mi>", X);
        assertDrawn("<mi>i</mi>", I);
        assertDrawn("<mrow><mi>i</mi><mo>&lt;</mo><mn>2</mn></mrow>", Layout.row(I, new Layout.Sign("<"), TWO));
        assertDrawn("<mtext>\u00a0mod\u00a0</mtext>", new Layout.Words(" mod "));
    }

    @Test
    void onePieceIsNoRow() {
        assertDrawn("<mi>i</mi>", Layout.row(I));
        assertDrawn("<mrow><mi>i</mi><mo>,</mo><mn>2</mn></mrow>", Layout.joined(",", List.of(I, TWO)));
    }

    @Test
    void whatStandsAboveAndBelow() {
        assertDrawn("<msub><mi class=\"v\">x</mi><mi>i</mi></msub>", new Layout.Subscript(X, I));
        assertDrawn("<msup><mi>i</mi><mn>2</mn></msup>", new Layout.Superscript(I, TWO));
        assertDrawn("<mfrac><mi>i</mi><mn>2</mn></mfrac>", new Layout.Fraction(I, TWO));
        assertDrawn("<msqrt><mi>i</mi></msqrt>", new Layout.Root(I));
        assertDrawn("<munder><mo>∑</mo><mi>i</mi></munder>", new Layout.Large("∑", I));
    }

    @Test
    void bracketsGrow() {
        assertDrawn(
                "<mrow><mo fence=\"true\" stretchy=\"true\" form=\"prefix\">|</mo><mi class=\"v\">x</mi>"
                        + "<mo fence=\"true\" stretchy=\"true\" form=\"postfix\">|</mo></mrow>",
                new Layout.Fenced("|", X, "|"));
    }

    @Test
    void casesAreATable() {
        Layout cases = new Layout.Cases(List.of(
                new Layout.Cases.Line(TWO, new Layout.Words("if so")),
                new Layout.Cases.Line(I, new Layout.Words("otherwise"))));
        assertDrawn(
                "<mrow><mo fence=\"true\" stretchy=\"true\" form=\"prefix\">{</mo><mtable class=\"cases\">"
                        + "<mtr><mtd><mn>2</mn></mtd><mtd><mtext>if\u00a0so</mtext></mtd></mtr>"
                        + "<mtr><mtd><mi>i</mi></mtd><mtd><mtext>otherwise</mtext></mtd></mtr></mtable></mrow>",
                cases);
    }

    @Test
    void aBlockStandsAlone() {
        assertEquals("<math display=\"block\"><mi>i</mi></math>", MathMl.block(I));
    }
}
