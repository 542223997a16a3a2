package org.fluxion.processor.derivation;

import java.util.Optional;
import org.fluxion.processor.notation.Formula;

/**
 * A value between the parameters and the result that the derivation has a name for.
 *
 * @param anchor names it among the places of the page, for example {@code value-error}
 * @param formula its definition
 * @param shape for example {@code number for each i} or {@code vector, |w|}
 * @param line the line of the source that computes it
 */
public record Intermediate(String anchor, Formula formula, String shape, Optional<Integer> line) {
    /** The same value in a part of the page that has anchors of its own. */
    Intermediate within(String part) {
        return new Intermediate(part + "-" + anchor, formula, shape, line);
    }
}
