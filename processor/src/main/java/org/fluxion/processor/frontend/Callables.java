package org.fluxion.processor.frontend;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.fluxion.processor.diagnostics.Refusal;
import org.fluxion.processor.frontend.declaration.ClassNames;
import org.fluxion.processor.frontend.declaration.Declaration;
import org.fluxion.processor.frontend.declaration.DeclarationReader;
import org.fluxion.processor.frontend.declaration.DifferentiableAnnotation;
import org.fluxion.processor.frontend.declaration.GeneratedName;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Variables;

/**
 * Which methods of a class can be differentiated once and called: those that are annotated, and those that could be. A method that is
 * not annotated must return a number: the Jacobian of a long array may cost more than the code that it saves, which is for the user to
 * decide.
 *
 * @param context the compiler's tools
 */
record Callables(FrontendContext context) {
    boolean contains(ExecutableElement method) {
        Declaration declaration = DeclarationReader.read(DifferentiableAnnotation.onOrImplied(method));
        return isDeclared(declaration)
                && (declaration.annotation().isWritten() || (hasFreeName(declaration) && isReadable(declaration)));
    }

    private static boolean isDeclared(Declaration declaration) {
        boolean isNumber = declaration
                .signature()
                .filter(signature -> signature.result().equals(Type.DOUBLE))
                .isPresent();
        return declaration.problems().isEmpty()
                && (isNumber || declaration.annotation().isWritten())
                && declaration.method().getParameters().stream()
                        .noneMatch(parameter -> JavaTypes.isEnum(parameter.asType()));
    }

    /** Whether no overload and no class of the user has the name of the class to generate. */
    private boolean hasFreeName(Declaration declaration) {
        ExecutableElement method = declaration.method();
        String name = declaration.name().className();
        boolean isOverloaded = ElementFilter.methodsIn(
                        method.getEnclosingElement().getEnclosedElements())
                .stream()
                .filter(other -> !other.equals(method))
                .anyMatch(other -> GeneratedName.of(other, "").className().equals(name));
        TypeElement existing =
                context.elements().getTypeElement(declaration.name().qualified());
        return !isOverloaded && (existing == null || ClassNames.isGenerated(existing));
    }

    /** Whether the method can be read without its caller: it writes to no array of it, for example. What it calls is not looked at. */
    private boolean isReadable(Declaration declaration) {
        Variables variables = new Variables();
        FrontendContext alone =
                new FrontendContext(context.trees(), context.elements(), context.types(), new CallGraph());
        Inlining inlining = new Inlining(variables, Callables::mayBeCalled, Integer.MAX_VALUE);
        try {
            new Lowering(alone, new SourceMap(), variables)
                    .lower(declaration.signature().orElseThrow(), declaration.method(), inlining);
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }

    private static boolean mayBeCalled(ExecutableElement method) {
        return isDeclared(DeclarationReader.read(DifferentiableAnnotation.onOrImplied(method)));
    }
}
