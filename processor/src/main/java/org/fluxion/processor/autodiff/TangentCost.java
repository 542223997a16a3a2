package org.fluxion.processor.autodiff;

import org.fluxion.processor.ir.Repetition;

/** Whether tangents are cheaper than going back along a tape. */
final class TangentCost {
    private TangentCost() {}

    static boolean isLower(Repetition loop, LocalJacobian jacobian) {
        return new StateDependence(loop).of(jacobian)
                && jacobian.rows().size() <= 2
                && jacobian.columns().size() <= 6;
    }
}
