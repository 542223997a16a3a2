package org.fluxion.processor.autodiff;

import org.fluxion.processor.ir.Repetition;

/**
 * Whether tangents are cheaper than going back along a tape. A recurrence is as slow as the chain of its operations, each of which waits
 * for the one before, and the way back is such a chain again. Tangents are computed beside the first chain, where the processor has
 * nothing else to do, as long as they are not too many.
 */
final class TangentCost {
    /** As many operations for each of the iteration cost as much as the way back: measured, with one to four carried values. */
    private static final int BREAK_EVEN = 8;

    private TangentCost() {}

    static boolean isLower(Repetition loop, LocalJacobian jacobian) {
        return new StateDependence(loop).of(jacobian) && isBesideIteration(loop, jacobian);
    }

    private static boolean isBesideIteration(Repetition loop, LocalJacobian jacobian) {
        Work work = new Work();
        int iteration = work.of(loop.body());
        int derivatives = work.of(jacobian.body().out().build(jacobian.entries()));
        int products = factors(jacobian) * jacobian.columns().size();
        return derivatives + 2 * products <= BREAK_EVEN * iteration;
    }

    /** How many derivatives of an iteration each column of tangents is multiplied by. */
    private static int factors(LocalJacobian jacobian) {
        return (int) jacobian.rows().stream()
                .flatMap(row -> jacobian.rows().stream().flatMap(carried -> jacobian.byCarried(row, carried).stream()))
                .filter(derivative -> !jacobian.isOne(derivative.value()))
                .count();
    }
}
