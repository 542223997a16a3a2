package org.fluxion.processor.gradients;

import static org.fluxion.processor.gradients.Trap.rows;
import static org.fluxion.processor.gradients.Trap.trap;
import static org.fluxion.processor.gradients.Trap.vector;

import java.util.List;

/** What calculus says about {@code TrapsInArrays}. */
final class ArrayTraps {
    private ArrayTraps() {}

    static final List<Trap> ALL = List.of(
            // the sum of x^2
            trap("squaresItself", vector(1, 2, 3)).by("x", 2, 4, 6),
            trap("squaresItself", vector()).by("x"),
            // 7 x^2
            trap("chainOfWrites", 3.0).by("x", 42),
            // the sum of 3 z
            trap("hiddenWrite", vector(1, 2), vector(3, 4)).by("x", 0, 0).by("z", 3, 3),
            // the sum of 2 x + x^2
            trap("copyAndOriginal", vector(1, 2, 3)).by("x", 4, 6, 8),
            // i a[i]
            trap("addedThenOverwritten", vector(1, 2, 3), 2).by("a", 0, 0, 0, 0, 1, 0, 0, 0, 2),
            trap("addedThenOverwritten", vector(1, 2, 3), 0).by("a", 0, 0, 0, 0, 1, 0, 0, 0, 2),
            // the sum of 5 x
            trap("valueOfACompoundWrite", vector(1, 2, 3)).by("x", 5, 5, 5),
            // p0 (p0 p4 + p1 a) + p1 (p2 a + p3 p4)
            trap("stateAndBuffer", vector(1, 2, 3, 4, 5), 2.0)
                    .by("p", 14, 28, 4, 10, 9)
                    .by("a", 8),
            // two steps of u + (c u)^2, squared: for u = c = 1 they are 2 and 6
            trap("bufferReset", vector(1, 0), 1.0).by("start", 180, 0).by("c", 216),
            // the sum of u^2 c0 c1
            trap("scaledCopies", rows(vector(2, 3), vector(4, 5)), vector(6, 7))
                    .by("c", 108, 72, 245, 196)
                    .by("u", 72, 280),
            // u (1 + p / 2)^2, and two steps of v + q v^2 / 2
            trap("eulerSteps", vector(1, 1), 1.0, 1.0)
                    .by("start", 2.25, 5)
                    .by("p", 1.5)
                    .by("q", 2.375),
            // x3 + 9 times the sum of y
            trap("threeWrites", vector(1, 2, 3, 4), vector(5, 6))
                    .by("x", 0, 0, 0, 1)
                    .by("y", 9, 9),
            // half the sum of (x + sum of y)^2
            trap("sameSumForAll", vector(1, 2), vector(3)).by("start", 4, 5).by("y", 9),
            trap("sameSumForAll", vector(1, 2), vector()).by("start", 1, 2).by("y"),
            // x^2
            trap("twoOfNine", 3.0).by("x", 6),
            // 1 / p^2
            trap("packedAgain", vector(2)).by("p", -0.25),
            // 2 (p2^2 p0 + p2 p1) + 1 - p0 - p1
            trap("mixture", vector(0.5, 0.25, 2), 2).by("p", 7, 3, 4.5),
            trap("mixture", vector(0.5, 0.25, 2), 0).by("p", 0, 0, 0),
            // x0 x1 x2
            trap("runningProduct", vector(2, 3, 4)).by("x", 12, 8, 6),
            // 2 x2 + 2 x1 + 4 x2
            trap("mirroredReads", vector(1, 2, 3)).by("x", 0, 2, 6),
            // the sum of the squared differences
            trap("neighbours", vector(1, 3, 2)).by("x", -4, 6, -2),
            trap("neighbours", vector(5)).by("x", 0),
            trap("neighbours", vector()).by("x"),
            // the sum of products of neighbours
            trap("offsets", (Object) rows(vector(1, 2, 3), vector(4, 5, 6))).by("m", 2, 4, 2, 5, 10, 5),
            trap("offsets", (Object) rows(vector(1, 2), vector())).by("m", 2, 1),
            // y = w x = (3, 7): 2 y times x, and 2 y times w
            trap("layer", rows(vector(1, 2), vector(3, 4)), vector(1, 1))
                    .by("w", 6, 6, 14, 14)
                    .by("x", 48, 68),
            // x^4 / (x^2 + 1)
            trap("compoundOnFreshElement", 2.0).by("x", 3.84));
}
