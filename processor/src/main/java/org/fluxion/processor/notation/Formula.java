package org.fluxion.processor.notation;

import java.util.List;

/**
 * An equation, and those of the parts of it that were given a name so that it can be read.
 *
 * @param equation the equation
 * @param where what its names mean, in the order in which they are mentioned
 */
public record Formula(Equation equation, List<Equation> where) {
    public Formula {
        where = List.copyOf(where);
    }
}
