package org.fluxion.processor;

import java.util.List;
import javax.lang.model.element.ExecutableElement;

/**
 * A class to write.
 *
 * @param qualifiedName its name with its package
 * @param text the text of the file
 * @param helpers the methods without an annotation whose classes it calls
 */
record GeneratedSource(String qualifiedName, String text, List<ExecutableElement> helpers) {
    GeneratedSource {
        helpers = List.copyOf(helpers);
    }

    GeneratedSource(String qualifiedName, String text) {
        this(qualifiedName, text, List.of());
    }
}
