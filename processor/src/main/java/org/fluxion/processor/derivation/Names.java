package org.fluxion.processor.derivation;

import java.util.List;
import org.fluxion.processor.notation.Layout;

/** How values and derivatives are written. */
final class Names {
    private static final Layout PARTIAL = new Layout.Sign("∂");
    private static final Layout TOTAL = new Layout.Words("d");

    private Names() {}

    /** A value in an iteration of the loops around it. */
    static Layout of(Value value) {
        Layout name = new Layout.Name(value.label(), value.rank() > 0);
        List<String> indices = value.indices();
        if (indices.isEmpty()) {
            return name;
        }
        boolean areLetters = indices.stream().allMatch(index -> index.length() == 1);
        List<Layout.Name> names =
                indices.stream().map(index -> new Layout.Name(index, false)).toList();
        return new Layout.Subscript(name, areLetters ? Layout.row(names) : Layout.joined(",", names));
    }

    /** The derivative of one value by another. */
    static Layout derivative(Value of, Value by) {
        return fraction(PARTIAL, of, by);
    }

    /** The derivative of one value by another on all ways. */
    static Layout total(Value of, Value by) {
        return fraction(TOTAL, of, by);
    }

    /** The derivative of a value by a number with that name. */
    static Layout derivative(Value of, String by) {
        return fraction(PARTIAL, of(of), new Layout.Name(by, false));
    }

    private static Layout fraction(Layout sign, Value of, Value by) {
        return fraction(sign, of(of), of(by));
    }

    /** The derivative of something by something. */
    static Layout derivative(Layout of, Layout by) {
        return fraction(PARTIAL, of, by);
    }

    private static Layout fraction(Layout sign, Layout of, Layout by) {
        return new Layout.Fraction(Layout.row(sign, of), Layout.row(sign, by));
    }
}
