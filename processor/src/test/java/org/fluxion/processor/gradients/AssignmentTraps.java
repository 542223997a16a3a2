package org.fluxion.processor.gradients;

import static org.fluxion.processor.gradients.Trap.trap;

import java.util.List;

/** What calculus says about {@code TrapsInAssignments}. */
final class AssignmentTraps {
    private AssignmentTraps() {}

    static final List<Trap> ALL = List.of(
            // x^2
            trap("assignedParameter", 3.0, 5.0).by("x", 6).by("y", 0),
            // 0
            trap("chainOfConstants", 3.0, 5.0).by("u", 0).by("v", 0),
            // 9 x^2
            trap("chainOfProducts", 2.0).by("x", 36),
            // x^2 z + x z
            trap("assignmentInsideAProduct", 2.0, 3.0).by("x", 15).by("z", 6),
            // x z^2 + x z
            trap("compoundInsideAProduct", 2.0, 3.0).by("x", 12).by("z", 14),
            // (x + 1) x
            trap("incrementInReturn", 3.0).by("x", 7),
            // x^2 + (x + 1)^2
            trap("incrementAfterTheRead", 3.0).by("x", 14),
            // -3 x^2
            trap("readsItself", 2.0).by("x", -12),
            // x^4
            trap("multipliesItself", 2.0).by("x", 32),
            // x
            trap("dividesItself", 3.0).by("x", 1),
            // 1 / (x^2 + 1)
            trap("dividesByItsOwnSum", 2.0).by("x", -0.16),
            // x cos t
            trap("scaledByACosine", 2.0, 0.5).by("x", Math.cos(0.5)).by("t", -2 * Math.sin(0.5)),
            // x b (b + 100)
            trap("factorOverwritten", 2.0, 10.0).by("x", 1100).by("b", 240),
            // 4 x^2
            trap("overwrittenByAConstant", 3.0).by("x", 24),
            // a^3 or a^2
            trap("secondName", -1.0).by("a", 3),
            trap("secondName", 2.0).by("a", 4),
            trap("secondName", 3.0).by("a", 6),
            // y^2 + 3 x
            trap("swapped", 2.0, 5.0).by("x", 3).by("y", 10),
            // 2 c^2 a
            trap("invalidAndUnused", 5.0, 3.0).by("c", 60).by("a", 50),
            // x z + 7 or x^2 + 7
            trap("overwrittenAfterTheSecondArm", 2.0, 3.0, false).by("x", 3).by("z", 2),
            trap("overwrittenAfterTheSecondArm", 2.0, 3.0, true).by("x", 4).by("z", 0),
            // 2 x
            trap("oneExpressionTwice", 0.5).by("x", 2),
            // -1 / (2 x)
            trap("negativeLiteral", 2.0).by("x", 0.125),
            // w e (h - g) + b e (k - g)
            trap("addedToInTurns", 2.0, 3.0, 5.0, 1.0, 7.0, 4.0)
                    .by("w", 12)
                    .by("e", 29)
                    .by("h", 6)
                    .by("g", -27)
                    .by("b", 9)
                    .by("k", 21),
            // 4 exp z
            trap("zeroAdded", 1.0).by("z", 4 * Math.E),
            // (k + x) (k / 2), the quotient an integer
            trap("integerFactor", 2.0, 5).by("x", 2),
            trap("integerFactor", 2.0, 0).by("x", 0),
            // 5 x^3
            trap("nameUsedAgain", 2.0).by("x", 60));
}
