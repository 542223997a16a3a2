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

    /** The rewritten Program; the same one where nothing applies. */
    Program run(Program program, Variables variables);
}
