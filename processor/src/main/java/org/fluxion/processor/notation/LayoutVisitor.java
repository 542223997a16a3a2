package org.fluxion.processor.notation;

/** One method for each kind of layout. */
public interface LayoutVisitor<R> {
    R visitRow(Layout.Row layout);

    R visitName(Layout.Name layout);

    R visitNumeral(Layout.Numeral layout);

    R visitSign(Layout.Sign layout);

    R visitWords(Layout.Words layout);

    R visitSubscript(Layout.Subscript layout);

    R visitSuperscript(Layout.Superscript layout);

    R visitFraction(Layout.Fraction layout);

    R visitRoot(Layout.Root layout);

    R visitLarge(Layout.Large layout);

    R visitFenced(Layout.Fenced layout);

    R visitCases(Layout.Cases layout);

    R visitAligned(Layout.Aligned layout);
}
