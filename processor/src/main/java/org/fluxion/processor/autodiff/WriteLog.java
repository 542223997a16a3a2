package org.fluxion.processor.autodiff;

import java.util.List;
import java.util.Optional;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.Renaming;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;

/**
 * What the body of a loop overwrites in an array that it carries. The loop collects each number before it is overwritten, and the
 * reverse puts them back, last first: the array goes through its own past without being copied (Griewank and Walther, <i>Evaluating
 * Derivatives</i>, chapter 4: overwrites and a tape of old values).
 *
 * @param body the loop's body with the reads that come before the writes
 * @param saved what is read before it is overwritten, and what says where; the loop must collect these
 */
record WriteLog(Block body, List<Variable> saved, List<LoggedWrite> writes, Recomputable recomputable) {
    /** One less than the rank of the largest arrays, since the loop at hand collects what is saved. */
    private static final int MAX_RANK = 3;

    /**
     * The log of one carried array.
     *
     * @param original the loop's body, which the reverse computes again
     * @param body the same with what other logs need
     * @param position the position of the array among the carried values
     * @param restored carried scalars, which the reverse has anyway
     * @return none unless the body only writes elements and rows into the array
     */
    static Optional<WriteLog> of(
            Block original, Block body, int position, List<Variable> restored, Variables variables) {
        Variable carried = original.parameters().get(position + 1);
        Variable next = original.results().get(position);
        return WriteChain.links(original, carried, next)
                .filter(links -> depth(links, carried.type().rank()) <= MAX_RANK)
                .map(links -> record(Recomputable.in(original, restored), body, links, variables))
                .filter(log -> log.saved().stream().allMatch(WriteLog::hasTape));
    }

    private static WriteLog record(Recomputable recomputable, Block body, List<WriteLink> links, Variables variables) {
        LogBuilder builder = new LogBuilder(recomputable, new BlockBuilder(variables));
        Block logging = builder.record(body, links);
        return new WriteLog(logging, builder.saved(), builder.writes(), recomputable);
    }

    /** The rank of what is saved of writes to an array of that rank: one more for each loop around a write. */
    private static int depth(List<WriteLink> links, int rank) {
        return links.stream().mapToInt(link -> depth(link, rank)).max().orElse(0);
    }

    private static int depth(WriteLink link, int rank) {
        if (link instanceof WriteLink.Write write) {
            return rank - write.indices().size();
        }
        return link instanceof WriteLink.Branch branch
                ? Math.max(depth(branch.thenLinks(), rank), depth(branch.elseLinks(), rank))
                : 1 + depth(((WriteLink.Repeated) link).links(), rank);
    }

    /** Whether arrays of such elements exist at run time. */
    private static boolean hasTape(Variable saved) {
        return saved.type().element().isFloating() || saved.type().rank() < 2;
    }

    /**
     * Emits what turns the array as it is after an iteration into what it was before.
     *
     * @param values what stands for the index and for each saved variable
     */
    Variable undo(BlockBuilder out, Renaming values, Variable after) {
        return new Undoing(out, values, recomputable).undo(writes, after);
    }

    /** The same for one of the writes. */
    Variable undo(BlockBuilder out, Renaming values, int write, Variable after) {
        return new Undoing(out, values, recomputable).undo(writes.get(write), after);
    }
}
