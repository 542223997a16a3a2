package org.fluxion.processor.diagnostics;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/** Where a diagnostic is shown. */
public sealed interface Place {
    /** Nothing better than the method, or the compilation, being processed. */
    Place NONE = new Token(-1);

    /**
     * A tree in a body.
     *
     * @param token the front end's number of it, or -1 where no source stands behind the problem
     */
    record Token(int token) implements Place {}

    /**
     * A declaration.
     *
     * @param element the declared method, parameter or class
     */
    record Declaration(Element element) implements Place {}

    /**
     * A value in an annotation.
     *
     * @param element the annotated method
     * @param annotation its annotation
     * @param value the value, or an element of it
     */
    record Value(Element element, AnnotationMirror annotation, AnnotationValue value) implements Place {}
}
