package org.fluxion.processor.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fluxion.processor.notation.Equation;
import org.fluxion.processor.notation.Formula;
import org.fluxion.processor.notation.Layout;

/** Formulas written by hand, in few words. */
final class Write {
    static final Layout TIMES = new Layout.Sign("\u2062");

    private Write() {}

    static Layout name(String text) {
        return new Layout.Name(text, false);
    }

    static Layout bold(String text) {
        return new Layout.Name(text, true);
    }

    static Layout number(String digits) {
        return new Layout.Numeral(digits);
    }

    static Layout words(String text) {
        return new Layout.Words(text);
    }

    /** Layouts side by side; a string among them is a sign. */
    static Layout row(Object... parts) {
        List<Layout> layouts = new ArrayList<>();
        for (Object part : parts) {
            layouts.add(part instanceof Layout layout ? layout : new Layout.Sign(part.toString()));
        }
        return Layout.row(layouts);
    }

    static Layout at(Layout base, Layout... indices) {
        return new Layout.Subscript(base, Layout.row(Arrays.asList(indices)));
    }

    static Layout over(Layout numerator, Layout denominator) {
        return new Layout.Fraction(numerator, denominator);
    }

    static Layout by(Layout function, Layout variable) {
        return over(row("∂", function), row("∂", variable));
    }

    static Layout power(Layout base, String exponent) {
        return new Layout.Superscript(base, number(exponent));
    }

    static Layout length(Layout array) {
        return new Layout.Fenced("|", array, "|");
    }

    static Layout round(Layout content) {
        return Layout.Fenced.round(content);
    }

    static Layout sum(Layout range, Layout body) {
        return Layout.row(new Layout.Large("∑", range), body);
    }

    static Layout call(String function, Layout... arguments) {
        return Layout.row(words(function), round(Layout.joined(",", Arrays.asList(arguments))));
    }

    static Layout cases(Layout value, Layout condition, Layout otherwise) {
        return new Layout.Cases(List.of(
                new Layout.Cases.Line(value, Layout.row(words("if "), condition)),
                new Layout.Cases.Line(otherwise, words("otherwise"))));
    }

    static Formula formula(Layout left, Layout right, Equation... where) {
        return new Formula(new Equation(left, right), List.of(where));
    }
}
