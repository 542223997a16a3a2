package org.fluxion.processor.derivation;

import java.util.List;
import org.fluxion.processor.cost.MethodCost;

/**
 * How the generated class computes what is derived.
 *
 * @param loops the verdict on each loop of the source
 * @param generated the statements that compute it
 * @param cost what function and derivative take
 */
public record Computation(List<LoopNote> loops, Listing generated, CostTable cost) {
    public Computation {
        loops = List.copyOf(loops);
    }

    /**
     * What a derivation tells of a generated class.
     *
     * @param loops the verdict on each loop of the source
     * @param file the name of the class's file
     * @param text the class
     * @param cost what function and derivative take
     */
    public static Computation of(List<LoopNote> loops, String file, String text, MethodCost cost) {
        return new Computation(loops, Evaluation.of(file, text), CostRows.of(cost));
    }
}
