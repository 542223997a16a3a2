package org.fluxion.processor.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class MathMlTest {
    private static final Layout X = new Layout.Name("x", true);
    private static final Layout I = new Layout.Name("i", false);
    private static final Layout TWO = new Layout.Numeral("2");

    private static void assertDrawn(String expected, Layout layout) {
        String drawn = MathMl.inline(layout);
        assertEquals(expected, drawn.substring(drawn.indexOf('>') + 1, drawn.length() - "</math>".length()));
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
    void bracketsGrowAroundWhatIsTall() {
        assertDrawn(
                "<mrow><mo fence=\"true\" stretchy=\"false\" form=\"prefix\">|</mo><mi class=\"v\">x</mi>"
                        + "<mo fence=\"true\" stretchy=\"false\" form=\"postfix\">|</mo></mrow>",
                new Layout.Fenced("|", X, "|"));
        assertDrawn(
                "<mrow><mo fence=\"true\" stretchy=\"true\" form=\"prefix\">(</mo><mfrac><mi>i</mi><mn>2</mn></mfrac>"
                        + "<mo fence=\"true\" stretchy=\"true\" form=\"postfix\">)</mo></mrow>",
                Layout.Fenced.round(new Layout.Fraction(I, TWO)));
    }

    @Test
    void longNamesAreSlantedByAClass() {
        assertDrawn("<mi class=\"n\">error</mi>", new Layout.Name("error", false));
    }

    @Test
    void namesThatAreMultipliedStandApart() {
        assertDrawn(
                "<mrow><mi>i</mi><mo lspace=\"0\" rspace=\"0.17em\">\u2062</mo><mi>i</mi></mrow>",
                Layout.joined("\u2062", List.of(I, I)));
    }

    @Test
    void alignedEquationsAreATable() {
        Layout two = Layout.row(new Layout.Sign("="), TWO);
        assertDrawn(
                "<mtable class=\"aligned\" displaystyle=\"true\"><mtr><mtd><mi>i</mi></mtd>"
                        + "<mtd><mrow><mo>=</mo><mn>2</mn></mrow></mtd></mtr></mtable>",
                new Layout.Aligned(List.of(new Layout.Aligned.Sides(I, two))));
    }

    @Test
    void casesAreATable() {
        Layout cases = new Layout.Cases(List.of(
                new Layout.Cases.Line(TWO, new Layout.Words("if so")),
                new Layout.Cases.Line(I, new Layout.Words("otherwise"))));
        assertDrawn(
                "<mrow><mo fence=\"true\" stretchy=\"true\" form=\"prefix\">{</mo><mtable class=\"cases\" displaystyle=\"true\">"
                        + "<mtr><mtd><mn>2</mn></mtd><mtd><mtext>if\u00a0so</mtext></mtd></mtr>"
                        + "<mtr><mtd><mi>i</mi></mtd><mtd><mtext>otherwise</mtext></mtd></mtr></mtable></mrow>",
                cases);
    }

    @Test
    void aBlockStandsAlone() {
        assertEquals("<math display=\"block\" alttext=\"i\"><mi>i</mi></math>", MathMl.block(I));
    }

    @Test
    void theTextBesideItIsLatex() {
        assertEquals(
                "<math alttext=\"i\\lt 2\"><mrow><mi>i</mi><mo>&lt;</mo><mn>2</mn></mrow></math>",
                MathMl.inline(Layout.row(I, new Layout.Sign("<"), TWO)));
    }
}
