package org.fluxion.processor.page;

import java.util.List;
import java.util.Optional;
import org.fluxion.processor.derivation.CostTable;
import org.fluxion.processor.derivation.Kink;
import org.fluxion.processor.derivation.LoopNote;

/** What a page says in tables, in Markdown. A table without rows is left out. */
final class MarkdownTables {
    private MarkdownTables() {}

    static String kinks(List<Kink> kinks) {
        List<List<String>> rows = kinks.stream()
                .map(kink -> List.of(
                        MarkdownText.cellCode(kink.operation()),
                        line(kink.line()),
                        MarkdownText.escaped(kink.convention())))
                .toList();
        String table = MarkdownText.table(List.of("Operation", "Line", "Convention"), rows);
        return rows.isEmpty() ? "" : Sentences.KINKS + "\n\n" + table;
    }

    static String loops(List<LoopNote> loops) {
        List<List<String>> rows = loops.stream()
                .map(loop -> List.of(
                        MarkdownText.cellCode(loop.head()),
                        line(loop.line()),
                        verdict(loop),
                        MarkdownText.escaped(loop.storage())))
                .toList();
        return rows.isEmpty()
                ? ""
                : MarkdownText.table(List.of("Loop", "Line", "Verdict", "Stored for the reverse"), rows);
    }

    private static String verdict(LoopNote loop) {
        String reason = loop.reason().isEmpty() ? "" : ": " + MarkdownText.escaped(loop.reason());
        return "**" + MarkdownText.escaped(loop.verdict()) + "**" + reason;
    }

    private static String line(Optional<Integer> line) {
        return line.map(String::valueOf).orElse("");
    }

    static String cost(CostTable cost) {
        if (cost.rows().isEmpty()) {
            return "";
        }
        List<List<String>> rows = cost.rows().stream()
                .map(row -> List.of(
                        MarkdownText.escaped(row.kind()),
                        MarkdownText.formula(row.function()),
                        MarkdownText.formula(row.derivative())))
                .toList();
        String remark = cost.remark().isEmpty() ? "" : "\n" + MarkdownText.escaped(Sentences.remark(cost)) + "\n";
        return Sentences.COST + "\n\n" + MarkdownText.table(List.of("Work", "Function", "With derivative"), rows)
                + remark;
    }
}
