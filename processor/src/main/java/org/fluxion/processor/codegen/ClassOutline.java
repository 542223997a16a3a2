package org.fluxion.processor.codegen;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.fluxion.processor.ir.Signature;
import org.fluxion.processor.ir.Type;

/**
 * The outside of a generated class, the same for one that computes and for the stub of a method that was refused: names,
 * modifiers, parameters and documentation. Methods come without their bodies, except where a body follows from the
 * signature.
 */
final class ClassOutline {
    private static final ClassName GENERATED = ClassName.get("org.fluxion", "Generated");
    private static final String PROCESSOR = "org.fluxion.processor.DifferentiableProcessor";
    private static final String INDENT = "    ";

    private final Signature signature;
    private final ClassName className;

    ClassOutline(Signature signature) {
        this.signature = signature;
        this.className = ClassName.get(signature.packageName(), signature.className());
    }

    /** The name of the accessor of the derivative by a parameter. */
    static String accessor(String parameter) {
        return "d" + parameter;
    }

    /** The class without members. */
    TypeSpec.Builder type(Documentation documentation) {
        String wrt = signature.wrt().stream().map(ClassOutline::code).collect(Collectors.joining(" and "));
        String introduction = "The " + kind() + " of " + code(method()) + " by " + wrt + ".";
        String usage = "An object keeps the arrays that it returns and uses them again at the next evaluation, so each "
                + "thread needs one of its own.";
        TypeSpec.Builder type = TypeSpec.classBuilder(className)
                .addJavadoc(Javadoc.ofClass(introduction, documentation, usage))
                .addAnnotation(AnnotationSpec.builder(GENERATED)
                        .addMember("value", "$S", PROCESSOR)
                        .build())
                .addModifiers(Modifier.FINAL);
        return signature.isPublic() ? type.addModifiers(Modifier.PUBLIC) : type;
    }

    /** The constructor. It stands there for its documentation; compilers warn where a public class has none. */
    MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addJavadoc("Has no results yet: call {@code evaluate} first.\n")
                .addModifiers(visibility())
                .build();
    }

    /** The constructor that is told how many threads to use, without a body. */
    MethodSpec.Builder parallelConstructor(String threads, String loops) {
        String summary =
                "Has no results yet: call {@code evaluate} first, which divides the iterations of the loop over "
                        + loops + " among threads. Sums are then added in another order; it depends on sizes and on "
                        + code(threads) + " alone, so that the same arguments give the same bits.";
        return MethodSpec.constructorBuilder()
                .addJavadoc("$L\n\n", Javadoc.wrap(summary))
                .addJavadoc("@param $L how many threads may be used; 1 for the caller's alone\n", threads)
                .addJavadoc("@throws IllegalArgumentException if that is less than 1\n")
                .addModifiers(visibility())
                .addParameter(TypeName.INT, threads);
    }

    /** {@code at}, with its body. */
    MethodSpec at() {
        String local = new FreshNames(parameterNames()).take(local());
        MethodSpec.Builder method = MethodSpec.methodBuilder("at")
                .addJavadoc("$L\n", Javadoc.wrap("Evaluates a new object: its arrays are nobody else's."))
                .addJavadoc(parameterTags())
                .addJavadoc("@return a new $L with results\n", kind())
                .addModifiers(visibility())
                .addModifiers(Modifier.STATIC)
                .returns(className);
        addParameters(method);
        return method.addStatement("$T $N = new $T()", className, local, className)
                .addStatement("$N.evaluate($L)", local, argumentList())
                .addStatement("return $N", local)
                .build();
    }

    /** {@code evaluate} without a body. */
    MethodSpec.Builder evaluate() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("evaluate")
                .addJavadoc(
                        "$L\n", Javadoc.wrap("Computes the value of " + code(method()) + " and its " + kind() + "."))
                .addJavadoc(parameterTags())
                .addJavadoc("@return the value$L\n", validity(signature.result()))
                .addModifiers(visibility())
                .returns(TypeNames.of(signature.result()));
        addParameters(method);
        return method;
    }

    /** {@code value} without a body. */
    MethodSpec.Builder value() {
        return accessor("value", "The value of the last evaluation.", "the value", signature.result());
    }

    /** {@code d<parameter>} without a body. */
    MethodSpec.Builder derivative(String parameter) {
        String summary = "The derivative by " + code(parameter) + ".";
        return accessor(accessor(parameter), summary, shape(parameter), signature.derivativeType(parameter));
    }

    /** {@code d<parameter>Diagonal} without a body. */
    MethodSpec.Builder diagonal(String parameter) {
        String summary = "The diagonal of the derivative by " + code(parameter) + ", which is zero elsewhere.";
        String result = "at {@code [i]} the derivative of output {@code i} by " + code(parameter + "[i]");
        return accessor(accessor(parameter) + "Diagonal", summary, result, Type.VECTOR);
    }

    private String shape(String parameter) {
        int rank = signature.parameter(parameter).type().rank();
        String index = "[j][k][l]".substring(0, 3 * rank);
        if (signature.isJacobian()) {
            return "at " + code("[i]" + index) + " the derivative of output {@code i} by " + code(parameter + index);
        }
        return rank == 0 ? "the derivative" : "at " + code(index) + " the derivative by " + code(parameter + index);
    }

    private MethodSpec.Builder accessor(String name, String summary, String result, Type type) {
        return MethodSpec.methodBuilder(name)
                .addJavadoc("$L\n\n", Javadoc.wrap(summary))
                .addJavadoc("@return $L\n", result + validity(type))
                .addJavadoc("@throws IllegalStateException unless the last evaluation succeeded\n")
                .addModifiers(visibility())
                .returns(TypeNames.of(type));
    }

    private static String validity(Type type) {
        return type.isArray() ? ", valid until the next evaluation" : "";
    }

    /** The source file of the class. */
    JavaFile file(TypeSpec type) {
        return JavaFile.builder(signature.packageName(), type)
                .skipJavaLangImports(true)
                .indent(INDENT)
                .build();
    }

    String qualifiedName() {
        return className.canonicalName();
    }

    /** What a user calls the class, in the middle of a sentence. */
    String kind() {
        return signature.isJacobian() ? "Jacobian" : "gradient";
    }

    /** A call of {@code evaluate} as text, for messages. */
    String evaluateCall() {
        return "evaluate(" + String.join(", ", parameterNames()) + ")";
    }

    private String local() {
        return signature.isJacobian() ? "jacobian" : "gradient";
    }

    private String method() {
        return signature.enclosingClass() + "." + signature.methodName();
    }

    private List<String> parameterNames() {
        return signature.parameters().stream().map(Signature.Parameter::name).toList();
    }

    private CodeBlock argumentList() {
        return parameterNames().stream().map(name -> CodeBlock.of("$N", name)).collect(CodeBlock.joining(", "));
    }

    private CodeBlock parameterTags() {
        CodeBlock.Builder tags = CodeBlock.builder().add("\n");
        for (String name : parameterNames()) {
            tags.add("@param $L as of $L\n", name, code(signature.methodName()));
        }
        return tags.build();
    }

    private void addParameters(MethodSpec.Builder method) {
        for (Signature.Parameter parameter : signature.parameters()) {
            TypeName type = TypeNames.of(parameter);
            method.addParameter(ParameterSpec.builder(type, parameter.name()).build());
            method.varargs(parameter.isVarargs());
        }
    }

    private Modifier[] visibility() {
        return Stream.of(Modifier.PUBLIC)
                .filter(modifier -> signature.isPublic())
                .toArray(Modifier[]::new);
    }

    static String code(String text) {
        return "{@code " + text + "}";
    }
}
