package org.fluxion.processor.notation;

import java.util.Arrays;
import java.util.Collection;

/** Tells the layouts that are higher than a line of text, so that brackets around them have to grow. */
final class Tallness implements LayoutVisitor<Boolean> {
    private static final Tallness READER = new Tallness();

    private Tallness() {}

    static boolean isTall(Layout layout) {
        return layout.accept(READER);
    }

    private static boolean isAnyTall(Layout... layouts) {
        return isAnyTall(Arrays.asList(layouts));
    }

    private static boolean isAnyTall(Collection<Layout> layouts) {
        return layouts.stream().anyMatch(Tallness::isTall);
    }

    @Override
    public Boolean visitRow(Layout.Row layout) {
        return isAnyTall(layout.parts());
    }

    @Override
    public Boolean visitName(Layout.Name layout) {
        return false;
    }

    @Override
    public Boolean visitNumeral(Layout.Numeral layout) {
        return false;
    }

    @Override
    public Boolean visitSign(Layout.Sign layout) {
        return false;
    }

    @Override
    public Boolean visitWords(Layout.Words layout) {
        return false;
    }

    @Override
    public Boolean visitSubscript(Layout.Subscript layout) {
        return isAnyTall(layout.base(), layout.index());
    }

    @Override
    public Boolean visitSuperscript(Layout.Superscript layout) {
        return isAnyTall(layout.base(), layout.exponent());
    }

    @Override
    public Boolean visitFraction(Layout.Fraction layout) {
        return true;
    }

    @Override
    public Boolean visitRoot(Layout.Root layout) {
        return isTall(layout.radicand());
    }

    @Override
    public Boolean visitLarge(Layout.Large layout) {
        return true;
    }

    @Override
    public Boolean visitFenced(Layout.Fenced layout) {
        return isTall(layout.content());
    }

    @Override
    public Boolean visitCases(Layout.Cases layout) {
        return true;
    }

    @Override
    public Boolean visitAligned(Layout.Aligned layout) {
        return true;
    }
}
