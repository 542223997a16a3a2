package org.fluxion.processor.gradients;

import static org.fluxion.processor.gradients.Trap.trap;
import static org.fluxion.processor.gradients.Trap.vector;

import java.util.List;

/** What calculus says about {@code TrapsInNestedLoops}. */
final class NestedLoopTraps {
    private NestedLoopTraps() {}

    static final List<Trap> ALL = List.of(
            // (x y^2 + 1)^2, x^4, x
            trap("innerAndOuter", 1.0, 2.0, 1, 2).by("x", 40).by("y", 40),
            trap("innerAndOuter", 1.0, 2.0, 2, 0).by("x", 4).by("y", 0),
            trap("innerAndOuter", 1.0, 2.0, 0, 2).by("x", 1).by("y", 0),
            // x^3 + 2 x^2 + 2 x, and x
            trap("innerFromOuter", 2.0, 3).by("x", 22),
            trap("innerFromOuter", 4.0, 3).by("x", 66),
            trap("innerFromOuter", 4.0, 1).by("x", 1),
            // 5 a
            trap("innerSum", vector(1, 2, 3)).by("a", 5, 0, 0, 0, 5, 0, 0, 0, 5),
            trap("innerSum", vector()).by("a"),
            // 6 x + 6 x^2
            trap("sideBySide", 2.0).by("x", 30),
            // 3 x^3 + 2 x^2 + 2 x + 2
            trap("statementsBetween", 2.0).by("x", 46),
            // 2 x1 x0 + x2 x0 + x2 x1
            trap("triangle", vector(0, 1, 2, 3)).by("x", 4, 2, 1, 0),
            trap("triangle", vector()).by("x"),
            // (a + 1) (a + 2) (a + 3) / 6, and a + 1
            trap("binomial", 2.0, 3).by("k2", 47.0 / 6),
            trap("binomial", 2.0, 0).by("k2", 1),
            // 5 x^2 + 3 x + 1
            trap("downByTwo", 2.0, 5).by("x", 23),
            trap("downByTwo", 2.0, 0).by("x", 0),
            // 3 / 2 / 2 * 3 + 1
            trap("conditionOnTheCarried", 3.0, 3).by("x", 0.75),
            trap("conditionOnTheCarried", 3.0, 0).by("x", 1),
            // the square of the first that is greater than one
            trap("firstGreaterThanOne", vector(0.5, 2, 3)).by("x", 0, 4, 0),
            trap("firstGreaterThanOne", vector(0.5, 0.25)).by("x", 0, 0),
            // x2 x0
            trap("countedIndex", vector(0.5, 2, 3)).by("x", 3, 0, 0.5),
            // x times the sum of the squares of the positive ones
            trap("readInsideTwoBranches", vector(1, -2, 3), 2.0, true)
                    .by("w", 4, 0, 12)
                    .by("x", 10),
            trap("readInsideTwoBranches", vector(1, -2, 3), 2.0, false)
                    .by("w", 0, 0, 0)
                    .by("x", 0),
            // 4 x^2, 4 x^3, 1
            trap("switchInsideALoop", 2.0, 3).by("x", 16),
            trap("switchInsideALoop", 2.0, 4).by("x", 48),
            trap("switchInsideALoop", 2.0, 0).by("x", 0),
            // 4 x0 y + 2 x2
            trap("continueInOneArm", vector(1, -2, 3), 5.0).by("x", 20, 0, 2).by("y", 4),
            // the square of the least
            trap("lessOrEqual", vector(3, 1, 2)).by("x", 0, 2, 0),
            // n^2 x
            trap("counterUsedAfter", 2.0, 3).by("x", 9),
            trap("counterUsedAfter", 2.0, 0).by("x", 0),
            // x^4, x^3, x
            trap("emptyArm", 2.0, 5).by("x", 32),
            trap("emptyArm", 2.0, 2).by("x", 12),
            trap("emptyArm", 2.0, 0).by("x", 1),
            // the sum of 2 m^2 + m^3
            trap("helperTwice", vector(2, 3)).by("m", 20, 39),
            // the sum of x^2 y^2
            trap("oneConstantFactor", vector(2, 3), vector(5, 7)).by("y", 40, 126),
            // (x0 x1 + x0) x2 + x0
            trap("firstIterationApart", vector(2, 3, 4)).by("x", 17, 8, 8),
            trap("firstIterationApart", vector()).by("x"));
}
