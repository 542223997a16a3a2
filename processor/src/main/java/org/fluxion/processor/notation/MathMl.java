package org.fluxion.processor.notation;

import java.util.stream.Collectors;

/**
 * Writes layouts in the part of MathML that browsers draw themselves (MathML Core). Bold names are a class, {@code v}, since browsers
 * ignore MathML's own attribute for it.
 */
public final class MathMl implements LayoutVisitor<String> {
    private static final MathMl WRITER = new MathMl();

    private MathMl() {}

    /** The layout as an element that stands on a line of its own. */
    public static String block(Layout layout) {
        return "<math display=\"block\"" + spoken(layout) + ">" + write(layout) + "</math>";
    }

    /** The layout as an element in the middle of text. */
    public static String inline(Layout layout) {
        return "<math" + spoken(layout) + ">" + write(layout) + "</math>";
    }

    /** For readers that draw no formulas: what a mathematician would write in their place. */
    private static String spoken(Layout layout) {
        return " alttext=\"" + MarkupText.escaped(Latex.write(layout).strip()) + "\"";
    }

    private static String write(Layout layout) {
        return layout.accept(WRITER);
    }

    private static String element(String name, String... contents) {
        return "<" + name + ">" + String.join("", contents) + "</" + name + ">";
    }

    @Override
    public String visitRow(Layout.Row layout) {
        return element("mrow", layout.parts().stream().map(MathMl::write).collect(Collectors.joining()));
    }

    /** Names of more than one letter are slanted by a class as well: browsers slant single letters only. */
    @Override
    public String visitName(Layout.Name layout) {
        String text = MarkupText.escaped(layout.text());
        if (layout.isBold()) {
            return "<mi class=\"v\">" + text + "</mi>";
        }
        return layout.text().length() == 1 ? element("mi", text) : "<mi class=\"n\">" + text + "</mi>";
    }

    @Override
    public String visitNumeral(Layout.Numeral layout) {
        return element("mn", MarkupText.escaped(layout.digits()));
    }

    @Override
    public String visitSign(Layout.Sign layout) {
        // Without space, a product of names of several letters would read as one name.
        return layout.text().equals("\u2062")
                ? "<mo lspace=\"0\" rspace=\"0.17em\">\u2062</mo>"
                : element("mo", MarkupText.escaped(layout.text()));
    }

    @Override
    public String visitWords(Layout.Words layout) {
        // Spaces at the ends of text are dropped, no-break spaces are not.
        return element("mtext", MarkupText.escaped(layout.text()).replace(' ', '\u00a0'));
    }

    @Override
    public String visitSubscript(Layout.Subscript layout) {
        return element("msub", write(layout.base()), write(layout.index()));
    }

    @Override
    public String visitSuperscript(Layout.Superscript layout) {
        return element("msup", write(layout.base()), write(layout.exponent()));
    }

    @Override
    public String visitFraction(Layout.Fraction layout) {
        return element("mfrac", write(layout.numerator()), write(layout.denominator()));
    }

    @Override
    public String visitRoot(Layout.Root layout) {
        return element("msqrt", write(layout.radicand()));
    }

    @Override
    public String visitLarge(Layout.Large layout) {
        return element("munder", element("mo", MarkupText.escaped(layout.operator())), write(layout.range()));
    }

    @Override
    public String visitFenced(Layout.Fenced layout) {
        boolean grows = Tallness.isTall(layout.content());
        return element(
                "mrow",
                fence(layout.open(), "prefix", grows),
                write(layout.content()),
                fence(layout.close(), "postfix", grows));
    }

    /**
     * A bracket. A vertical bar does not tell by itself that it is one, and on which side. One that may grow without having to is drawn
     * with gaps beside it in some fonts.
     */
    private static String fence(String sign, String form, boolean grows) {
        return sign.isEmpty()
                ? ""
                : "<mo fence=\"true\" stretchy=\"" + grows + "\" form=\"" + form + "\">" + MarkupText.escaped(sign)
                        + "</mo>";
    }

    @Override
    public String visitCases(Layout.Cases layout) {
        String lines = layout.lines().stream()
                .map(line ->
                        element("mtr", element("mtd", write(line.value())), element("mtd", write(line.condition()))))
                .collect(Collectors.joining());
        return element(
                "mrow",
                fence("{", "prefix", true),
                "<mtable class=\"cases\" displaystyle=\"true\">" + lines + "</mtable>");
    }

    @Override
    public String visitAligned(Layout.Aligned layout) {
        String lines = layout.lines().stream()
                .map(line -> element("mtr", element("mtd", write(line.left())), element("mtd", write(line.right()))))
                .collect(Collectors.joining());
        return "<mtable class=\"aligned\" displaystyle=\"true\">" + lines + "</mtable>";
    }
}
