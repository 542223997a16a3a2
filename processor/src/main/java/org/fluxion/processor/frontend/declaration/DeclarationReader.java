package org.fluxion.processor.frontend.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.fluxion.processor.diagnostics.Code;
import org.fluxion.processor.diagnostics.Place;
import org.fluxion.processor.diagnostics.Problem;
import org.fluxion.processor.ir.Signature;
import org.fluxion.processor.ir.Type;

/** Reads one annotated method's declaration, and finds everything that is wrong with it. */
public final class DeclarationReader {
    /** Words that are identifiers elsewhere, but name no class. */
    private static final Set<String> NO_CLASS_NAMES = Set.of("var", "yield", "record", "sealed", "permits");

    private final DifferentiableAnnotation annotation;
    private final ExecutableElement method;
    private final List<Problem> problems = new ArrayList<>();

    private DeclarationReader(DifferentiableAnnotation annotation) {
        this.annotation = annotation;
        this.method = annotation.method();
    }

    /** Reads the declaration. */
    public static Declaration read(DifferentiableAnnotation annotation) {
        return new DeclarationReader(annotation).read();
    }

    private Declaration read() {
        checkKind();
        Optional<Type> result = result();
        List<Signature.Parameter> parameters = method.getParameters().stream()
                .flatMap(parameter -> parameter(parameter).stream())
                .toList();
        WrtReader wrt = new WrtReader(annotation);
        List<String> names = wrt.names(result.map(Type::isArray).orElse(false));
        problems.addAll(wrt.problems());
        GeneratedName asked = GeneratedName.of(method, annotation.className());
        GeneratedName name = annotation.isWritten() ? asked : asked.hidden();
        checkClassName(name.className());
        Optional<Signature> signature = problems.isEmpty()
                ? Optional.of(signature(name, parameters, result.orElseThrow(), names))
                : Optional.empty();
        return new Declaration(annotation, name, names, signature, problems);
    }

    private Signature signature(
            GeneratedName name, List<Signature.Parameter> parameters, Type result, List<String> wrt) {
        return new Signature(
                name.packageName(),
                name.className(),
                name.isPublic(),
                GeneratedName.enclosingClasses(method, "."),
                method.getSimpleName().toString(),
                parameters,
                result,
                wrt,
                annotation.isParallel());
    }

    private void checkKind() {
        Set<Modifier> modifiers = method.getModifiers();
        if (modifiers.contains(Modifier.ABSTRACT)) {
            refuseMethod(Code.ABSTRACT_METHOD, method.getSimpleName());
        } else if (modifiers.contains(Modifier.NATIVE)) {
            refuseMethod(Code.NATIVE_METHOD, method.getSimpleName());
        } else if (!modifiers.contains(Modifier.STATIC)) {
            refuseMethod(Code.INSTANCE_METHOD, method.getSimpleName());
        }
        if (!method.getTypeParameters().isEmpty()) {
            refuseMethod(Code.GENERIC_METHOD, method.getSimpleName());
        }
    }

    private void checkClassName(String name) {
        if (!SourceVersion.isIdentifier(name) || SourceVersion.isKeyword(name) || NO_CLASS_NAMES.contains(name)) {
            problems.add(Problem.at(annotation.classNamePlace(), Code.CLASS_NAME_INVALID, name));
        }
    }

    private Optional<Type> result() {
        TypeMirror declared = method.getReturnType();
        Optional<Type> result =
                ParameterTypes.of(declared).filter(type -> type.equals(Type.DOUBLE) || type.equals(Type.VECTOR));
        if (result.isEmpty()) {
            refuseType(
                    declared,
                    new Place.Declaration(method),
                    Code.RETURN_TYPE,
                    method.getSimpleName().toString());
        }
        return result;
    }

    private Optional<Signature.Parameter> parameter(VariableElement declared) {
        String name = declared.getSimpleName().toString();
        Optional<TypeElement> enumClass = ParameterTypes.enumClass(declared.asType());
        Optional<Type> type = ParameterTypes.of(declared.asType());
        if (type.isEmpty()) {
            refuseType(declared.asType(), new Place.Declaration(declared), Code.PARAMETER_TYPE, name);
        } else if (enumClass.filter(ParameterTypes::isPrivate).isPresent()) {
            problems.add(Problem.at(new Place.Declaration(declared), Code.PRIVATE_ENUM, name, declared.asType()));
        }
        return type.map(found -> new Signature.Parameter(
                name,
                found,
                enumClass.map(element -> element.getQualifiedName().toString()).orElse(""),
                isVarargs(declared)));
    }

    private boolean isVarargs(VariableElement parameter) {
        List<? extends VariableElement> all = method.getParameters();
        return method.isVarArgs() && all.get(all.size() - 1).equals(parameter);
    }

    private void refuseType(TypeMirror type, Place place, Code code, String name) {
        TypeKind kind = ParameterTypes.innermost(type).getKind();
        if (kind == TypeKind.ERROR) {
            problems.add(Problem.at(place, Code.UNRESOLVED_TYPE, type, method.getSimpleName()));
        } else if (kind != TypeKind.TYPEVAR) {
            // A type variable is the method's own, which has been refused for that.
            problems.add(Problem.at(place, code, name, type));
        }
    }

    private void refuseMethod(Code code, Object... arguments) {
        problems.add(Problem.at(new Place.Declaration(method), code, arguments));
    }
}
