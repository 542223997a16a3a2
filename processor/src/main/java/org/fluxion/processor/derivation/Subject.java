package org.fluxion.processor.derivation;

import java.util.List;
import org.fluxion.processor.cost.MethodCost;
import org.fluxion.processor.ir.Program;

/**
 * What is known of a method when its class has been generated.
 *
 * @param heading what is derived
 * @param function lifted, its loops as in the source, with its checks of sizes
 * @param loops the verdict on each loop
 * @param generated the text of the generated class
 * @param cost what function and derivative take
 */
public record Subject(Heading heading, Program function, List<LoopNote> loops, String generated, MethodCost cost) {
    public Subject {
        loops = List.copyOf(loops);
    }
}
