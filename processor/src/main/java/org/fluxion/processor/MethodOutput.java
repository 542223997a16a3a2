package org.fluxion.processor;

import java.util.Optional;
import org.fluxion.processor.codegen.WrittenClass;
import org.fluxion.processor.derivation.Derivation;

/**
 * What is to be written for a method.
 *
 * @param written its class
 * @param derivation what the report tells of it; only if one is asked for
 */
record MethodOutput(WrittenClass written, Optional<Derivation> derivation) {
    MethodOutput(WrittenClass written) {
        this(written, Optional.empty());
    }
}
