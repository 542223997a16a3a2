package org.fluxion.processor.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Breaks a long formula into lines, as it is done by hand: before a plus or minus that no bracket holds. */
public final class LineBreaks {
    private static final Set<String> BREAKING = Set.of("+", "−", "-");

    /** What a line that goes on begins with. Behind the row without parts the sign knows that it stands between two operands. */
    private static final Layout INDENT = Layout.row(new Layout.Words("\u2003"), Layout.row(List.of()));

    private LineBreaks() {}

    /**
     * Breaks a formula.
     *
     * @param formula a term; one that is no sum stays in one line, however long
     * @param width of a line, in em
     * @return the lines, at least one
     */
    public static List<Layout> of(Layout formula, double width) {
        if (Width.of(formula) <= width) {
            return List.of(formula);
        }
        List<Layout> lines = new ArrayList<>();
        List<Layout> line = new ArrayList<>();
        for (List<Layout> term : terms(formula)) {
            if (!line.isEmpty() && Width.of(Layout.row(line)) + Width.of(Layout.row(term)) > width) {
                lines.add(Layout.row(line));
                line = new ArrayList<>(List.of(INDENT));
            }
            line.addAll(term);
        }
        lines.add(Layout.row(line));
        return lines;
    }

    /** The terms of a sum; all but the first begin with their sign. */
    private static List<List<Layout>> terms(Layout formula) {
        if (!(formula instanceof Layout.Row row) || !isSum(row.parts())) {
            return List.of(List.of(formula));
        }
        List<Layout> parts = row.parts();
        List<List<Layout>> terms = new ArrayList<>(terms(parts.get(0)));
        for (int k = 1; k < parts.size(); k += 2) {
            terms.add(List.of(parts.get(k), parts.get(k + 1)));
        }
        return terms;
    }

    private static boolean isSum(List<Layout> parts) {
        boolean isSum = parts.size() > 2 && parts.size() % 2 == 1;
        for (int k = 1; isSum && k < parts.size(); k += 2) {
            isSum = parts.get(k) instanceof Layout.Sign sign && BREAKING.contains(sign.text());
        }
        return isSum;
    }
}
