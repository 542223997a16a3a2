package org.fluxion.processor.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import org.fluxion.processor.ir.Signature;
import org.fluxion.processor.schedule.LoopProgram;

/** The methods into which a long {@code evaluate} or check of sizes is split. */
final class PartWriter {
    private final LoopProgram program;
    private final LocalTypes checks;
    private final LocalTypes body;

    PartWriter(LoopProgram program, LocalTypes checks, LocalTypes body) {
        this.program = program;
        this.checks = checks;
        this.body = body;
    }

    List<MethodSpec> parts() {
        return program.parts().stream().map(this::part).toList();
    }

    private MethodSpec part(LoopProgram.Part part) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(part.name())
                .addJavadoc("$L\n", documentation(part))
                .addModifiers(Modifier.PRIVATE);
        part.arguments().forEach(name -> method.addParameter(typeOf(name), name));
        LocalTypes locals = part.isOfChecks() ? checks : body;
        return method.addCode(StatementWriter.write(part.body(), locals).code()).build();
    }

    /** One line, for a reader who wonders where a long computation has gone. */
    private static CodeBlock documentation(LoopProgram.Part part) {
        String whole = part.isOfChecks() ? "checkSizes" : "evaluate";
        List<String> computed = part.computed();
        return switch (computed.size()) {
            case 0 -> CodeBlock.of("A part of {@code $L}.", whole);
            case 1 -> CodeBlock.of("The part of {@code $L} that computes {@code $L}.", whole, computed.get(0));
            default ->
                CodeBlock.of(
                        "The part of {@code $L} that computes {@code $L} to {@code $L}.",
                        whole,
                        computed.get(0),
                        computed.get(computed.size() - 1));
        };
    }

    /** What is no parameter of {@code evaluate} is the index of a loop. */
    private TypeName typeOf(String argument) {
        Optional<Signature.Parameter> parameter = program.signature().parameters().stream()
                .filter(candidate -> candidate.name().equals(argument))
                .findFirst();
        return parameter.map(TypeNames::of).orElse(TypeName.INT);
    }
}
