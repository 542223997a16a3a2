package org.fluxion.processor.derivation;

import java.util.List;
import java.util.function.Supplier;
import org.fluxion.processor.notation.Formula;
import org.fluxion.processor.notation.Layout;

/**
 * The derivation of one method's derivative, as it is told to a reader of the paper.
 *
 * @param heading what is derived
 * @param source the method as its author wrote it
 * @param function the method as a formula
 * @param intermediates what the derivation gives names to, in the order of evaluation
 * @param steps from the result back to the parameters, one for each value that gets a derivative
 * @param iterations one for each loop whose iterations hand numbers on to each other
 * @param results the derivative by each parameter, simplified
 * @param kinks where the function has no derivative, and what stands there instead
 * @param update one step of gradient descent for each parameter; none where the method returns an array
 * @param computed tells how the generated class computes it; waits for that class, which may be in the making
 */
public record Derivation(
        Heading heading,
        Listing source,
        Formula function,
        List<Intermediate> intermediates,
        List<Step> steps,
        List<Iteration> iterations,
        List<Result> results,
        List<Kink> kinks,
        List<Layout> update,
        Supplier<Computation> computed) {
    public Derivation {
        intermediates = List.copyOf(intermediates);
        steps = List.copyOf(steps);
        iterations = List.copyOf(iterations);
        results = List.copyOf(results);
        kinks = List.copyOf(kinks);
        update = List.copyOf(update);
    }

    /** How the generated class computes it. */
    public Computation computation() {
        return computed.get();
    }
}
