package org.fluxion.processor.schedule;

import java.util.ArrayList;
import java.util.List;

/**
 * Unrolls a loop by four and jams the loops inside of it together, where each of those is a chain of operations that wait for each other:
 * four chains run in the time of one.
 *
 * <pre>
 * for (i) {                              for (i by 4) {
 *     for (j) { power *= t; ... }   ->       for (j) { power *= t; power2 *= t2; power3 *= t3; power4 *= t4; ... }
 *     sum += e;                              sum += e; sum += e2; sum += e3; sum += e4;
 * }                                      }
 * </pre>
 *
 * <p>and the old loop for the iterations that are left over. Sums keep their order, so that all results keep their bits.
 * {@link JamLoop} says for which loops.
 */
public final class JammedLoops {
    private final ArgumentVectors vectors;
    private final OwnArrays own;
    private final Names names = new Names();
    private final List<LoopProgram.BufferField> fields;

    private JammedLoops(LoopProgram program) {
        vectors = ArgumentVectors.of(program.signature());
        own = OwnArrays.in(program.body());
        fields = new ArrayList<>(program.buffers());
        names.reserveAll(program);
    }

    /** The program with such loops; itself if it has none, or would become too long for one method. */
    public static LoopProgram formed(LoopProgram program) {
        JammedLoops loops = new JammedLoops(program);
        List<LoopStatement> body = loops.rewrite(program.body());
        LoopProgram formed = new LoopProgram(
                program.signature(), program.checks(), body, loops.fields, program.companions(), program.results());
        boolean isTooLong = MethodSplitting.isNeeded(formed) && !MethodSplitting.isNeeded(program);
        return isTooLong ? program : formed;
    }

    private List<LoopStatement> rewrite(List<LoopStatement> statements) {
        List<LoopStatement> rewritten = new ArrayList<>();
        for (LoopStatement statement : statements) {
            if (statement instanceof LoopStatement.For loop && JamLoop.isOne(loop, vectors, own)) {
                rewritten.addAll(new JamEmitter(loop, names, fields).emit());
            } else if (statement instanceof LoopStatement.Compound compound) {
                rewritten.add(compound.withBodies(this::rewrite));
            } else {
                rewritten.add(statement);
            }
        }
        return rewritten;
    }
}
