package org.fluxion.processor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Signature;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.schedule.Belongings;
import org.fluxion.processor.schedule.LoopProgram;
import org.fluxion.processor.schedule.SharedLoop;

/** The nested class of a loop that several threads may share: what the loop reads, what it adds up, and the loop. */
final class ShareWriter {
    /** The method that tells an object what the loop reads, and where its sums begin. */
    static final String START = "start";

    private static final ClassName BUFFERS = TypeNames.ofKernels("Buffers");

    private final SharedLoop loop;
    private final Signature signature;
    private final Belongings belongings;
    private final LocalTypes locals;
    private final ClassName className;
    private final String other;

    ShareWriter(LoopProgram program, SharedLoop loop, LocalTypes locals) {
        this.loop = loop;
        this.signature = program.signature();
        this.belongings = Belongings.ofShare(program, loop);
        this.locals = locals;
        className = className(signature, loop);
        other = new FreshNames(locals.names()).take("other");
    }

    /** The name of the class. */
    static ClassName className(Signature signature, SharedLoop loop) {
        return ClassName.get(signature.packageName(), signature.className()).nestedClass(loop.className());
    }

    /** The names of what {@link #START} is told, in order. */
    static List<String> passed(SharedLoop loop) {
        List<String> passed = new ArrayList<>(loop.arguments());
        loop.sums().forEach(sum -> passed.add(sum.name()));
        return passed;
    }

    TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(className.simpleName())
                .addJavadoc("Some iterations of the loop over {@code $L}, and what they add up to.\n", loop.index())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(TypeNames.ofKernels("Share"), className));
        passed(loop).forEach(name -> type.addField(typeOf(name), name, Modifier.PRIVATE));
        belongings
                .buffers()
                .forEach(buffer -> type.addField(TypeNames.of(buffer.type()), buffer.name(), Modifier.PRIVATE));
        belongings
                .companions()
                .forEach(companion -> type.addField(Members.companion(companion.name(), companion.companion())));
        return type.addMethod(start())
                .addMethod(startLike())
                .addMethod(run())
                .addMethod(add())
                .build();
    }

    private MethodSpec start() {
        MethodSpec.Builder method = MethodSpec.methodBuilder(START);
        for (String name : passed(loop)) {
            method.addParameter(typeOf(name), name).addStatement("this.$N = $N", name, name);
        }
        return method.build();
    }

    private MethodSpec startLike() {
        List<CodeBlock> passed = new ArrayList<>();
        loop.arguments().forEach(name -> passed.add(CodeBlock.of("$N.$N", other, name)));
        loop.sums().forEach(sum -> passed.add(nothing(sum)));
        MethodSpec.Builder method = overriding("startLike")
                .addParameter(className, other)
                .addStatement("$N($L)", START, CodeBlock.join(passed, ",$W"));
        loop.sums().stream()
                .filter(sum -> sum.type().isArray())
                .forEach(sum -> method.addStatement("$T.fill($N, 0.0)", BUFFERS, sum.name()));
        return method.build();
    }

    private CodeBlock nothing(SharedLoop.Sum sum) {
        if (sum.type().isArray()) {
            return CodeBlock.of("$T.like($N, $N.$N)", BUFFERS, sum.name(), other, sum.name());
        }
        if (sum.operator() == BinaryOperator.ADD) {
            return CodeBlock.of(sum.type().equals(Type.DOUBLE) ? "0.0" : "0");
        }
        double neutral = sum.operator() == BinaryOperator.MAX ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        return Literals.of(neutral).code().block();
    }

    private MethodSpec run() {
        MethodSpec.Builder method =
                overriding("run").addParameter(TypeName.INT, loop.from()).addParameter(TypeName.INT, loop.to());
        for (String name : passed(loop)) {
            method.addStatement("$T $N = this.$N", typeOf(name), name, name);
        }
        method.addCode(StatementWriter.write(loop.body(), locals).code());
        loop.sums().stream()
                .filter(sum -> sum.type().isScalar())
                .forEach(sum -> method.addStatement("this.$N = $N", sum.name(), sum.name()));
        return method.build();
    }

    private MethodSpec add() {
        MethodSpec.Builder method = overriding("add").addParameter(className, other);
        for (SharedLoop.Sum sum : loop.sums()) {
            String name = sum.name();
            if (sum.type().isArray()) {
                method.addStatement("$T.add($N.$N, $N)", BUFFERS, other, name, name);
            } else if (Operators.isInfix(sum.operator())) {
                method.addStatement("$N += $N.$N", name, other, name);
            } else {
                String function = Operators.function(sum.operator()).name();
                method.addStatement("$N = $T.$N($N, $N.$N)", name, Math.class, function, name, other, name);
            }
        }
        return method.build();
    }

    private static MethodSpec.Builder overriding(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PROTECTED);
    }

    private TypeName typeOf(String name) {
        Optional<Signature.Parameter> parameter = signature.parameters().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst();
        return parameter.map(TypeNames::of).orElseGet(() -> TypeNames.of(locals.declaredTypeOf(name)));
    }
}
