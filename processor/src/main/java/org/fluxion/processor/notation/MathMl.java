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
        return "<math display=\"block\">" + write(layout) + "</math>";
    }

    /** The layout as an element in the middle of text. */
    public static String inline(Layout layout) {
        return "<math>" + write(layout) + "</math>";
    }

    private static String write(Layout layout) {
        return layout.accept(WRITER);
    }

    private static String element(String name, String... contents) {
        return "<" + name + ">" + String.join("", contents) + "</" + name + ">";
    }

    /** Text as it may stand between tags. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public String visitRow(Layout.Row layout) {
        return element("mrow", layout.parts().stream().map(MathMl::write).collect(Collectors.joining()));
    }

    @Override
    public String visitName(Layout.Name layout) {
        return layout.isBold()
                ? "<mi class=\"v\">" + escaped(layout.text()) + "</mi>"
                : element("mi", escaped(layout.text()));
    }

    @Override
    public String visitNumber(Layout.Number layout) {
        return element("mn", escaped(layout.digits()));
    }

    @Override
    public String visitSign(Layout.Sign layout) {
        return element("mo", escaped(layout.text()));
    }

    @Override
    public String visitWords(Layout.Words layout) {
        // Spaces at the ends of text are dropped, no-break spaces are not.
        return element("mtext", escaped(layout.text()).replace(' ', '\u00a0'));
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
        return element("munder", element("mo", escaped(layout.operator())), write(layout.range()));
    }

    @Override
    public String visitFenced(Layout.Fenced layout) {
        return element(
                "mrow", fence(layout.open(), "prefix"), write(layout.content()), fence(layout.close(), "postfix"));
    }

    /** A vertical bar does not tell by itself that it is a bracket, and on which side. */
    private static String fence(String sign, String form) {
        return sign.isEmpty()
                ? ""
                : "<mo fence=\"true\" stretchy=\"true\" form=\"" + form + "\">" + escaped(sign) + "</mo>";
    }

    @Override
    public String visitCases(Layout.Cases layout) {
        String lines = layout.lines().stream()
                .map(line ->
                        element("mtr", element("mtd", write(line.value())), element("mtd", write(line.condition()))))
                .collect(Collectors.joining());
        return element("mrow", fence("{", "prefix"), "<mtable class=\"cases\">" + lines + "</mtable>");
    }
}
