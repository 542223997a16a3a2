package org.fluxion.processor.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LineBreaksTest {
    private static Layout name(String text) {
        return new Layout.Name(text, false);
    }

    private static Layout binary(Layout left, String sign, Layout right) {
        return Layout.row(left, new Layout.Sign(sign), right);
    }

    /** The lines in LaTeX, without what indents them. */
    private static String lines(Layout formula, double width) {
        return LineBreaks.of(formula, width).stream()
                .map(line -> Latex.write(line).replace("\\mathit", "").replace("\\quad ", ">"))
                .collect(Collectors.joining(" / "));
    }

    @Test
    void whatFitsIsNotBroken() {
        Layout sum = binary(name("first"), "+", name("second"));
        assertEquals(List.of(sum), LineBreaks.of(sum, 100));
    }

    @Test
    void sumsAreBrokenBeforeTheirSigns() {
        Layout sum = binary(binary(name("first"), "+", name("second")), "−", name("third"));
        assertEquals("{first}+{second} / >-{third}", lines(sum, 9));
        assertEquals("{first} / >+{second} / >-{third}", lines(sum, 1));
    }

    @Test
    void joinedTermsAreBrokenAsWell() {
        Layout sum = Layout.joined("+", List.of(name("first"), name("second"), name("third")));
        assertEquals("{first} / >+{second} / >+{third}", lines(sum, 1));
    }

    @Test
    void productsBracketsAndRelationsStayWhole() {
        Layout sum = binary(name("first"), "+", name("second"));
        for (Layout whole : List.of(
                binary(name("first"), "⋅", name("second")),
                binary(name("first"), "<", name("second")),
                Layout.row(new Layout.Sign("−"), name("first")),
                Layout.Fenced.round(sum),
                new Layout.Fraction(sum, sum))) {
            assertEquals(List.of(whole), LineBreaks.of(whole, 1));
        }
    }

    @Test
    void widthGrowsWithWhatIsBesideAndNotWithWhatIsBelow() {
        Layout name = name("error");
        double one = Width.of(name);
        assertTrue(Width.of(Layout.row(name, name)) > 1.9 * one);
        assertTrue(Width.of(new Layout.Fraction(name, name)) < 1.5 * one);
        assertTrue(Width.of(new Layout.Subscript(name, name)) < 1.9 * one);
        assertTrue(Width.of(new Layout.Aligned(
                        List.of(new Layout.Aligned.Sides(name, name), new Layout.Aligned.Sides(name, name))))
                < 2.5 * one);
    }
}
