package org.fluxion.processor.gradients;

import static org.fluxion.processor.gradients.Trap.kink;
import static org.fluxion.processor.gradients.Trap.trap;
import static org.fluxion.processor.gradients.Trap.vector;

import java.util.List;

/** What calculus says about {@code TrapsInLoops}. */
final class LoopTraps {
    private LoopTraps() {}

    static final List<Trap> ALL = List.of(
            // 3 x
            trap("declaredInside", 3.0).by("x", 3),
            // 1 / (1 + a^2) + 1 / (2 + a^2)
            trap("divisorWrittenInline", 1.0).by("a", -13.0 / 18),
            // h times the sum of (lower + i h)^2
            trap("integral", 1.0, 0.5, 3).by("lower", 4.5).by("h", 12.75),
            trap("integral", 1.0, 0.5, 0).by("lower", 0).by("h", 0),
            // (11 + 0 + 1 + 2) u
            trap("continueAtTheEnd", 3.0).by("u", 14),
            // 10 x times 1 * 1.5 * 2 * 2.5 * 3
            trap("oneCounterTwice", 2.0).by("x", 225),
            // x times 2 * 3 * 4 * 5
            trap("updateReadsTheCounter", 2.0).by("x", 120),
            // u^2, and 1
            trap("oddIterations", 3.0, 5).by("u", 6),
            trap("oddIterations", 3.0, 1).by("u", 0),
            trap("oddIterations", 3.0, 0).by("u", 0),
            // n y x^2
            trap("setBeforeUsedAfter", 2.0, 3.0, 3).by("x", 36).by("y", 12),
            trap("setBeforeUsedAfter", 2.0, 3.0, 0).by("x", 0).by("y", 0),
            // (5 + sum)^2
            trap("squareOfASum", vector(1, 2, 3)).by("x", 22, 22, 22),
            trap("squareOfASum", vector()).by("x"),
            // 1 / sum
            trap("reciprocalOfASum", vector(1, 1, 2)).by("x", -0.0625, -0.0625, -0.0625),
            trap("reciprocalOfASum", vector(4)).by("x", -0.0625),
            // x^4 y^3, and x
            trap("overwritten", 2.0, 3.0, 2).by("x", 864).by("y", 432),
            trap("overwritten", 2.0, 3.0, 0).by("x", 1).by("y", 0),
            // 2 x after an odd number of changes
            trap("changePlaces", 1.0, 3).by("x", 2),
            trap("changePlaces", 1.0, 4).by("x", 1),
            trap("changePlaces", 1.0, 0).by("x", 1),
            // 8 x^4 - 8 x^2 + 1, 2 x^2 - 1, x
            trap("chebyshev", 0.5, 4).by("x", -4),
            trap("chebyshev", 0.5, 2).by("x", 2),
            trap("chebyshev", 0.5, 1).by("x", 1),
            // (x^2 + y)^2 + x - (x^2 + y), and x - y
            trap("previousAndCurrent", 1.0, 2.0, 2).by("x", 11).by("y", 5),
            trap("previousAndCurrent", 1.0, 2.0, 0).by("x", 1).by("y", -1),
            // x^n
            trap("startsWithAConstant", 3.0, 2).by("x", 6),
            trap("startsWithAConstant", 3.0, 0).by("x", 0),
            trap("startsWithAConstant", 3.0, 3).by("x", 27),
            // tan tan a: (1 + tan(tan a)^2) (1 + tan(a)^2)
            trap("tangents", 0.5, 2)
                    .by("a", (1 + Math.pow(Math.tan(Math.tan(0.5)), 2)) * (1 + Math.pow(Math.tan(0.5), 2))),
            trap("tangents", 0.5, 0).by("a", 1),
            // exp(-exp(-a))
            trap("exponentials", 1.0, 2).by("a", Math.exp(-Math.exp(-1)) * Math.exp(-1)),
            trap("exponentials", 1.0, 0).by("a", 1),
            // cos(n angle)
            trap("rotation", 0.3, 3).by("angle", -3 * Math.sin(0.9)),
            trap("rotation", 0.3, 0).by("angle", 0),
            // the product of the others
            trap("productWithZero", vector(1, 2, 0, 3, 4)).by("x", 0, 0, 24, 0, 0),
            trap("productWithZero", vector()).by("x"),
            // 3 c[2] x, and c[0] x
            trap("greatestOfSome", 2.0, vector(1, 0, 3, 1)).by("x", 9).by("c", 0, 0, 6, 0),
            kink("greatestOfSome", -1.0, vector(1, 0, 3, 1)).by("x", 1).by("c", -1, 0, 0, 0),
            // exp(a) / sum of exp(a)
            trap("logSumExp", vector(1, 2, 3, 4))
                    .by("a", 0.03205860328008499, 0.08714431874203257, 0.23688281808991013, 0.6439142598879724),
            // x^2
            trap("passedOn", 2.0).by("x", 4),
            // c times the sum of w a
            trap("computedLength", vector(1, 2, 3), vector(4, 5, 6), 2.0, 2)
                    .by("a", 8, 10, 12)
                    .by("w", 2, 4, 6)
                    .by("c", 32),
            trap("computedLength", vector(1, 2, 3), vector(4, 5, 6), 2.0, 0)
                    .by("a", 8, 0, 0)
                    .by("w", 2, 0, 0)
                    .by("c", 4),
            trap("computedLength", vector(1, 2, 3), vector(4, 5, 6), 2.0, -1)
                    .by("a", 0, 0, 0)
                    .by("w", 0, 0, 0)
                    .by("c", 0),
            // x^4, and x^8
            trap("noIteration", 2.0, 0).by("x", 32),
            trap("noIteration", 2.0, 7).by("x", 1024),
            // 6 x^2 + 8
            trap("assignedBeforeTheLoop", 3.0).by("x", 36));
}
