package org.fluxion.processor.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The methods that hand out results. */
final class AccessorWriter {
    private static final ClassName BUFFERS = TypeNames.ofKernels("Buffers");
    private static final String REQUIRE_EVALUATED = "requireEvaluated";

    private final ClassOutline outline;
    private final Members members;

    AccessorWriter(ClassOutline outline, Members members) {
        this.outline = outline;
        this.members = members;
    }

    List<MethodSpec> accessors() {
        List<MethodSpec> accessors = new ArrayList<>();
        for (Members.Slot slot : members.slots()) {
            String parameter = slot.result().parameter();
            switch (slot.result().kind()) {
                case VALUE -> accessors.add(returning(outline.value(), slot.field()));
                case DERIVATIVE -> accessors.add(returning(outline.derivative(parameter), slot.field()));
                case DIAGONAL -> {
                    accessors.add(returning(outline.diagonal(parameter), slot.field()));
                    accessors.add(dense(outline.derivative(parameter), slot));
                }
            }
        }
        return accessors;
    }

    /** The check that all accessors begin with. */
    MethodSpec requireEvaluated() {
        return MethodSpec.methodBuilder(REQUIRE_EVALUATED)
                .addModifiers(Modifier.PRIVATE)
                .beginControlFlow("if (!$N)", members.evaluated())
                .addStatement(
                        "throw new $T($S)",
                        IllegalStateException.class,
                        "there are no results: call " + outline.evaluateCall() + " first")
                .endControlFlow()
                .build();
    }

    private MethodSpec returning(MethodSpec.Builder method, String field) {
        return method.addStatement("$N()", REQUIRE_EVALUATED)
                .addStatement("return $N", field)
                .build();
    }

    private MethodSpec dense(MethodSpec.Builder method, Members.Slot slot) {
        String matrix = slot.dense().matrix();
        return method.addStatement("$N()", REQUIRE_EVALUATED)
                .beginControlFlow("if (!$N)", slot.dense().isBuilt())
                .addStatement(
                        "$N = $T.diagonal($N, $N, $N)",
                        matrix,
                        BUFFERS,
                        matrix,
                        slot.field(),
                        slot.dense().columns())
                .addStatement("$N = true", slot.dense().isBuilt())
                .endControlFlow()
                .addStatement("return $N", matrix)
                .build();
    }
}
