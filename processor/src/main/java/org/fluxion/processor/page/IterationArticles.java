package org.fluxion.processor.page;

import java.util.ArrayList;
import java.util.List;
import org.fluxion.processor.derivation.Iteration;

/** The recurrences of a method, an article for one iteration of each. */
final class IterationArticles {
    private final SourceBox source;

    IterationArticles(SourceBox source) {
        this.source = source;
    }

    /** The articles, and first what their signs mean. */
    List<Element> write(List<Iteration> iterations) {
        if (iterations.isEmpty()) {
            return List.of();
        }
        List<Element> content = new ArrayList<>(List.of(Element.of("p", Sentences.ITERATIONS)));
        iterations.forEach(iteration -> content.add(article(iteration)));
        return content;
    }

    private Element article(Iteration iteration) {
        String title = iteration.anchor() + "-title";
        Element article = Element.of("article").with("id", iteration.anchor()).with("aria-labelledby", title);
        article.add(Element.of("h3").with("id", title).add(Element.of("code", iteration.head())));
        source.link(iteration.line())
                .ifPresent(line -> article.add(Element.of("p")
                        .with("class", "context")
                        .text("In ")
                        .add(line)
                        .text(".")));
        article.addAll(new IntermediateList(source).write(iteration.values()));
        StepArticle steps = new StepArticle("h4", source, iteration.values());
        for (int k = 0; k < iteration.steps().size(); k++) {
            article.add(steps.write(iteration.steps().get(k), k + 1));
        }
        return article;
    }
}
