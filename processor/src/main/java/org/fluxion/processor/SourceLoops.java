package org.fluxion.processor;

import java.util.Map;
import java.util.Optional;
import org.fluxion.processor.ir.Origin;

/**
 * The loops of the source, for stages that know origins only.
 *
 * @param heads of each loop, the head as it is written
 * @param around of what stands in a loop, the innermost loop around it
 */
record SourceLoops(Map<Origin, String> heads, Map<Origin, Origin> around) {
    SourceLoops {
        heads = Map.copyOf(heads);
        around = Map.copyOf(around);
    }

    /** The head of a loop as it is written; none for an origin that is no loop. */
    Optional<String> head(Origin origin) {
        return Optional.ofNullable(heads.get(origin));
    }

    /** The innermost loop around an origin, or the origin itself where there is none in its method. */
    Origin around(Origin origin) {
        return around.getOrDefault(origin, origin);
    }
}
