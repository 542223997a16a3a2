package org.fluxion.processor.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.fluxion.processor.ir.Signature;
import org.fluxion.processor.schedule.LoopProgram;
import org.fluxion.processor.schedule.LoopStatement;

/** {@code evaluate}: null checks, checks of sizes, the computation, and what is remembered of it. */
final class EvaluateWriter {
    private static final String CHECK_SIZES = "checkSizes";

    private final LoopProgram program;
    private final ClassOutline outline;
    private final Members members;
    private final LocalTypes locals;
    private final StatementWriter.Statements checks;
    private final FreshNames fresh;

    EvaluateWriter(LoopProgram program, ClassOutline outline, Members members, LocalTypes checks, LocalTypes body) {
        this.program = program;
        this.outline = outline;
        this.members = members;
        this.locals = body;
        this.checks = StatementWriter.write(program.checks(), checks);
        List<String> taken = new ArrayList<>(body.names());
        taken.addAll(checks.names());
        members.fields().forEach(field -> taken.add(field.name()));
        this.fresh = new FreshNames(taken);
    }

    MethodSpec evaluate() {
        MethodSpec.Builder method = outline.evaluate();
        if (hasReferences()) {
            method.addJavadoc("@throws NullPointerException if an argument is null\n");
        }
        if (hasChecks()) {
            method.addJavadoc("@throws IllegalArgumentException if sizes that must agree do not; ");
            method.addJavadoc("earlier results then still stand\n");
        }
        return method.addCode(hasChecks() ? openingWithChecks() : openingWithoutChecks())
                .addCode(explanation())
                .addCode(StatementWriter.write(program.body(), locals).code())
                .addCode(closing())
                .build();
    }

    /** Why the computation is not here, where it is not. */
    private CodeBlock explanation() {
        boolean isInParts = program.parts().stream().anyMatch(part -> !part.isOfChecks());
        return CodeBlock.of(isInParts ? "// In parts: HotSpot compiles no method as long as this one would be.\n" : "");
    }

    /** Whether the statements need arrays or gradients that the object keeps: sizes of what has to be computed first. */
    private static boolean usesObject(List<LoopStatement> statements) {
        return statements.stream().anyMatch(statement -> {
            if (statement instanceof LoopStatement.For loop) {
                return usesObject(loop.body());
            }
            if (statement instanceof LoopStatement.While loop) {
                return usesObject(loop.body());
            }
            if (statement instanceof LoopStatement.Branch branch) {
                return usesObject(branch.thenArm()) || usesObject(branch.elseArm());
            }
            return statement instanceof LoopStatement.Buffer
                    || statement instanceof LoopStatement.Tape
                    || statement instanceof LoopStatement.Evaluate;
        });
    }

    /** The method that checks sizes. */
    MethodSpec checkSizes() {
        MethodSpec.Builder method = MethodSpec.methodBuilder(CHECK_SIZES).addModifiers(Modifier.PRIVATE);
        boolean hasParts = program.parts().stream().anyMatch(LoopProgram.Part::isOfChecks);
        if (!hasParts && !usesObject(program.checks())) {
            method.addModifiers(Modifier.STATIC);
        }
        checkedParameters().forEach(parameter -> method.addParameter(TypeNames.of(parameter), parameter.name()));
        return method.addCode(checks.code()).build();
    }

    private Stream<Signature.Parameter> checkedParameters() {
        return program.signature().parameters().stream()
                .filter(parameter -> checks.usedNames().contains(parameter.name()));
    }

    boolean hasChecks() {
        return !program.checks().isEmpty();
    }

    private CodeBlock openingWithoutChecks() {
        return CodeBlock.builder()
                .addStatement("$L = false", field(members.evaluated()))
                .add(nullChecks())
                .build();
    }

    private CodeBlock openingWithChecks() {
        String standing = fresh.take("standing");
        String exception = fresh.take("e");
        CodeBlock evaluated = field(members.evaluated());
        CodeBlock arguments = checkedParameters()
                .map(parameter -> CodeBlock.of("$N", parameter.name()))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.builder()
                .addStatement("$T $N = $L", TypeName.BOOLEAN, standing, evaluated)
                .addStatement("$L = false", evaluated)
                .add(nullChecks())
                .beginControlFlow("try")
                .addStatement("$N($L)", CHECK_SIZES, arguments)
                .nextControlFlow("catch ($T $N)", IllegalArgumentException.class, exception)
                .add("// Nothing has been written yet: earlier results still stand.\n")
                .addStatement("$L = $N", evaluated, standing)
                .addStatement("throw $N", exception)
                .endControlFlow()
                .build();
    }

    private CodeBlock nullChecks() {
        CodeBlock.Builder checks = CodeBlock.builder();
        program.signature().parameters().stream()
                .filter(EvaluateWriter::isReference)
                .forEach(parameter -> checks.addStatement(
                        "$T.requireNonNull($N, $S)", Objects.class, parameter.name(), parameter.name()));
        return checks.build();
    }

    private CodeBlock closing() {
        CodeBlock.Builder closing = CodeBlock.builder();
        for (Members.Slot slot : members.slots()) {
            if (slot.isStored()) {
                closing.addStatement(
                        "$L = $N", field(slot.field()), slot.result().local());
            }
            if (slot.dense() != null) {
                closing.addStatement(
                        "$L = $N.length",
                        field(slot.dense().columns()),
                        slot.result().parameter());
                closing.addStatement("$L = false", field(slot.dense().isBuilt()));
            }
        }
        return closing.addStatement("$L = true", field(members.evaluated()))
                .addStatement("return $N", value().local())
                .build();
    }

    private LoopProgram.Result value() {
        return program.results().stream()
                .filter(result -> result.kind() == LoopProgram.Kind.VALUE)
                .findFirst()
                .orElseThrow();
    }

    /** A field of the object, also where a local variable has its name. */
    private CodeBlock field(String name) {
        return locals.contains(name) ? CodeBlock.of("this.$N", name) : CodeBlock.of("$N", name);
    }

    private boolean hasReferences() {
        return program.signature().parameters().stream().anyMatch(EvaluateWriter::isReference);
    }

    private static boolean isReference(Signature.Parameter parameter) {
        return parameter.isEnum() || parameter.type().isArray();
    }
}
