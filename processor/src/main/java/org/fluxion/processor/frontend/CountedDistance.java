package org.fluxion.processor.frontend;

import java.util.List;
import org.fluxion.processor.ir.Binary;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Comparison;
import org.fluxion.processor.ir.Require;
import org.fluxion.processor.ir.Variable;

/**
 * How far a counter goes, as an {@code int}. Java's loop compares its counter and subtracts nothing, so one that goes farther than an
 * {@code int} counts runs all the same; here that must be refused when the method is called.
 *
 * @param flow receives the checks
 * @param greater where the counter ends if it goes up, where it starts if it goes down
 * @param smaller the other end
 */
record CountedDistance(Flow flow, Variable greater, Variable smaller) {
    private static final String TOO_FAR = "a loop between %d and %d goes farther than an int counts";

    /** The difference of the two ends. */
    Variable value() {
        return new IntArithmetic(flow).subtract(greater, smaller);
    }

    /** Checks that the difference has not overflown. It cannot where the smaller end is 0 and does not for sizes less another one. */
    void requireExact(Variable distance) {
        if (isAtLeastZero(smaller)) {
            return;
        }
        Variable isForward = flow.builder().compare(Comparison.GREATER_OR_EQUAL, distance, flow.constant(0));
        Variable isBackward = flow.builder().compare(Comparison.LESS, greater, smaller);
        require(flow.emit(new Binary(BinaryOperator.XOR, isForward, isBackward)));
    }

    /** Checks that the distance can be rounded up to a multiple of the stride. */
    void requireRoom(Variable distance, Variable stride) {
        IntArithmetic arithmetic = new IntArithmetic(flow);
        Variable largest = arithmetic.subtract(arithmetic.constant(Integer.MAX_VALUE), stride);
        require(flow.builder().compare(Comparison.LESS_OR_EQUAL, distance, largest));
    }

    private boolean isAtLeastZero(Variable end) {
        return new IntArithmetic(flow).known(end).filter(value -> value >= 0).isPresent();
    }

    private void require(Variable condition) {
        flow.builder().emitAll(new Require(condition, TOO_FAR, List.of(smaller, greater)), List.of());
    }
}
