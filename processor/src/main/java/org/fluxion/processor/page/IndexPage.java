package org.fluxion.processor.page;

import java.util.List;
import org.fluxion.processor.derivation.Derivation;
import org.fluxion.processor.derivation.Heading;
import org.fluxion.processor.derivation.LoopNote;

/** All methods of a compilation in an HTML document, with links to their pages. */
public final class IndexPage {
    private static final String TITLE = "Derivatives of this compilation";

    private IndexPage() {}

    /** The whole document; the methods keep their order. */
    public static String write(List<Derivation> derivations) {
        Element main = Element.of("main").with("id", "content");
        if (derivations.isEmpty()) {
            main.add(Element.of("p", Sentences.NO_METHODS));
        }
        derivations.forEach(derivation -> main.add(method(derivation)));
        Element header = Element.of("header").add(Element.of("h1", TITLE)).add(count(derivations.size()));
        return derivations.size() < 2
                ? Document.write(TITLE, header, main)
                : Document.write(TITLE, header, contents(derivations), main);
    }

    private static Element count(int methods) {
        return Element.of("p", methods == 1 ? "One method." : methods + " methods.")
                .with("class", "lead");
    }

    private static Element contents(List<Derivation> derivations) {
        Element list = Element.of("ol");
        for (Derivation derivation : derivations) {
            Heading heading = derivation.heading();
            list.add(Element.of("li").add(Element.link("#" + heading.generatedClass(), heading.method())));
        }
        return Element.of("nav")
                .with("aria-labelledby", "contents")
                .add(Element.of("h2", "Methods").with("id", "contents"))
                .add(list);
    }

    private static Element method(Derivation derivation) {
        Heading heading = derivation.heading();
        String title = heading.generatedClass() + "-title";
        Element link = Element.of("a").with("href", PageName.html(heading)).add(Element.of("code", heading.method()));
        Element section = Element.of("section")
                .with("class", "method")
                .with("id", heading.generatedClass())
                .with("aria-labelledby", title)
                .add(Element.of("h2").with("id", title).add(link))
                .add(Element.of("p").with("class", "origin").add(Element.of("code", heading.generatedClass())))
                .add(FormulaBox.of(derivation.function()));
        derivation
                .results()
                .forEach(result -> section.add(FormulaBox.of(result.formula(), FormulaBox.shape(result.shape()))));
        return section.addAll(loops(derivation.computation().loops())).addAll(cost(derivation));
    }

    private static List<Element> loops(List<LoopNote> loops) {
        Table table = new Table("Loops", "Loop", "Verdict", "Stored for the reverse");
        loops.forEach(loop -> table.row(List.of(
                Table.heading().add(Element.of("code", loop.head())),
                Table.cell(loop.verdict()),
                Table.cell(loop.storage()))));
        return loops.isEmpty() ? List.of() : List.of(table.element());
    }

    private static List<Element> cost(Derivation derivation) {
        return derivation.computation().cost().rows().isEmpty()
                ? List.of()
                : List.of(HtmlTables.costTable(derivation.computation().cost()));
    }
}
