package org.fluxion.processor.report;

import org.fluxion.processor.ir.Role;
import org.fluxion.processor.ir.Variable;

/**
 * A value inside a loop that is an accumulator of the loop with something added to it.
 *
 * @param accumulator the loop's parameter
 * @param role how the loop accumulates
 * @param increment what has been combined with it so far in this iteration, neutral at first
 */
record Accumulation(Variable accumulator, Role role, Term increment) {
    static Accumulation start(Variable accumulator, Role role) {
        return new Accumulation(
                accumulator, role, Algebra.neutral(role, accumulator.type().rank()));
    }

    Accumulation and(Term term) {
        return new Accumulation(accumulator, role, Algebra.combine(role, increment, term));
    }

    Accumulation with(Term otherIncrement) {
        return new Accumulation(accumulator, role, otherIncrement);
    }
}
