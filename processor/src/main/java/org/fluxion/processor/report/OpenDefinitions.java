package org.fluxion.processor.report;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/** The definitions that have been mentioned and not yet been written out: each gets a line further down. */
final class OpenDefinitions {
    private final Labels labels;
    private final Set<Definition> mentioned = new LinkedHashSet<>();
    private final Queue<Definition> open = new ArrayDeque<>();

    OpenDefinitions(Labels labels) {
        this.labels = labels;
    }

    /** The label of a definition, which counts as mentioned from now on. */
    String label(Definition definition) {
        if (mentioned.add(definition)) {
            open.add(definition);
        }
        return labels.definition(definition);
    }

    /** The next one to write out. */
    Optional<Definition> next() {
        return Optional.ofNullable(open.poll());
    }
}
