package org.fluxion.processor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.fluxion.processor.notation.Layout;

/** Lays a recurrence out below each other: what is carried on, then what it starts from. */
final class RecurrenceLayout {
    private static final Layout INDENT = new Layout.Words("\u2003");

    private final Term.Phrase phrase;
    private final Function<Term, Layout> layouts;
    private final List<Layout> header = new ArrayList<>();
    private final List<Layout.Aligned.Sides> lines = new ArrayList<>();

    private RecurrenceLayout(Term.Phrase phrase, Function<Term, Layout> layouts) {
        this.phrase = phrase;
        this.layouts = layouts;
    }

    /**
     * The layout of a {@link Recurrence}.
     *
     * @param phrase the recurrence in words
     * @param layouts those of its parts
     */
    static Layout of(Term.Phrase phrase, Function<Term, Layout> layouts) {
        return new RecurrenceLayout(phrase, layouts).layout();
    }

    /** Every word but the last is followed by a part. */
    private Layout layout() {
        List<String> words = phrase.words();
        int k = 0;
        if (words.get(0).equals(Recurrence.ELEMENT)) {
            header.add(new Layout.Subscript(new Layout.Fenced("[", part(0), "]"), part(1)));
            k = 2;
        }
        for (; !words.get(k).equals(Recurrence.STEPS); k++) {
            header.add(new Layout.Words(words.get(k)));
            header.add(part(k));
        }
        header.add(new Layout.Words(words.get(k)));
        lines.add(side(Layout.row(header)));
        while (!words.get(k).equals(Recurrence.STARTS)) {
            lines.add(side(Layout.row(INDENT, equation(k))));
            k += 2;
        }
        List<Layout> starts = new ArrayList<>();
        for (; k + 1 < words.size(); k += 2) {
            starts.add(equation(k));
        }
        lines.add(side(Layout.row(new Layout.Words("from "), Layout.joined(",", starts))));
        return new Layout.Aligned(lines);
    }

    /** A symbol, a sign, and what it becomes or is. */
    private Layout equation(int k) {
        return Layout.row(part(k), new Layout.Sign(phrase.words().get(k + 1).strip()), part(k + 1));
    }

    private static Layout.Aligned.Sides side(Layout line) {
        return new Layout.Aligned.Sides(Layout.row(List.of()), line);
    }

    private Layout part(int k) {
        return layouts.apply(phrase.parts().get(k));
    }
}
