package org.fluxion.processor.derivation;

import java.util.List;
import java.util.Optional;

/**
 * One iteration of a loop whose iterations need each other, as a function of its own: from what the last one has left to what it leaves,
 * which is marked by a prime.
 *
 * @param anchor names it among the places of the page, for example {@code iteration-1}
 * @param head the loop, for example {@code for (int i = 0; i < steps; i++)}
 * @param line where it stands
 * @param values what an iteration computes
 * @param steps the derivative by each of these values, by what the iteration starts from, and, marked by Δ, what it adds to the
 *     derivatives by what stays the same
 */
public record Iteration(
        String anchor, String head, Optional<Integer> line, List<Intermediate> values, List<Step> steps) {
    public Iteration {
        values = List.copyOf(values);
        steps = List.copyOf(steps);
    }
}
