package org.fluxion.processor.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Computes the exponentials of a loop for many iterations at once, by a kernel that takes half the time of as many calls of {@code
 * Math.exp} and less in the Vector API.
 *
 * <pre>
 * for (int i = 0; i &lt; x.length; i++) {          while (start &lt; x.length) {
 *     double t = Math.exp(x[i] - shift);    -&gt;      ... arguments[j] = x[i] - shift; ...
 *     total += t;                                   Kernels.exp(exponentials, arguments, count);
 * }                                                 ... double t = exponentials[j]; total += t; ...
 *                                                   start += count;
 *                                               }
 * </pre>
 *
 * <p>What goes into the arguments and back stays in the first cache, since a block is short. A loop with few iterations stays what it
 * was. The kernel's results have the bits of {@code StrictMath.exp}, which Java allows {@code Math.exp} to have.
 */
public final class ExponentialBlocks {
    /** The most bytes, by estimate, that a loop's body may have: it is written twice. */
    private static final int BODY = 1_000;

    private final Names names = new Names();
    private final List<LoopProgram.BufferField> fields;

    private ExponentialBlocks(LoopProgram program) {
        fields = new ArrayList<>(program.buffers());
        names.reserveAll(program);
    }

    /** The program with such loops; itself if it has none, or would become too long for one method. */
    public static LoopProgram formed(LoopProgram program) {
        ExponentialBlocks blocks = new ExponentialBlocks(program);
        List<LoopStatement> body = blocks.rewrite(program.body(), ReadableArrays.of(program));
        LoopProgram formed = new LoopProgram(
                program.signature(), program.checks(), body, blocks.fields, program.companions(), program.results());
        boolean isTooLong = MethodSplitting.isNeeded(formed) && !MethodSplitting.isNeeded(program);
        return isTooLong ? program : formed;
    }

    private List<LoopStatement> rewrite(List<LoopStatement> statements, ReadableArrays outer) {
        ReadableArrays arrays = outer.copy();
        List<LoopStatement> rewritten = new ArrayList<>();
        for (LoopStatement statement : statements) {
            arrays.add(statement);
            Optional<BlockedLoop> blocked = blocked(statement, arrays);
            if (blocked.isPresent()) {
                rewritten.addAll(new ExponentialBlockEmitter(blocked.get(), names, fields).emit());
            } else if (statement instanceof LoopStatement.Compound compound) {
                rewritten.add(compound.withBodies(body -> rewrite(body, arrays)));
            } else {
                rewritten.add(statement);
            }
        }
        return rewritten;
    }

    private static Optional<BlockedLoop> blocked(LoopStatement statement, ReadableArrays arrays) {
        boolean isLong = statement instanceof LoopStatement.For loop
                && loop.first().equals(new Expression.Literal(0))
                && !(loop.bound() instanceof Expression.Literal bound
                        && (Integer) bound.value() < ExponentialBlockEmitter.LEAST)
                && CodeSize.of(loop.body()) <= BODY;
        return isLong ? BlockedLoop.of((LoopStatement.For) statement, arrays) : Optional.empty();
    }
}
