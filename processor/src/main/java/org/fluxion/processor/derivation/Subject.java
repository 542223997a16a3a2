package org.fluxion.processor.derivation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fluxion.processor.cost.MethodCost;
import org.fluxion.processor.ir.Origin;
import org.fluxion.processor.ir.Program;

/**
 * What is known of a method when its class has been generated.
 *
 * @param heading what is derived
 * @param function lifted, its loops as in the source, with its checks of sizes
 * @param loops the verdict on each loop
 * @param heads the loops of the source as they begin
 * @param generated the text of the generated class
 * @param cost what function and derivative take
 */
public record Subject(
        Heading heading,
        Program function,
        List<LoopNote> loops,
        Map<Origin, String> heads,
        String generated,
        MethodCost cost) {
    public Subject {
        loops = List.copyOf(loops);
        heads = Map.copyOf(heads);
    }

    /** The head of a loop of the source. */
    Optional<String> head(Origin origin) {
        return Optional.ofNullable(heads.get(origin));
    }
}
