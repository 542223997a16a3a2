package org.fluxion.processor.gradients;

import static org.fluxion.processor.gradients.Trap.indices;
import static org.fluxion.processor.gradients.Trap.rows;
import static org.fluxion.processor.gradients.Trap.trap;
import static org.fluxion.processor.gradients.Trap.vector;

import java.util.List;

/** What calculus says about {@code TrapsInReferences}. */
final class ReferenceTraps {
    private ReferenceTraps() {}

    private static final double[] SHARED = vector(2, 3);

    static final List<Trap> ALL = List.of(
            // the sum of x^2
            trap("helperSquares", vector(1, 2, 3)).by("x", 2, 4, 6),
            // the sum of x^4
            trap("helperSquaresAndReturns", vector(1, 2)).by("x", 4, 32),
            // x + 2 x 3 x + 4 x
            trap("helperOverwrites", 2.0).by("x", 29),
            // 2 (x^2 + 1) + x
            trap("helperAssignsItsParameter", 3.0).by("x", 13),
            // 6 x^2
            trap("rowDeclaredInside", 2.0).by("x", 24),
            // x^3
            trap("twoNames", 2.0, 5.0).by("x", 12).by("y", 0),
            // 4 x^2 + 3 x^2
            trap("nameMovesOn", 2.0).by("x", 28),
            // the sum of x^2 but the first
            trap("oneOperandTwice", vector(1, 2, 3)).by("x", 0, 4, 6),
            // the sum of u v + v^3
            trap("mayBeOneArray", SHARED, SHARED).by("u", 2, 3).by("v", 14, 30),
            // the sum of (i + 1) v^2
            trap("mayBeOneRow", (Object) rows(SHARED, SHARED)).by("m", 4, 6, 8, 12),
            // x
            trap("returnsItsParameter", vector(5, 7)).by("x", 1, 0, 0, 1),
            // x0^2 + x3^2 + 10 x2^2 + 100 x1^2
            trap("handedRound", vector(1, 2, 3, 4)).by("x", 2, 400, 60, 8),
            trap("handedRound", vector()).by("x"),
            // 3 x0 + x1 + 2 x2
            trap("permutedWrites", vector(5, 6, 7), indices(2, 0, 1)).by("x", 3, 1, 2),
            // x1^2 + x2^2
            trap("lastWriteCounts", vector(1, 2, 3), indices(1, 1, 0)).by("x", 0, 4, 6),
            // (x0 + x1)^2 + x2^2
            trap("scatteredSums", vector(1, 2, 4), indices(1, 1, 0)).by("x", 6, 6, 8),
            // the sum of (n - i) x
            trap("reversedInPlace", vector(5, 6, 7, 8)).by("x", 4, 3, 2, 1),
            trap("reversedInPlace", vector(5, 6, 7)).by("x", 3, 2, 1),
            trap("reversedInPlace", vector(5)).by("x", 1),
            trap("reversedInPlace", vector()).by("x"),
            // the rank of each
            trap("sorted", vector(3, 1, 2)).by("x", 3, 1, 2),
            trap("sorted", vector(4, 3, 2, 1)).by("x", 4, 3, 2, 1),
            trap("sorted", vector()).by("x"),
            // x0^2 + 2 x2^2
            trap("indexWithIncrement", vector(2, 0.5, 3)).by("x", 4, 0, 12),
            trap("indexWithIncrement", vector(0.5)).by("x", 0),
            // x + (2 + x^2) + (2 + x^2) x
            trap("compoundWithIncrement", 2.0).by("x", 19),
            // x1 + 2 x0 + 3 x3 + 4 x2
            trap("integerArithmetic", vector(1, 2, 3, 4)).by("x", 2, 1, 4, 3),
            // the residual y - x beta is (2, 2)
            trap("buffered", rows(vector(1, 2), vector(3, 4)), vector(1, 1), vector(5, 9))
                    .by("x", -2, -2, -2, -2)
                    .by("beta", -8, -12)
                    .by("y", 2, 2),
            // (x0^2 + p0)^2 + p1, and x0
            trap("replaced", vector(2, 7), vector(1, 3)).by("x", 40, 0).by("p", 10, 1),
            trap("replaced", vector(2, 7), vector()).by("x", 1, 0).by("p"));
}
