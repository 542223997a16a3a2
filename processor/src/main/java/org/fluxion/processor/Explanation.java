package org.fluxion.processor;

import java.util.function.Supplier;
import org.fluxion.processor.derivation.Computation;
import org.fluxion.processor.derivation.Derivation;

/** Explains a method whose class is in the making. Reads nothing of javac's, so that any thread may run it. */
interface Explanation {
    /**
     * Derives the method's derivative.
     *
     * @param computed waits for the class, and tells how that computes it
     */
    Derivation derivation(Supplier<Computation> computed);

    /** What there is to tell of the class. */
    Computation computation(GeneratedGradient gradient);
}
