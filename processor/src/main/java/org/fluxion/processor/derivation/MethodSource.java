package org.fluxion.processor.derivation;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fluxion.processor.ir.Origin;

/**
 * The source of a method.
 *
 * @param listing the lines of the method
 * @param locals the names of its local variables
 * @param lines where its statements stand
 */
public record MethodSource(Listing listing, Set<String> locals, Map<Origin, Integer> lines) {
    public MethodSource {
        locals = Set.copyOf(locals);
        lines = Map.copyOf(lines);
    }

    /** The line of a statement; none where it is of another method. */
    public Optional<Integer> line(Origin origin) {
        return Optional.ofNullable(lines.get(origin));
    }
}
