package org.fluxion.processor.frontend.declaration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import org.fluxion.processor.diagnostics.Code;
import org.fluxion.processor.diagnostics.Place;
import org.fluxion.processor.diagnostics.Problem;
import org.fluxion.processor.diagnostics.Suggestion;
import org.fluxion.processor.ir.Type;

/** Finds the parameters to differentiate by. */
final class WrtReader {
    private static final String DIAGONAL = "Diagonal";

    private final DifferentiableAnnotation annotation;
    private final ExecutableElement method;
    private final Map<String, VariableElement> parameters = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    WrtReader(DifferentiableAnnotation annotation) {
        this.annotation = annotation;
        this.method = annotation.method();
        for (VariableElement parameter : method.getParameters()) {
            parameters.put(parameter.getSimpleName().toString(), parameter);
        }
    }

    List<Problem> problems() {
        return problems;
    }

    /**
     * The names in the order of the parameters.
     *
     * @param isJacobian whether vector parameters also get an accessor of the diagonal
     */
    List<String> names(boolean isJacobian) {
        List<AnnotationValue> written = annotation.wrt();
        List<String> names = written.isEmpty() ? differentiable() : chosen(written);
        if (isJacobian) {
            checkDiagonals(names);
        }
        return names;
    }

    private List<String> differentiable() {
        List<String> names =
                parameters.keySet().stream().filter(this::isDifferentiable).toList();
        boolean mayBecomeOne = parameters.values().stream()
                .anyMatch(parameter ->
                        ParameterTypes.innermost(parameter.asType()).getKind() == TypeKind.ERROR);
        if (names.isEmpty() && !mayBecomeOne) {
            refuse(new Place.Declaration(method), Code.NO_PARAMETER, method.getSimpleName());
        }
        return names;
    }

    private List<String> chosen(List<AnnotationValue> written) {
        Set<String> seen = new HashSet<>();
        for (AnnotationValue value : written) {
            check(DifferentiableAnnotation.text(value), annotation.place(value), seen);
        }
        return parameters.keySet().stream().filter(seen::contains).toList();
    }

    private void check(String name, Place place, Set<String> seen) {
        if (!seen.add(name)) {
            refuse(place, Code.WRT_DUPLICATE, name);
        } else if (!parameters.containsKey(name)) {
            String hint = Suggestion.among(name, List.copyOf(parameters.keySet()));
            refuse(place, Code.WRT_UNKNOWN, name, method.getSimpleName(), hint);
        } else if (!isDifferentiable(name)) {
            refuse(place, Code.WRT_NOT_DOUBLE, name, parameters.get(name).asType());
        }
    }

    private void checkDiagonals(List<String> names) {
        for (String name : names) {
            if (names.contains(name + DIAGONAL)
                    && type(name).filter(Type.VECTOR::equals).isPresent()) {
                Place place = new Place.Declaration(parameters.get(name + DIAGONAL));
                refuse(place, Code.ACCESSOR_SHARED, name, name + DIAGONAL, "d" + name + DIAGONAL);
            }
        }
    }

    private boolean isDifferentiable(String name) {
        return type(name).filter(Type::isDifferentiable).isPresent();
    }

    private Optional<Type> type(String name) {
        return ParameterTypes.of(parameters.get(name).asType());
    }

    private void refuse(Place place, Code code, Object... arguments) {
        problems.add(Problem.at(place, code, arguments));
    }
}
