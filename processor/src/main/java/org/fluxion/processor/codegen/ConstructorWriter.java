package org.fluxion.processor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.fluxion.processor.schedule.LoopProgram;
import org.fluxion.processor.schedule.SharedLoop;

/** The constructors: one without parameters, and one that is told how many threads to use where several may share a loop. */
final class ConstructorWriter {
    private static final ClassName WORKERS = TypeNames.ofKernels("Workers");
    private static final String PARALLELISM = "parallelism";

    private final LoopProgram program;
    private final ClassOutline outline;

    ConstructorWriter(LoopProgram program, ClassOutline outline) {
        this.program = program;
        this.outline = outline;
    }

    List<MethodSpec> constructors() {
        List<SharedLoop> loops = program.sharedLoops();
        if (loops.isEmpty()) {
            return List.of(outline.constructor());
        }
        MethodSpec sequential =
                outline.constructor().toBuilder().addStatement("this(1)").build();
        return List.of(sequential, parallel(loops));
    }

    private MethodSpec parallel(List<SharedLoop> loops) {
        String indices = loops.stream()
                .map(loop -> ClassOutline.code(loop.index()))
                .distinct()
                .collect(Collectors.joining(" and "));
        MethodSpec.Builder method = outline.parallelConstructor(PARALLELISM, indices);
        for (SharedLoop loop : loops) {
            ClassName type = ShareWriter.className(program.signature(), loop);
            method.addStatement("this.$N = new $T[$T.requirePositive($N)]", loop.field(), type, WORKERS, PARALLELISM)
                    .addStatement("$T.setAll(this.$N, $N -> new $T())", Arrays.class, loop.field(), "share", type);
        }
        return method.build();
    }
}
