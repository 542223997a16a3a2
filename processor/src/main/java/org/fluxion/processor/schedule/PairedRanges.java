package org.fluxion.processor.schedule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fluxion.processor.ir.Type;

/**
 * A loop that adds multiples of ranges, one an iteration, takes two of them at a time where they lie side by side, as the columns of a
 * triangle do: what both add to, or what both are multiples of, goes through memory once.
 *
 * <pre>
 * for (int c = 0; c &lt; d; c++) {                                       while (first &lt;= d - 2) {
 *     double t = v[c];                                            -&gt;      ...
 *     Kernels.addScaledRange(product, c + 1, t, q, l, d - c - 1);         Kernels.addTwoScaledRanges(product, ...);
 * }                                                                       first += 2;
 *                                                                     }
 * </pre>
 *
 * <p>and the last iteration by itself if their number is odd. The kernel does the same as the two, one after the other, whatever the
 * arrays are; so all results keep their bits, and exceptions their order.
 */
public final class PairedRanges {
    private final VectorNames vectors;
    private final Occurrences occurrences;
    private final Set<String> ints = new HashSet<>();
    private final Names names = new Names();

    private PairedRanges(LoopProgram program) {
        vectors = VectorNames.in(program.body(), program.signature());
        occurrences = Occurrences.in(program.body());
        Set<String> others = new HashSet<>();
        Statements.forEach(program.body(), statement -> {
            if (statement instanceof LoopStatement.Declare local) {
                (local.type().equals(Type.INT) ? ints : others).add(local.name());
            }
        });
        ints.removeAll(others);
        names.reserveAll(program);
    }

    /** The program with such loops; itself if it would become too long for one method. */
    public static LoopProgram formed(LoopProgram program) {
        LoopProgram formed = program.withBody(new PairedRanges(program).rewrite(program.body()));
        boolean isTooLong = MethodSplitting.isNeeded(formed) && !MethodSplitting.isNeeded(program);
        return isTooLong ? program : formed;
    }

    private List<LoopStatement> rewrite(List<LoopStatement> statements) {
        List<LoopStatement> rewritten = new ArrayList<>();
        for (LoopStatement statement : statements) {
            Optional<RangeLoop> ranges = statement instanceof LoopStatement.For loop
                    ? RangeLoop.of(loop, ints::contains).filter(this::isOfVectors)
                    : Optional.empty();
            if (ranges.isPresent()) {
                rewritten.addAll(emitted(ranges.get()));
            } else if (statement instanceof LoopStatement.Compound compound) {
                rewritten.add(compound.withBodies(this::rewrite));
            } else {
                rewritten.add(statement);
            }
        }
        return rewritten;
    }

    private List<LoopStatement> emitted(RangeLoop loop) {
        Occurrences inside = Occurrences.in(List.of(loop.statement()));
        // Before the loop, a place that runs along is only declared, which does not count.
        return new RangePairEmitter(loop, names, name -> occurrences.uses(name) > inside.uses(name)).emit();
    }

    /** Elements of arrays of other types become doubles when they are read. */
    private boolean isOfVectors(RangeLoop loop) {
        return loop.scales() instanceof Expression.Name scales && vectors.contains(scales.name());
    }
}
