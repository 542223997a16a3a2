package org.fluxion.processor.notation;

import java.util.Map;
import java.util.stream.Collectors;

/** Writes layouts in LaTeX, as Markdown on GitHub and elsewhere takes it between dollar signs. */
public final class Latex implements LayoutVisitor<String> {
    private static final Latex WRITER = new Latex();

    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("⋅", "\\cdot "),
            Map.entry("⊗", "\\otimes "),
            Map.entry("⊘", "\\oslash "),
            Map.entry("≠", "\\ne "),
            Map.entry("≤", "\\le "),
            Map.entry("≥", "\\ge "),
            Map.entry("<", "\\lt "),
            Map.entry(">", "\\gt "),
            Map.entry("∂", "\\partial "),
            Map.entry("∑", "\\sum"),
            Map.entry("max", "\\max"),
            Map.entry("min", "\\min"),
            Map.entry("←", "\\leftarrow "),
            Map.entry("∧", "\\land "),
            Map.entry("∨", "\\lor "),
            Map.entry("−", "-"),
            Map.entry("\u2062", "\\,"),
            Map.entry("{", "\\{"),
            Map.entry("}", "\\}"),
            Map.entry("‖", "\\Vert "),
            Map.entry("|", "\\vert "));

    private Latex() {}

    /** The layout without anything around it. */
    public static String write(Layout layout) {
        return layout.accept(WRITER);
    }

    private static String sign(String text) {
        return SIGNS.getOrDefault(text, text);
    }

    private static String group(Layout layout) {
        return "{" + write(layout) + "}";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\backslash ")
                .replaceAll("([_$#%&{}])", "\\\\$1")
                .replace("^", "\\hat{}");
    }

    @Override
    public String visitRow(Layout.Row layout) {
        return layout.parts().stream().map(Latex::write).collect(Collectors.joining());
    }

    @Override
    public String visitName(Layout.Name layout) {
        String text = escaped(layout.text());
        if (layout.isBold()) {
            return "\\mathbf{" + text + "}";
        }
        return text.length() == 1 ? text : "\\mathit{" + text + "}";
    }

    @Override
    public String visitNumeral(Layout.Numeral layout) {
        return escaped(layout.digits());
    }

    @Override
    public String visitSign(Layout.Sign layout) {
        return sign(layout.text());
    }

    @Override
    public String visitWords(Layout.Words layout) {
        if (layout.text().equals("\u2003")) {
            return "\\quad ";
        }
        return "\\text{" + escaped(layout.text()) + "}";
    }

    @Override
    public String visitSubscript(Layout.Subscript layout) {
        return group(layout.base()) + "_" + group(layout.index());
    }

    @Override
    public String visitSuperscript(Layout.Superscript layout) {
        return group(layout.base()) + "^" + group(layout.exponent());
    }

    @Override
    public String visitFraction(Layout.Fraction layout) {
        return "\\frac" + group(layout.numerator()) + group(layout.denominator());
    }

    @Override
    public String visitRoot(Layout.Root layout) {
        return "\\sqrt" + group(layout.radicand());
    }

    @Override
    public String visitLarge(Layout.Large layout) {
        return sign(layout.operator()) + "_" + group(layout.range()) + " ";
    }

    @Override
    public String visitFenced(Layout.Fenced layout) {
        return "\\left" + fence(layout.open()) + write(layout.content()) + "\\right" + fence(layout.close());
    }

    private static String fence(String sign) {
        return sign.isEmpty() ? "." : sign(sign);
    }

    @Override
    public String visitCases(Layout.Cases layout) {
        return layout.lines().stream()
                .map(line -> write(line.value()) + " & " + write(line.condition()))
                .collect(Collectors.joining(" \\\\ ", "\\begin{cases}", "\\end{cases}"));
    }

    @Override
    public String visitAligned(Layout.Aligned layout) {
        return layout.lines().stream()
                .map(line -> write(line.left()) + " & " + write(line.right()))
                .collect(Collectors.joining(" \\\\ ", "\\begin{aligned}", "\\end{aligned}"));
    }
}
