package org.fluxion.processor.schedule;

/** What is done to the loops of a scheduled derivative for speed alone. */
public enum LoopPass {
    /** {@link EntrySums}. */
    SUMS,
    /** {@link HeldBuffers}. */
    BUFFERS,
    /** {@link RemainingZeros}. */
    ZEROS,
    /** {@link RangeUpdates}. */
    RANGES
}
