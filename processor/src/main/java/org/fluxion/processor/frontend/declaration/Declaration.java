package org.fluxion.processor.frontend.declaration;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.fluxion.processor.diagnostics.Code;
import org.fluxion.processor.diagnostics.Problem;
import org.fluxion.processor.ir.Signature;

/**
 * An annotated method, read.
 *
 * @param annotation the method and its annotation
 * @param name the name of the class to generate
 * @param wrt the names of the parameters to differentiate by, without those that are refused
 * @param signature what to generate, or none if there are problems
 * @param problems all that is wrong with the declaration by itself
 */
public record Declaration(
        DifferentiableAnnotation annotation,
        GeneratedName name,
        List<String> wrt,
        Optional<Signature> signature,
        List<Problem> problems) {
    public Declaration {
        wrt = List.copyOf(wrt);
        problems = List.copyOf(problems);
    }

    public ExecutableElement method() {
        return annotation.method();
    }

    /** The method for messages, for example {@code Neuron.loss(double[], double)}. */
    public String label() {
        return GeneratedName.enclosingClasses(method(), ".") + "." + method();
    }

    /** Whether a class of that name can be written. */
    public boolean hasLegalName() {
        return problems.stream().noneMatch(problem -> problem.code() == Code.CLASS_NAME_INVALID);
    }

    /** A type of the declaration that does not exist, perhaps not yet: another processor may write it. */
    public Optional<TypeMirror> unresolvedType() {
        return Stream.concat(
                        Stream.of(method().getReturnType()),
                        method().getParameters().stream().map(VariableElement::asType))
                .map(ParameterTypes::innermost)
                .filter(type -> type.getKind() == TypeKind.ERROR)
                .findFirst();
    }
}
