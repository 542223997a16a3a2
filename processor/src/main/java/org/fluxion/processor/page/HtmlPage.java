package org.fluxion.processor.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fluxion.processor.derivation.Derivation;
import org.fluxion.processor.derivation.Result;

/** A derivation as an HTML document that needs nothing but a browser. */
public final class HtmlPage {
    private final Derivation derivation;
    private final SourceBox source;
    private final HtmlTables tables;

    private HtmlPage(Derivation derivation) {
        this.derivation = derivation;
        source = new SourceBox(derivation.source(), "line-");
        tables = new HtmlTables(source);
    }

    /** The whole document. */
    public static String write(Derivation derivation) {
        return new HtmlPage(derivation).document();
    }

    private String document() {
        Map<Chapter, List<Element>> chapters = new EnumMap<>(Chapter.class);
        for (Chapter chapter : Chapter.values()) {
            List<Element> content = content(chapter);
            if (!content.isEmpty()) {
                chapters.put(chapter, content);
            }
        }
        Element main = Element.of("main").with("id", "content");
        chapters.forEach((chapter, content) -> main.add(section(chapter, content)));
        return Document.write(
                Sentences.title(derivation.heading()), header(), contents(List.copyOf(chapters.keySet())), main);
    }

    private Element header() {
        List<String> parameters = derivation.heading().parameters();
        Element computed = Element.of("p").with("class", "lead");
        for (int k = 0; k < parameters.size(); k++) {
            computed.text(k == 0 ? "By " : Sentences.separator(k, parameters.size()))
                    .add(Element.of("code", parameters.get(k)));
        }
        computed.text(parameters.isEmpty() ? "Computed by " : ", as it is computed by ")
                .add(Element.of("code", derivation.heading().generatedClass()))
                .text(".");
        Element title = Element.of("h1")
                .text("The derivative of ")
                .add(Element.of("code", derivation.heading().method()));
        return Element.of("header").add(title).add(computed);
    }

    private static Element contents(List<Chapter> chapters) {
        Element list = Element.of("ol");
        chapters.forEach(chapter ->
                list.add(Element.of("li").add(Element.link("#" + chapter.anchor(), chapter.title()))));
        return Element.of("nav")
                .with("aria-labelledby", "contents")
                .add(Element.of("h2", "Contents").with("id", "contents"))
                .add(list);
    }

    private static Element section(Chapter chapter, List<Element> content) {
        String title = chapter.anchor() + "-title";
        return Element.of("section")
                .with("id", chapter.anchor())
                .with("aria-labelledby", title)
                .add(Element.of("h2", chapter.title()).with("id", title))
                .addAll(content);
    }

    /** What a chapter has to say; nothing if it is to be left out. */
    private List<Element> content(Chapter chapter) {
        return switch (chapter) {
            case FUNCTION -> List.of(FormulaBox.of(derivation.function()));
            case SOURCE -> source.elements();
            case INTERMEDIATES -> new IntermediateList(source).write(derivation.intermediates());
            case DERIVATION -> steps();
            case ITERATIONS -> new IterationArticles(source).write(derivation.iterations());
            case RESULTS -> results();
            case KINKS -> tables.kinks(derivation.kinks());
            case UPDATE -> update();
            case LOOPS -> tables.loops(derivation.computation().loops());
            case GENERATED -> new SourceBox(derivation.computation().generated(), "generated-").elements();
            case COST -> tables.cost(derivation.computation().cost());
            case NOTATION -> List.of(NotationKey.html());
        };
    }

    private List<Element> steps() {
        StepArticle articles = new StepArticle("h3", source, derivation.intermediates());
        List<Element> steps = new ArrayList<>();
        derivation.steps().forEach(step -> steps.add(articles.write(step, steps.size() + 1)));
        return steps;
    }

    private List<Element> results() {
        if (derivation.results().isEmpty()) {
            return List.of();
        }
        Element list = Element.of("ul").with("class", "values");
        derivation.results().forEach(result -> list.add(result(result)));
        return List.of(list);
    }

    private static Element result(Result result) {
        Element accessor = Element.of("p").add(Element.of("code", result.accessor()));
        return Element.of("li")
                .with("class", "result")
                .add(FormulaBox.of(result.formula(), FormulaBox.shape(result.shape()), accessor));
    }

    private List<Element> update() {
        if (derivation.update().isEmpty()) {
            return List.of();
        }
        List<Element> content = new ArrayList<>(List.of(Element.of("p", Sentences.UPDATE)));
        derivation.update().forEach(layout -> content.add(FormulaBox.box(layout)));
        return content;
    }
}
