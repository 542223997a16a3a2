package org.fluxion.processor;

import java.util.Locale;

/** What changes no result but for rounding, only its cost; {@code -Afluxion.without=} names what to leave out. */
public enum Tuning {
    /** {@link org.fluxion.processor.simplify.KeptValues}. */
    KEEP,
    /** {@link org.fluxion.processor.simplify.DeferredPullbacks}. */
    DEFER,
    /** {@link org.fluxion.processor.simplify.InvariantTables}. */
    TABLES,
    /** {@link org.fluxion.processor.autodiff.Recurrences}. */
    TANGENTS,
    /** {@link org.fluxion.processor.schedule.RowGroups}. */
    ROWS,
    /** {@link org.fluxion.processor.simplify.UnrollLoops} and {@link org.fluxion.processor.simplify.ElementLocals}. */
    UNROLL,
    /** {@link org.fluxion.processor.simplify.FirstAdditions}. */
    FIRST;

    /** The name in the option. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
