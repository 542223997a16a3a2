package org.fluxion.processor.gradients;

import static org.fluxion.processor.gradients.Trap.kink;
import static org.fluxion.processor.gradients.Trap.trap;
import static org.fluxion.processor.gradients.Trap.vector;

import java.util.List;

/** What calculus says about {@code TrapsInBranches}. */
final class BranchTraps {
    private BranchTraps() {}

    static final List<Trap> ALL = List.of(
            // the sum of a / term, and of a
            trap("bothArmsRead", vector(2, 3), vector(4, 5), true)
                    .by("a", 0.25, 0.2)
                    .by("term", -0.125, -0.12),
            trap("bothArmsRead", vector(2, 3), vector(4, 5), false)
                    .by("a", 1, 1)
                    .by("term", 0, 0),
            // x, and sqrt(-x)
            trap("notTakenIsNaN", 1.0).by("x", 1),
            trap("notTakenIsNaN", -4.0).by("x", -0.25),
            // x
            trap("notTakenIsInfinite", 1.0).by("x", 1),
            // x, and sqrt x
            trap("rootNotTaken", 0.0).by("x", 1),
            trap("rootNotTaken", 4.0).by("x", 0.25),
            // sqrt x
            trap("rootsOfThePositive", 1.0).by("x", 0.5),
            trap("rootsOfThePositive", 4.0).by("x", 0.25),
            // x, and exp x
            trap("elu", 1000.0).by("x", 1),
            trap("elu", -1.0).by("x", 1 / Math.E),
            // the sum of the positive ones
            trap("sumOfThePositive", vector(2, 3, -1)).by("x", 1, 1, 0),
            // 0, and x^2
            trap("branchOfAnEarlierCall", -1.5).by("x", 0),
            trap("branchOfAnEarlierCall", 1.5).by("x", 3),
            trap("branchOfAnEarlierCall", -2.0).by("x", 0),
            // (k + x) k, and 1
            trap("earlyReturn", 2.0, 3).by("x", 3),
            trap("earlyReturn", 2.0, 0).by("x", 0),
            // Bernstein polynomials of degree 0 to 3
            trap("bernstein", vector(2), 0.5).by("c", 1).by("t", 0),
            trap("bernstein", vector(2, 5), 0.25).by("c", 0.75, 0.25).by("t", 3),
            trap("bernstein", vector(1, 2, 4), 0.5).by("c", 0.25, 0.5, 0.25).by("t", 3),
            trap("bernstein", vector(1, 2, 4, 8), 0.5)
                    .by("c", 0.125, 0.375, 0.375, 0.125)
                    .by("t", 6.75),
            // x y, (x + y)^2, x^2
            trap("returnInAnInnerBranch", 2.0, 3.0).by("x", 3).by("y", 2),
            trap("returnInAnInnerBranch", 2.0, -1.0).by("x", 2).by("y", 2),
            trap("returnInAnInnerBranch", -2.0, 5.0).by("x", -4).by("y", 0),
            // (x^2 + 1)^2, (x + 1)^2, x^2
            trap("fallsThrough", 2.0, 0).by("x", 40),
            trap("fallsThrough", 2.0, 1).by("x", 6),
            trap("fallsThrough", 2.0, 7).by("x", 4),
            // 2 x, and 4 x^2
            trap("selectorChanges", 2.0, 1).by("x", 2),
            trap("selectorChanges", 2.0, 3).by("x", 16),
            // x^4, and x^2
            trap("conditionAssigns", 2.0).by("x", 32),
            trap("conditionAssigns", 1.0).by("x", 2),
            // -x y, and x^2 y
            trap("assignedByOneBranch", -3.0, 4.0).by("x", -4).by("y", 3),
            trap("assignedByOneBranch", 3.0, -4.0).by("x", -24).by("y", 9),
            // -b, and 2 b / log(-a)
            trap("powerNotTaken", 1.0, 2.0).by("a", 0).by("b", -1),
            trap("powerNotTaken", -2.0, 3.0)
                    .by("a", 3 / (Math.log(2) * Math.log(2)))
                    .by("b", 2 / Math.log(2)),
            // (x - 1)^2, and (x + 1)^2
            trap("fraction", 1.25).by("x", 0.5),
            trap("fraction", -1.25).by("x", -0.5),
            // exp(a) / (exp(a) + exp(b)), and b
            trap("logAdd", 1.0, 2.0).by("a", 1 / (1 + Math.E)).by("b", Math.E / (1 + Math.E)),
            trap("logAdd", 2.0, 1.0).by("a", Math.E / (1 + Math.E)).by("b", 1 / (1 + Math.E)),
            kink("logAdd", Double.NEGATIVE_INFINITY, 2.0).by("a", 0).by("b", 1),
            kink("logAdd", 2.0, Double.NEGATIVE_INFINITY).by("a", 1).by("b", 0),
            // x, and 0
            trap("zeroOtherwise", vector(0.5)).by("v", 1),
            trap("zeroOtherwise", vector(1.5)).by("v", 0),
            // sin(x) / x
            trap("sinc", vector(0, 1)).by("x", 0, Math.cos(1) - Math.sin(1)),
            // a, and a atan(1 / 2)
            trap("angleNotUsed", 0.0, false).by("a", 1),
            trap("angleNotUsed", 2.0, true).by("a", Math.atan(0.5)),
            // 3 x, and x^2
            trap("shortCircuit", -1.0).by("x", 3),
            trap("shortCircuit", 0.5).by("x", 3),
            trap("shortCircuit", 2.0).by("x", 4),
            // x y, and x y^2
            trap("setInBothArms", 3.0, 2.0).by("x", 2).by("y", 3),
            trap("setInBothArms", 2.0, 3.0).by("x", 9).by("y", 12));
}
