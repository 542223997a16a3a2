package org.fluxion.processor.notation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a formula looks like, in no language yet. */
public sealed interface Layout {
    /** Calls the method for this kind. */
    <R> R accept(LayoutVisitor<R> visitor);

    /** Pieces side by side. */
    static Layout row(Layout... parts) {
        return row(Arrays.asList(parts));
    }

    /** Pieces side by side; a single one is itself. */
    static Layout row(List<? extends Layout> parts) {
        return parts.size() == 1 ? parts.get(0) : new Row(new ArrayList<>(parts));
    }

    /** Pieces with a sign between any two of them. */
    static Layout joined(String sign, List<? extends Layout> parts) {
        List<Layout> all = new ArrayList<>();
        for (Layout part : parts) {
            if (!all.isEmpty()) {
                all.add(new Sign(sign));
            }
            all.add(part);
        }
        return row(all);
    }

    /** Pieces side by side. */
    record Row(List<Layout> parts) implements Layout {
        public Row {
            parts = List.copyOf(parts);
        }

        @Override
        public <R> R accept(LayoutVisitor<R> visitor) {
            return visitor.visitRow(this);
        }
    }

    /**
     * The name of a value.
     *
     * @param isBold whether it is of a vector or matrix
     */
    record Name(String text, boolean isBold) implements Layout {
        @Override
        public <R> R accept(LayoutVisitor<R> visitor) {
            return visitor.visitName(this);
        }
    }

    /** A number in digits. */
    @SuppressWarnings("JavaLangClash") // Java's own is never meant where formulas are.
    record Numeral(String digits) implements Layout {
        @Override
        public <R> R accept(LayoutVisitor<R> visitor) {
            return visitor.visitNumeral(this);
        }
    }

    /** An operator or relation, which has its usual space around it; a comma, a sign before an operand. */
    record Sign(String text) implements Layout {
        @Override
        public <R> R accept(LayoutVisitor<R> visitor) {
            return visitor.visitSign(this);
        }
    }

    /** Upright words, the names of functions among them. */
    record Words(String text) implements Layout {
        @Override
        public <R> R accept(LayoutVisitor<R> visitor) {
            return visitor.visitWords(this);
        }
    }

    /** Something with indices below. */
    record Subscript(Layout base, Layout index) implements Layout {
        @Override
        public <R> R accept(LayoutVisitor<R> visitor) {
            return visitor.visitSubscript(this);
        }
    }

    /** Something with an exponent. */
    record Superscript(Layout base, Layout exponent) implements Layout {
        @Override
        public <R> R accept(LayoutVisitor<R> visitor) {
            return visitor.visitSuperscript(this);
        }
    }

    /** One over another. */
    record Fraction(Layout numerator, Layout denominator) implements Layout {
        @Override
        public <R> R accept(LayoutVisitor<R> visitor) {
            return visitor.visitFraction(this);
        }
    }

    /** A square root. */
    record Root(Layout radicand) implements Layout {
        @Override
        public <R> R accept(LayoutVisitor<R> visitor) {
            return visitor.visitRoot(this);
        }
    }

    /** A large operator, such as the sign of a sum, with its range below. */
    record Large(String operator, Layout range) implements Layout {
        @Override
        public <R> R accept(LayoutVisitor<R> visitor) {
            return visitor.visitLarge(this);
        }
    }

    /** Something between brackets that are as tall as it is. */
    record Fenced(String open, Layout content, String close) implements Layout {
        /** In round brackets. */
        public static Fenced round(Layout content) {
            return new Fenced("(", content, ")");
        }

        @Override
        public <R> R accept(LayoutVisitor<R> visitor) {
            return visitor.visitFenced(this);
        }
    }

    /** One value a line, each with when it holds. */
    record Cases(List<Line> lines) implements Layout {
        public Cases {
            lines = List.copyOf(lines);
        }

        /** A value and when it holds. */
        public record Line(Layout value, Layout condition) {}

        @Override
        public <R> R accept(LayoutVisitor<R> visitor) {
            return visitor.visitCases(this);
        }
    }

    /** One equation a line, or a part of one, with the signs between the sides one below the other. */
    record Aligned(List<Sides> lines) implements Layout {
        public Aligned {
            lines = List.copyOf(lines);
        }

        /**
         * The two sides of a line.
         *
         * @param left up to the sign; may have nothing in it
         * @param right from the sign on
         */
        public record Sides(Layout left, Layout right) {}

        @Override
        public <R> R accept(LayoutVisitor<R> visitor) {
            return visitor.visitAligned(this);
        }
    }
}
