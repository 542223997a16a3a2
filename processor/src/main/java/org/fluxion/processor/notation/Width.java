package org.fluxion.processor.notation;

import java.util.List;
import java.util.stream.Stream;

/** About how wide layouts become, in the size of the letters around them (em), whatever the font. */
public final class Width implements LayoutVisitor<Double> {
    private static final Width MEASURE = new Width();

    private static final double LETTER = 0.46;
    private static final double CAPITAL = 0.7;
    private static final double SIGN = 1.3;
    private static final double PRODUCT = 0.2;
    private static final double COMMA = 0.45;
    private static final double PARTIAL = 0.65;
    private static final double LARGE = 1.5;
    private static final double BRACKET = 0.36;
    private static final double GAP = 1.2;

    /** The size of indices, exponents and ranges. */
    private static final double SCRIPT = 0.72;

    private Width() {}

    /** The estimate for a layout. */
    public static double of(Layout layout) {
        return layout.accept(MEASURE);
    }

    private static double text(String text) {
        return text.codePoints()
                .mapToDouble(letter -> Character.isUpperCase(letter) || letter >= 0x2000 ? CAPITAL : LETTER)
                .sum();
    }

    private static double widest(Stream<Layout> layouts) {
        return layouts.mapToDouble(Width::of).max().orElse(0);
    }

    @Override
    public Double visitRow(Layout.Row layout) {
        return layout.parts().stream().mapToDouble(Width::of).sum();
    }

    @Override
    public Double visitName(Layout.Name layout) {
        return text(layout.text());
    }

    @Override
    public Double visitNumeral(Layout.Numeral layout) {
        return text(layout.digits());
    }

    @Override
    public Double visitSign(Layout.Sign layout) {
        return switch (layout.text()) {
            case "\u2062" -> PRODUCT;
            case "," -> COMMA;
            case "∂" -> PARTIAL;
            default -> SIGN + (layout.text().length() - 1) * LETTER;
        };
    }

    @Override
    public Double visitWords(Layout.Words layout) {
        return text(layout.text());
    }

    @Override
    public Double visitSubscript(Layout.Subscript layout) {
        return of(layout.base()) + SCRIPT * of(layout.index());
    }

    @Override
    public Double visitSuperscript(Layout.Superscript layout) {
        return of(layout.base()) + SCRIPT * of(layout.exponent());
    }

    @Override
    public Double visitFraction(Layout.Fraction layout) {
        return widest(Stream.of(layout.numerator(), layout.denominator())) + BRACKET;
    }

    @Override
    public Double visitRoot(Layout.Root layout) {
        return of(layout.radicand()) + GAP;
    }

    @Override
    public Double visitLarge(Layout.Large layout) {
        return Math.max(Math.max(LARGE, text(layout.operator())), SCRIPT * of(layout.range()));
    }

    @Override
    public Double visitFenced(Layout.Fenced layout) {
        return of(layout.content()) + 2 * BRACKET;
    }

    @Override
    public Double visitCases(Layout.Cases layout) {
        List<Layout.Cases.Line> lines = layout.lines();
        return BRACKET
                + widest(lines.stream().map(Layout.Cases.Line::value))
                + GAP
                + widest(lines.stream().map(Layout.Cases.Line::condition));
    }

    @Override
    public Double visitAligned(Layout.Aligned layout) {
        List<Layout.Aligned.Sides> lines = layout.lines();
        return widest(lines.stream().map(Layout.Aligned.Sides::left))
                + widest(lines.stream().map(Layout.Aligned.Sides::right));
    }
}
