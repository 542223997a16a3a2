package org.fluxion.processor;

import java.util.Locale;
import java.util.Optional;
import org.fluxion.processor.schedule.LoopPass;

/** What changes no result but for rounding, only its cost; {@code -Afluxion.without=} names what to leave out. */
public enum Tuning {
    /** {@link org.fluxion.processor.simplify.KeptValues}. */
    KEEP,
    /** {@link org.fluxion.processor.simplify.SumsOfMultiples}. */
    MULTIPLES,
    /** {@link org.fluxion.processor.simplify.DeferredPullbacks}. */
    DEFER,
    /** {@link org.fluxion.processor.simplify.InvariantTables}. */
    TABLES,
    /** {@link org.fluxion.processor.simplify.SharedExponentials}. */
    EXPONENTIALS,
    /** {@link org.fluxion.processor.autodiff.Recurrences}. */
    TANGENTS,
    /** {@link org.fluxion.processor.schedule.RowGroups}. */
    ROWS,
    /** {@link org.fluxion.processor.schedule.JammedLoops}. */
    JAM,
    /** {@link org.fluxion.processor.simplify.UnrollLoops} and {@link org.fluxion.processor.simplify.ElementLocals}. */
    UNROLL,
    /** {@link org.fluxion.processor.simplify.FirstAdditions}. */
    FIRST,
    /** {@link org.fluxion.processor.simplify.AdditionsInPlace}. */
    INPLACE,
    /** {@link org.fluxion.processor.simplify.InvariantReads}. */
    READS,
    /** {@link LoopPass#SUMS}. */
    SUMS(LoopPass.SUMS),
    /** {@link LoopPass#BUFFERS}. */
    BUFFERS(LoopPass.BUFFERS),
    /** {@link LoopPass#ZEROS}. */
    ZEROS(LoopPass.ZEROS),
    /** {@link LoopPass#RANGES}. */
    RANGES(LoopPass.RANGES),
    /** {@link org.fluxion.processor.schedule.RunningOffsets}. */
    RUNNING,
    /** {@link org.fluxion.processor.schedule.PairedRanges}. */
    PAIRS,
    /** {@link org.fluxion.processor.schedule.ExponentialBlocks}. */
    BLOCKS;

    private final LoopPass loopPass;

    Tuning() {
        this(null);
    }

    Tuning(LoopPass loopPass) {
        this.loopPass = loopPass;
    }

    /** What it is of the schedule's passes; empty for one over Programs. */
    Optional<LoopPass> loopPass() {
        return Optional.ofNullable(loopPass);
    }

    /** The name in the option. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
