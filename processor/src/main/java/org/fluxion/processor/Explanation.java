package org.fluxion.processor;

import java.util.function.Supplier;
import org.fluxion.processor.derivation.Derivation;

/** Explains a method whose class is in the making. */
@FunctionalInterface
interface Explanation {
    /**
     * Explains the method. Reads nothing of javac's, so that any thread may run it.
     *
     * @param gradient waits for the class
     */
    Derivation of(Supplier<GeneratedGradient> gradient);
}
