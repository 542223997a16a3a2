package org.fluxion.processor.page;

import java.util.ArrayList;
import java.util.List;
import org.fluxion.processor.derivation.Citation;
import org.fluxion.processor.derivation.Intermediate;
import org.fluxion.processor.derivation.Step;

/** The steps of a derivation, each an article. */
final class StepArticle {
    private final String heading;
    private final SourceBox source;
    private final List<Intermediate> intermediates;

    /**
     * Makes a writer.
     *
     * @param heading the element for headings
     * @param source what lines are linked to
     * @param intermediates what names are linked to
     */
    StepArticle(String heading, SourceBox source, List<Intermediate> intermediates) {
        this.heading = heading;
        this.source = source;
        this.intermediates = intermediates;
    }

    Element write(Step step, int number) {
        String title = step.anchor() + "-title";
        Element article = Element.of("article")
                .with("class", "step")
                .with("id", step.anchor())
                .with("aria-labelledby", title);
        article.add(Element.of(heading)
                .with("id", title)
                .add(Element.of("span", "Step " + number).with("class", "ordinal"))
                .text(" ")
                .formula(step.derivative()));
        return article.addAll(context(step)).addAll(paths(step)).add(conclusion(step));
    }

    /** Where the value comes from, and what the step speaks of. */
    private List<Element> context(Step step) {
        List<Element> used = new ArrayList<>();
        Mentions.of(step, intermediates).forEach(intermediate -> used.add(link(intermediate)));
        Element context = Element.of("p").with("class", "context");
        source.link(step.line()).ifPresent(line -> context.text("Computed in ").add(line));
        if (!used.isEmpty()) {
            context.text(step.line().isPresent() ? "; see also " : "See also ");
        }
        for (int k = 0; k < used.size(); k++) {
            context.text(Sentences.separator(k, used.size())).add(used.get(k));
        }
        boolean isEmpty = used.isEmpty() && step.line().isEmpty();
        return isEmpty ? List.of() : List.of(context.text("."));
    }

    private static Element link(Intermediate intermediate) {
        return Element.of("a")
                .with("href", "#" + intermediate.anchor())
                .formula(intermediate.formula().equation().left());
    }

    private static List<Element> paths(Step step) {
        if (step.paths().isEmpty() || isDirect(step)) {
            return List.of();
        }
        Element paths = Element.of("ul").with("class", "paths");
        for (Step.Path path : step.paths()) {
            paths.add(Element.of("li")
                    .add(FormulaBox.of(path.local(), FormulaBox.shape(path.shape())))
                    .addAll(rules(path.rules())));
        }
        return List.of(paths);
    }

    /** Whether the only path says already what the step finds. */
    static boolean isDirect(Step step) {
        return step.paths().size() == 1 && step.paths().get(0).local().equals(step.after());
    }

    private static Element conclusion(Step step) {
        Element conclusion = Element.of("div").with("class", "conclusion");
        if (isDirect(step)) {
            conclusion.addAll(rules(step.paths().get(0).rules()));
        }
        return conclusion.addAll(rules(step.rules())).add(FormulaBox.of(step));
    }

    private static List<Element> rules(List<Citation> rules) {
        return rules.stream().map(StepArticle::rule).toList();
    }

    private static Element rule(Citation rule) {
        return Element.of("p")
                .with("class", "rule")
                .add(Element.of("strong", Sentences.rule(rule)))
                .text(" ")
                .add(Element.of("span", "(" + Sentences.section(rule) + ")").with("class", "section"))
                .text(Sentences.reason(rule));
    }
}
