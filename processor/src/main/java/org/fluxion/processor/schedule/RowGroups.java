package org.fluxion.processor.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes four rows of a matrix at a time where a loop over its rows multiplies each with one vector, or adds multiples of them to one:
 * the vector is then read, or read and written, once for four rows.
 *
 * <pre>
 * for (i) { row = x[i]; z = dot(w, row); ... if (c) addScaled(dw, t, row); }
 * </pre>
 *
 * <p>becomes a loop over groups, whose inner products come from one kernel and whose rows wait until four of them can be added, and the
 * old loop for the rows that are left over. Sums keep their order, so that all results keep their bits.
 */
public final class RowGroups {
    /** The most bytes, by estimate, that a loop's body may have: it is written twice. */
    private static final int BODY = 1_000;

    private final Names names = new Names();
    private final List<LoopProgram.BufferField> fields;

    private RowGroups(LoopProgram program) {
        fields = new ArrayList<>(program.buffers());
        names.reserveAll(program);
    }

    /** The program with loops over groups of rows; itself if it has no loop for them, or would become too long for one method. */
    public static LoopProgram formed(LoopProgram program) {
        RowGroups groups = new RowGroups(program);
        FixedArrays arrays = FixedArrays.before(program);
        List<LoopStatement> body = groups.rewrite(program.body(), arrays);
        LoopProgram formed = new LoopProgram(
                program.signature(), program.checks(), body, groups.fields, program.companions(), program.results());
        boolean isTooLong = MethodSplitting.isNeeded(formed) && !MethodSplitting.isNeeded(program);
        return isTooLong ? program : formed;
    }

    private List<LoopStatement> rewrite(List<LoopStatement> statements, FixedArrays outer) {
        FixedArrays arrays = outer.copy();
        List<LoopStatement> rewritten = new ArrayList<>();
        for (LoopStatement statement : statements) {
            arrays.add(statement);
            Optional<RowLoop> rows = rowLoop(statement, arrays);
            if (rows.isPresent()) {
                rewritten.addAll(new RowGroupEmitter(rows.get(), names, fields).emit());
            } else if (statement instanceof LoopStatement.Compound compound) {
                rewritten.add(compound.withBodies(body -> rewrite(body, arrays)));
            } else {
                rewritten.add(statement);
            }
        }
        return rewritten;
    }

    private static Optional<RowLoop> rowLoop(LoopStatement statement, FixedArrays arrays) {
        if (statement instanceof LoopStatement.For loop && !loop.isDownward() && CodeSize.of(loop.body()) <= BODY) {
            return RowLoop.of(loop, arrays);
        }
        return Optional.empty();
    }
}
