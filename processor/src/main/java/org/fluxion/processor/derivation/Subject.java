package org.fluxion.processor.derivation;

import java.util.Map;
import java.util.Optional;
import org.fluxion.processor.ir.Origin;
import org.fluxion.processor.ir.Program;

/**
 * What is known of a method before its class has been generated.
 *
 * @param heading what is derived
 * @param function lifted, its loops as in the source, with its checks of sizes
 * @param heads the loops of the source as they begin
 */
public record Subject(Heading heading, Program function, Map<Origin, String> heads) {
    public Subject {
        heads = Map.copyOf(heads);
    }

    /** The head of a loop of the source. */
    Optional<String> head(Origin origin) {
        return Optional.ofNullable(heads.get(origin));
    }
}
