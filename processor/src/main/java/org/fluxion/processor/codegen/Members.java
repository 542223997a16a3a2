package org.fluxion.processor.codegen;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.fluxion.processor.ir.Companion;
import org.fluxion.processor.ir.Signature;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.schedule.Belongings;
import org.fluxion.processor.schedule.LoopProgram;
import org.fluxion.processor.schedule.SharedLoop;

/** The fields of a generated class: the program's buffers, companions and kept locals under their names, then what it remembers. */
final class Members {
    private final List<FieldSpec> fields = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();
    private final FreshNames names;
    /** The locals of {@code evaluate} that are fields: a result among them is in its place. */
    private final Set<String> own = new HashSet<>();

    private final String evaluated;

    /**
     * Where a result is kept.
     *
     * @param field the field that holds it
     * @param isStored whether {@code evaluate} must store it there at its end; a buffer or a local that is a field is there already
     * @param dense the fields of the matrix of a diagonal, null for all other results
     */
    record Slot(LoopProgram.Result result, String field, boolean isStored, Dense dense) {}

    /**
     * What the full matrix of a diagonal Jacobian needs.
     *
     * @param matrix the field of the matrix
     * @param columns the field of the number of its columns
     * @param isBuilt the field that tells whether the matrix is that of the last evaluation
     */
    record Dense(String matrix, String columns, String isBuilt) {}

    Members(LoopProgram program, LocalTypes checks, LocalTypes body) {
        Belongings belongings = Belongings.ofObject(program);
        belongings.buffers().forEach(buffer -> own.add(buffer.name()));
        List<String> kept =
                program.kept().stream().filter(name -> !own.contains(name)).toList();
        own.addAll(kept);
        names = new FreshNames(own);
        belongings.buffers().forEach(buffer -> add(TypeNames.of(buffer.type()), buffer.name()));
        belongings.companions().forEach(this::addCompanion);
        program.sharedLoops().forEach(loop -> addShares(program.signature(), loop));
        for (String name : kept) {
            Type type = body.declaredTypeOf(name);
            add(TypeNames.of(type == null ? checks.declaredTypeOf(name) : type), name);
        }
        for (LoopProgram.Result result : program.results()) {
            slots.add(slot(result));
        }
        evaluated = addFresh(TypeName.BOOLEAN, "evaluated");
    }

    List<FieldSpec> fields() {
        return fields;
    }

    List<Slot> slots() {
        return slots;
    }

    /** The field that tells whether there are results. */
    String evaluated() {
        return evaluated;
    }

    private Slot slot(LoopProgram.Result result) {
        boolean isInPlace = own.contains(result.local());
        String wish = result.kind() == LoopProgram.Kind.VALUE
                ? "value"
                : ClassOutline.accessor(result.parameter()) + (isDiagonal(result) ? "Diagonal" : "");
        String field = isInPlace ? result.local() : addFresh(TypeNames.of(result.type()), wish);
        return new Slot(result, field, !isInPlace, isDiagonal(result) ? dense(result) : null);
    }

    private Dense dense(LoopProgram.Result result) {
        String accessor = ClassOutline.accessor(result.parameter());
        return new Dense(
                addFresh(TypeNames.of(Type.MATRIX), accessor),
                addFresh(TypeName.INT, accessor + "Columns"),
                addFresh(TypeName.BOOLEAN, accessor + "IsBuilt"));
    }

    private static boolean isDiagonal(LoopProgram.Result result) {
        return result.kind() == LoopProgram.Kind.DIAGONAL;
    }

    private void addCompanion(LoopProgram.CompanionField companion) {
        names.take(companion.name());
        fields.add(companion(companion.name(), companion.companion()));
    }

    /** The field of another gradient object. */
    static FieldSpec companion(String name, Companion companion) {
        TypeName type = TypeNames.of(companion);
        return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.FINAL)
                .initializer("new $T()", type)
                .build();
    }

    private void addShares(Signature signature, SharedLoop loop) {
        TypeName type = ArrayTypeName.of(ShareWriter.className(signature, loop));
        names.take(loop.field());
        fields.add(FieldSpec.builder(type, loop.field(), Modifier.PRIVATE, Modifier.FINAL)
                .build());
    }

    private String addFresh(TypeName type, String wish) {
        String name = names.take(wish);
        add(type, name);
        return name;
    }

    private void add(TypeName type, String name) {
        fields.add(FieldSpec.builder(type, name, Modifier.PRIVATE).build());
    }
}
