package org.fluxion.processor.page;

import java.util.ArrayList;
import java.util.List;
import org.fluxion.processor.derivation.Intermediate;

/** Intermediate variables, each linked to the line that computes it. */
final class IntermediateList {
    private final SourceBox source;

    IntermediateList(SourceBox source) {
        this.source = source;
    }

    /** A list; nothing where it would be empty. */
    List<Element> write(List<Intermediate> intermediates) {
        if (intermediates.isEmpty()) {
            return List.of();
        }
        Element list = Element.of("ul").with("class", "values");
        intermediates.forEach(intermediate -> list.add(item(intermediate)));
        return List.of(list);
    }

    private Element item(Intermediate intermediate) {
        List<Element> margin = new ArrayList<>(List.of(FormulaBox.shape(intermediate.shape())));
        source.link(intermediate.line())
                .ifPresent(line -> margin.add(Element.of("p").add(line)));
        return Element.of("li")
                .with("id", intermediate.anchor())
                .add(FormulaBox.of(intermediate.formula(), margin.toArray(Element[]::new)));
    }
}
