package org.fluxion.processor.simplify;

import java.util.Set;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Variables;

/** A rewrite of a whole Program that keeps its value. */
public interface Pass {
    /** The name by which reports and failures call the pass. */
    default String name() {
        return getClass().getSimpleName();
    }

    /** What a Program must contain, all of it, for the pass to find anything to do. */
    default Set<Construct> needs() {
        return Set.of();
    }

    /**
     * Whether what the pass finds may depend on who reads a value, and not only on how it is computed. A pass that does not ask has
     * nothing to do where it had nothing to do before statements were removed that nobody needs.
     */
    default boolean dependsOnReaders() {
        return true;
    }

    /** The rewritten Program; the same one where nothing applies. */
    Program run(Program program, Variables variables);
}
