package org.fluxion.processor.gradients;

import static org.fluxion.processor.gradients.Trap.indices;
import static org.fluxion.processor.gradients.Trap.kink;
import static org.fluxion.processor.gradients.Trap.rows;
import static org.fluxion.processor.gradients.Trap.trap;
import static org.fluxion.processor.gradients.Trap.vector;

import java.util.List;

/** What calculus says about {@code TrapsInJumps}. */
final class JumpTraps {
    private JumpTraps() {}

    static final List<Trap> ALL = List.of(
            // x0^2, and 3 x1
            trap("linesAfterTheLoop", vector(2, 5), 0).by("x", 4, 0),
            trap("linesAfterTheLoop", vector(2, 5), 1).by("x", 0, 3),
            // 2 (x00^2 + x01^2) + x10^2
            trap("leavesTwoLoops", (Object) rows(vector(1, 2), vector(3, -1))).by("x", 4, 8, 6, 0),
            trap("leavesTwoLoops", (Object) rows(vector(1, 2))).by("x", 4, 8),
            trap("leavesTwoLoops", (Object) rows()).by("x"),
            // x00 x01, and x20 as well
            trap("nextRow", (Object) rows(vector(2, 3), vector(4, -1))).by("x", 3, 2, 0, 0),
            kink("nextRow", (Object) rows(vector(2, 3), vector(4, -1), vector(5, 0, 7)))
                    .by("x", 3, 2, 0, 0, 1, 0, 0),
            // 3 (x^8 + y), x^2 y, 0
            trap("twoBreaks", 2.0, 3.0).by("x", 3072).by("y", 3),
            trap("twoBreaks", 5.0, 3.0).by("x", 30).by("y", 25),
            trap("twoBreaks", 25.0, 3.0).by("x", 0).by("y", 0),
            // 8 + 8 speed - 28 w
            trap("untilTheGround", 0.8, 0.5).by("speed", 8).by("w", -28),
            // a0 s0 + (1 - a0) a1 s1
            trap("opacity", vector(0.5, 0.7, 0.3), vector(1, 2, 3))
                    .by("alpha", -0.4, 1, 0)
                    .by("shade", 0.5, 0.35, 0),
            trap("opacity", vector(0.1, 0.2), vector(1, 2))
                    .by("alpha", 0.6, 1.8)
                    .by("shade", 0.1, 0.18),
            // (y (x00 + x01) / 2 + y (x10 + x11))^2, and a quarter and a half
            trap("returnsFromInside", rows(vector(1, 2), vector(3, 4)), 2.0)
                    .by("x", 34, 34, 68, 68)
                    .by("y", 289),
            trap("returnsFromInside", rows(vector(1, 2), vector(3, 4)), 0.1)
                    .by("x", 0.025, 0.025, 0.05, 0.05)
                    .by("y", 4.25),
            // c1 c0, c0 + c1 + c0 c2, c0
            trap("returnBeforeTheLoop", vector(3, 5)).by("c", 5, 3),
            trap("returnBeforeTheLoop", vector(2, 3, 4)).by("c", 5, 1, 2),
            trap("returnBeforeTheLoop", vector(2)).by("c", 1),
            // 2 x2 t, and 0
            trap("found", vector(1, 2, 4), 3.0).by("x", 0, 0, 6).by("t", 8),
            trap("found", vector(1, 2, 4), 0.5).by("x", 0, 0, 0).by("t", 0),
            trap("found", vector(1, 2, 4), 9.0).by("x", 0, 0, 18).by("t", 8),
            // x, x^2, 4 x^4, x^4
            trap("innerStops", 1.0, 0).by("x", 1),
            trap("innerStops", 1.0, 1).by("x", 2),
            trap("innerStops", 1.0, 2).by("x", 16),
            trap("innerStops", 2.5, 2).by("x", 62.5),
            // x0^2 + (x1 + k x0)^2 + (x2 + k (x1 + k x0))^2 + x3^2
            trap("writesUntilLarge", vector(1, 2, 3, 4), 2.0)
                    .by("x", 106, 52, 22, 8)
                    .by("k", 140),
            // x1^2 y + 100, and y + 100
            trap("helperReturns", vector(0.5, 2, 3), 5.0).by("x", 0, 20, 0).by("y", 4),
            trap("helperReturns", vector(0.5), 5.0).by("x", 0).by("y", 1),
            // (2 x + 1)^2, 4 x + 3, x
            trap("returnsFromASwitch", 3.0, indices(1, 7, 0, 1)).by("x", 28),
            trap("returnsFromASwitch", 3.0, indices(1, 7, 1)).by("x", 4),
            trap("returnsFromASwitch", 3.0, indices()).by("x", 1),
            // x^2 for one round, x^4 for two, x^7 + 1 for three
            trap("continuesOutside", 2.0, 1).by("x", 4),
            trap("continuesOutside", 2.0, 2).by("x", 32),
            trap("continuesOutside", 2.0, 3).by("x", 448),
            // x0 + 2 (x1 + x0^2) + 3 x2, and 3 (x2 + x0^2 + (x1 + x0^2)^2)
            trap("writesBeforeTheJump", vector(1, 2, 3), 2.5).by("x", 5, 2, 3),
            trap("writesBeforeTheJump", vector(1, 2, 3), 99.0).by("x", 47, 20, 3));
}
