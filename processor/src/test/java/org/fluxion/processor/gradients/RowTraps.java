package org.fluxion.processor.gradients;

import static org.fluxion.processor.gradients.Trap.rows;
import static org.fluxion.processor.gradients.Trap.trap;
import static org.fluxion.processor.gradients.Trap.vector;

import java.util.List;

/** What calculus says about {@code TrapsInRows}. */
final class RowTraps {
    private RowTraps() {}

    static final List<Trap> ALL = List.of(
            // the square of the sum
            trap("chart", vector(1, 2, 3)).by("y", 12, 12, 12),
            trap("chart", vector()).by("y"),
            // c = a b = (19, 22; 43, 50), c00 c11 + c01
            trap("product", rows(vector(1, 2), vector(3, 4)), rows(vector(5, 6), vector(7, 8)))
                    .by("a", 256, 358, 114, 152)
                    .by("b", 50, 58, 100, 78),
            // x0 x1 + (x0 + x0 x1)
            trap("rowByName", vector(2, 3)).by("x", 7, 4),
            trap("rowByName", vector()).by("x"),
            // |x| for the first row, 1 for the second
            trap("smallNormsReplaced", (Object) rows(vector(3, 4), vector(0, 0)))
                    .by("x", 0.6, 0.8, 0, 0),
            // x1^2 + x1^2 + x0^2
            trap("greaterNeighbours", vector(2, 3, 1)).by("x", 4, 12, 0),
            // (x1 - 2 x2 + x3)^2
            trap("skippedStencils", vector(1, 3, 2, 5)).by("x", 0, 8, -16, 8),
            trap("skippedStencils", vector(1)).by("x", 0));
}
