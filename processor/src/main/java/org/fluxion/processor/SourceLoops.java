package org.fluxion.processor;

import java.util.Optional;
import org.fluxion.processor.ir.Origin;

/** The loops of the source, for stages that know origins only. */
interface SourceLoops {
    /** The head of a loop as it is written; none for an origin that is no loop. */
    Optional<String> head(Origin origin);

    /** The innermost loop around an origin, or the origin itself where there is none in its method. */
    Origin around(Origin origin);
}
