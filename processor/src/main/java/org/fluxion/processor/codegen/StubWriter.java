package org.fluxion.processor.codegen;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Writes the class of a refused method: all members that users may have written calls of, none of which works. Without it each such
 * call would be one more compiler error, and hide the one that matters.
 */
public final class StubWriter {
    private final ClassName name;
    private final boolean isPublic;
    private final ExecutableElement method;
    private final String reason;

    /**
     * A writer of one stub.
     *
     * @param packageName the package, empty for the unnamed one
     * @param className the simple name
     * @param isPublic whether the class is public
     * @param method the refused method
     * @param reason what every member throws
     */
    public StubWriter(String packageName, String className, boolean isPublic, ExecutableElement method, String reason) {
        this.name = ClassName.get(packageName, className);
        this.isPublic = isPublic;
        this.method = method;
        this.reason = reason;
    }

    /** The text of the file, with accessors of the derivatives by the given parameters. */
    public String write(List<String> wrt) {
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addJavadoc("Stands in for a gradient that could not be generated.\n")
                .addAnnotation(AnnotationSpec.builder(ClassName.get("org.fluxion", "Generated"))
                        .addMember("value", "$S", "org.fluxion.processor.DifferentiableProcessor")
                        .build())
                .addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                        .addMember("value", "$S", "rawtypes")
                        .build())
                .addModifiers(Modifier.FINAL)
                .addMethods(constructors())
                .addMethod(member("evaluate", resultType())
                        .addParameters(parameters())
                        .varargs(method.isVarArgs())
                        .build())
                .addMethod(member("value", resultType()).build())
                .addMethod(member("at", name)
                        .addModifiers(Modifier.STATIC)
                        .addParameters(parameters())
                        .varargs(method.isVarArgs())
                        .build());
        if (isPublic) {
            type.addModifiers(Modifier.PUBLIC);
        }
        for (VariableElement parameter : method.getParameters()) {
            if (wrt.contains(parameter.getSimpleName().toString())) {
                addAccessors(type, parameter, wrt);
            }
        }
        return JavaFile.builder(name.packageName(), type.build())
                .skipJavaLangImports(true)
                .indent("    ")
                .build()
                .toString();
    }

    /** A refused method may have asked for a constructor that is told how many threads to use. */
    private List<MethodSpec> constructors() {
        MethodSpec plain =
                MethodSpec.constructorBuilder().addModifiers(Modifier.PUBLIC).build();
        MethodSpec parallel = MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addParameter(TypeName.INT, "parallelism")
                .build();
        return List.of(plain, parallel);
    }

    private void addAccessors(TypeSpec.Builder type, VariableElement parameter, List<String> wrt) {
        String parameterName = parameter.getSimpleName().toString();
        int rank = rank(parameter.asType());
        int outputs = rank(method.getReturnType());
        type.addMethod(member("d" + parameterName, doubles(outputs + rank)).build());
        if (outputs == 1 && rank == 1 && !wrt.contains(parameterName + "Diagonal")) {
            type.addMethod(member("d" + parameterName + "Diagonal", doubles(1)).build());
        }
    }

    private MethodSpec.Builder member(String memberName, TypeName result) {
        return MethodSpec.methodBuilder(memberName)
                .addModifiers(Modifier.PUBLIC)
                .returns(result)
                .addStatement("throw new $T($S)", UnsupportedOperationException.class, reason);
    }

    private List<ParameterSpec> parameters() {
        return method.getParameters().stream()
                .map(parameter -> ParameterSpec.builder(
                                typeName(parameter.asType()),
                                parameter.getSimpleName().toString())
                        .build())
                .toList();
    }

    private TypeName resultType() {
        TypeMirror declared = method.getReturnType();
        return declared.getKind() == TypeKind.VOID ? TypeName.DOUBLE : typeName(declared);
    }

    private static TypeName doubles(int rank) {
        return rank == 0 ? TypeName.DOUBLE : ArrayTypeName.of(doubles(rank - 1));
    }

    private static int rank(TypeMirror declared) {
        return declared instanceof ArrayType array ? 1 + rank(array.getComponentType()) : 0;
    }

    /** The type without its arguments; {@code Object} for one that this class cannot name. */
    private static TypeName typeName(TypeMirror declared) {
        if (declared instanceof ArrayType array) {
            return ArrayTypeName.of(typeName(array.getComponentType()));
        }
        if (declared.getKind().isPrimitive()) {
            return TypeName.get(declared);
        }
        return declared.getKind() == TypeKind.DECLARED && isVisible(((DeclaredType) declared).asElement())
                ? ClassName.get((TypeElement) ((DeclaredType) declared).asElement())
                : ClassName.OBJECT;
    }

    private static boolean isVisible(Element type) {
        return !(type instanceof TypeElement)
                || (!type.getModifiers().contains(Modifier.PRIVATE) && isVisible(type.getEnclosingElement()));
    }
}
