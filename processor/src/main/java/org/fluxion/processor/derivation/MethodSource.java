package org.fluxion.processor.derivation;

import java.util.Optional;
import java.util.Set;
import org.fluxion.processor.ir.Origin;

/** The source of a method. */
public interface MethodSource {
    /** The lines of the method. */
    Listing listing();

    /** The names of its local variables. */
    Set<String> locals();

    /** The line on which something stands. */
    Optional<Integer> line(Origin origin);
}
