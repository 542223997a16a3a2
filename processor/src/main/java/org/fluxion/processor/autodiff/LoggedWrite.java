package org.fluxion.processor.autodiff;

import java.util.List;
import java.util.Map;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Variable;

/** A {@link WriteLink} with the variables that hold what it has overwritten. */
sealed interface LoggedWrite {
    /**
     * A write to one place.
     *
     * @param array the array before the write
     * @param overwritten what stood in the place
     */
    record Place(Variable array, List<Variable> indices, Variable overwritten) implements LoggedWrite {}

    /**
     * A branch.
     *
     * @param handedOut for what either arm has saved, the result of the branch that holds it
     */
    record Branch(
            Variable condition,
            List<LoggedWrite> thenWrites,
            List<LoggedWrite> elseWrites,
            Map<Variable, Variable> handedOut)
            implements LoggedWrite {}

    /**
     * A loop.
     *
     * @param tapes for what an iteration has saved, the array that holds it for all of them
     */
    record Repeated(Loop loop, List<LoggedWrite> writes, Map<Variable, Variable> tapes) implements LoggedWrite {}
}
