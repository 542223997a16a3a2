package org.fluxion.processor.frontend.declaration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.fluxion.processor.diagnostics.Place;

/**
 * The annotation on one method, as written, or as a method is treated that has none.
 *
 * @param method the method
 * @param mirror the annotation, if there is one
 */
public record DifferentiableAnnotation(ExecutableElement method, Optional<AnnotationMirror> mirror) {
    /** The annotation's name. The processor does not depend on the annotations' jar. */
    public static final String NAME = "org.fluxion.Differentiable";

    /** The annotation of the method, if it has one. */
    public static Optional<DifferentiableAnnotation> on(ExecutableElement method) {
        return method.getAnnotationMirrors().stream()
                .filter(DifferentiableAnnotation::isDifferentiable)
                .map(mirror -> new DifferentiableAnnotation(method, Optional.of(mirror)))
                .findFirst();
    }

    /** The annotation of the method, or else what one without values would say: for a helper that gets a class of its own. */
    public static DifferentiableAnnotation onOrImplied(ExecutableElement method) {
        return on(method).orElseGet(() -> new DifferentiableAnnotation(method, Optional.empty()));
    }

    /** Whether somebody has written it. */
    public boolean isWritten() {
        return mirror.isPresent();
    }

    /** The values of {@code wrt}, none where it is left out. */
    public List<AnnotationValue> wrt() {
        return member("wrt").map(DifferentiableAnnotation::elements).orElse(List.of());
    }

    /** The value of {@code className}, empty where it is left out. */
    public String className() {
        return member("className").map(DifferentiableAnnotation::text).orElse("");
    }

    /** The value of {@code parallel}. */
    public boolean isParallel() {
        return member("parallel").filter(value -> value.getValue().equals(true)).isPresent();
    }

    /** Where the class name comes from: the value that gives it, or else the method. */
    public Place classNamePlace() {
        return member("className")
                .filter(value -> !text(value).isEmpty())
                .map(this::place)
                .orElse(new Place.Declaration(method));
    }

    /** The place of a value of this annotation. */
    public Place place(AnnotationValue value) {
        return new Place.Value(method, mirror.orElseThrow(), value);
    }

    static String text(AnnotationValue value) {
        return String.valueOf(value.getValue());
    }

    private Optional<AnnotationValue> member(String name) {
        return mirror.stream()
                .flatMap(written -> written.getElementValues().entrySet().stream())
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(name))
                .<AnnotationValue>map(Map.Entry::getValue)
                .findFirst();
    }

    private static List<AnnotationValue> elements(AnnotationValue value) {
        // An unresolvable constant makes the value a text; the compiler reports it.
        return value.getValue() instanceof List<?> list
                ? list.stream().map(AnnotationValue.class::cast).toList()
                : List.of();
    }

    private static boolean isDifferentiable(AnnotationMirror mirror) {
        return ((TypeElement) mirror.getAnnotationType().asElement())
                .getQualifiedName()
                .contentEquals(NAME);
    }
}
