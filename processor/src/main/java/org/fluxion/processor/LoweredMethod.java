package org.fluxion.processor;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.lang.model.element.ExecutableElement;

/**
 * A method that has been read.
 *
 * @param generation makes its class, or throws; reads nothing of javac's, so that any thread may run it
 * @param explanation explains it; only if a report is asked for
 * @param helpers the methods without an annotation whose classes it calls
 */
record LoweredMethod(
        Supplier<GeneratedGradient> generation, Optional<Explanation> explanation, List<ExecutableElement> helpers) {
    LoweredMethod {
        helpers = List.copyOf(helpers);
    }
}
