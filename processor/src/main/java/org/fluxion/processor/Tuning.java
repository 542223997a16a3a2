package org.fluxion.processor;

import java.util.Locale;

/** The passes that change no result, only its cost; {@code -Afluxion.without=} names those to leave out. */
public enum Tuning {
    /** {@link org.fluxion.processor.simplify.KeptValues}. */
    KEEP,
    /** {@link org.fluxion.processor.simplify.UnrollLoops} and {@link org.fluxion.processor.simplify.ElementLocals}. */
    UNROLL,
    /** {@link org.fluxion.processor.simplify.FirstAdditions}. */
    FIRST;

    /** The name in the option. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
