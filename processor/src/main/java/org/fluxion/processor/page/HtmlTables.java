package org.fluxion.processor.page;

import java.util.List;
import java.util.Optional;
import org.fluxion.processor.derivation.CostTable;
import org.fluxion.processor.derivation.Kink;
import org.fluxion.processor.derivation.LoopNote;

/** What a page says in tables. A table without rows is left out. */
final class HtmlTables {
    private final SourceBox source;

    /**
     * Makes a writer.
     *
     * @param source what lines are linked to
     */
    HtmlTables(SourceBox source) {
        this.source = source;
    }

    List<Element> kinks(List<Kink> kinks) {
        Table table = new Table("Conventions", "Operation", "Line", "Convention");
        kinks.forEach(kink -> table.row(List.of(
                Table.heading().add(Element.of("code", kink.operation())),
                line(kink.line()),
                Table.cell(kink.convention()))));
        return kinks.isEmpty() ? List.of() : List.of(Element.of("p", Sentences.KINKS), table.element());
    }

    List<Element> loops(List<LoopNote> loops) {
        Table table = new Table("Loops of the source", "Loop", "Line", "Verdict", "Stored for the reverse");
        loops.forEach(loop -> table.row(List.of(
                Table.heading().add(Element.of("code", loop.head())),
                line(loop.line()),
                verdict(loop),
                Table.cell(loop.storage()))));
        return loops.isEmpty() ? List.of() : List.of(table.element());
    }

    private static Element verdict(LoopNote loop) {
        String reason = loop.reason().isEmpty() ? "" : ": " + loop.reason();
        return Table.cell().add(Element.of("strong", loop.verdict())).text(reason);
    }

    private Element line(Optional<Integer> line) {
        Element cell = Table.cell();
        source.link(line).ifPresent(cell::add);
        return cell;
    }

    List<Element> cost(CostTable cost) {
        if (cost.rows().isEmpty()) {
            return List.of();
        }
        Element content = costTable(cost);
        Element explained = Element.of("p", Sentences.COST);
        return cost.remark().isEmpty()
                ? List.of(explained, content)
                : List.of(explained, content, Element.of("p", Sentences.remark(cost)));
    }

    /** The table alone. */
    static Element costTable(CostTable cost) {
        Table table = new Table("Cost of an evaluation", "Work", "Function", "With derivative");
        cost.rows()
                .forEach(row -> table.row(List.of(
                        Table.heading().text(row.kind()),
                        Table.cell().formula(row.function()),
                        Table.cell().formula(row.derivative()))));
        return table.element();
    }
}
