package org.fluxion.processor.simplify;

import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Variables;

/** A rewrite of a whole Program that keeps its value. */
public interface Pass {
    /** The name by which reports and failures call the pass. */
    default String name() {
        return getClass().getSimpleName();
    }

    /** The rewritten Program; an equal one where nothing applies. */
    Program run(Program program, Variables variables);
}
