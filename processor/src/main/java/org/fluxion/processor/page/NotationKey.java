package org.fluxion.processor.page;

import java.util.List;
import org.fluxion.processor.notation.Layout;

/** The key to the notation: what a reader of the paper has to know of its formulas, and where they come from. */
final class NotationKey {
    private static final Layout X = new Layout.Name("x", true);
    private static final Layout Y = new Layout.Name("y", true);
    private static final Layout I = new Layout.Name("i", false);
    private static final Layout PARTIAL = new Layout.Sign("∂");

    private static final List<Entry> ENTRIES = List.of(
            new Entry(X, "a vector or a matrix: bold. A number is not, and neither is an element of a vector."),
            new Entry(
                    new Layout.Subscript(new Layout.Name("x", false), I), "the element i of a vector, counted from 0."),
            new Entry(new Layout.Fenced("|", X, "|"), "how many elements a vector has, or rows a matrix."),
            new Entry(
                    new Layout.Fraction(Layout.row(PARTIAL, new Layout.Name("f", false)), Layout.row(PARTIAL, X)),
                    "the derivative of a number by a vector: a row, as long as the vector (numerator layout)."),
            new Entry(
                    new Layout.Fraction(Layout.row(PARTIAL, Y), Layout.row(PARTIAL, X)),
                    "the Jacobian of a vector by a vector: a row for each element of the upper one, a column for each of the lower one."),
            new Entry(Layout.row(X, new Layout.Sign("⋅"), Y), "the dot product."),
            new Entry(
                    Layout.row(X, new Layout.Sign("⊗"), Y, new Layout.Words(", "), X, new Layout.Sign("⊘"), Y),
                    "product and quotient element by element."));

    private NotationKey() {}

    /** A piece of notation, and what it means. */
    private record Entry(Layout symbol, String meaning) {}

    static Element html() {
        Element list = Element.of("dl");
        ENTRIES.forEach(entry -> list.add(Element.of("div")
                .add(Element.of("dt").formula(entry.symbol()))
                .add(Element.of("dd", entry.meaning()))));
        Element paper = Element.of("p")
                .text("Rules and sections are those of ")
                .add(Element.link(Sentences.PAPER_ADDRESS, Sentences.PAPER))
                .text(".");
        return Element.of("div").with("class", "key").add(list).add(paper);
    }

    static String markdown() {
        StringBuilder list = new StringBuilder();
        ENTRIES.forEach(entry -> list.append("- ")
                .append(MarkdownText.formula(entry.symbol()))
                .append(": ")
                .append(entry.meaning())
                .append('\n'));
        return list + "\nRules and sections are those of [" + Sentences.PAPER + "](" + Sentences.PAPER_ADDRESS + ").\n";
    }
}
