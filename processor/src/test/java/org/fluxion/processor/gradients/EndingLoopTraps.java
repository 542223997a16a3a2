package org.fluxion.processor.gradients;

import static org.fluxion.processor.gradients.Trap.kink;
import static org.fluxion.processor.gradients.Trap.trap;
import static org.fluxion.processor.gradients.Trap.vector;

import java.util.List;

/** What calculus says about {@code TrapsInLoopsThatEnd}. */
final class EndingLoopTraps {
    private EndingLoopTraps() {}

    static final List<Trap> ALL = List.of(
            // (1 + ... + last) u
            trap("breakAfterTheSum", 3.0, 1).by("u", 1),
            trap("breakAfterTheSum", 3.0, 3).by("u", 6),
            trap("breakAfterTheSum", 3.0, 9).by("u", 15),
            // i j
            trap("conditionAssigns", 3.0, 5.0).by("i", 5).by("j", 3),
            // (u + 7 n u v)^2 for n = 2, 0, 5
            trap("updateAssigns", 2.0, 3.0, 2).by("u", 7396).by("v", 4816),
            trap("updateAssigns", 2.0, 3.0, 0).by("u", 4).by("v", 0),
            trap("updateAssigns", 2.0, 3.0, 9).by("u", 44944).by("v", 29680),
            // h times the sum of (lower + i h)^2, and 0
            trap("integral", 1.0, 2.1, 0.5).by("lower", 4.5).by("upper", 0).by("h", 12.75),
            trap("integral", 3.0, 2.0, 0.5).by("lower", 0).by("upper", 0).by("h", 0),
            // x0^2 + x1^2
            trap("untilTooLarge", vector(1, 1.5, 3, 1)).by("x", 2, 3, 0, 0),
            trap("untilTooLarge", vector(1, 1.5)).by("x", 2, 3),
            trap("untilTooLarge", vector()).by("x"),
            // x^n, at least x
            trap("testsAtTheEnd", 2.0, 3).by("x", 12),
            trap("testsAtTheEnd", 2.0, 0).by("x", 1),
            // x^n
            trap("testsFirst", 2.0, 3).by("x", 12),
            trap("testsFirst", 2.0, 0).by("x", 0),
            // x^3 + 2 x^2 + 2 x, and x
            trap("whileInAFor", 2.0, 3).by("x", 22),
            trap("whileInAFor", 4.0, 3).by("x", 66),
            trap("whileInAFor", 4.0, 1).by("x", 1),
            // y^4, y^8, y^4
            kink("continueInADo", 2.0).by("y", 32),
            trap("continueInADo", 0.5).by("y", 0.0625),
            trap("continueInADo", 1.5).by("y", 13.5),
            // a x^2
            trap("productOfTwo", 3.0, 2.0).by("a", 4).by("x", 12),
            // the product of the others
            trap("productThatStops", vector(1, 2, 3)).by("x", 6, 3, 2),
            trap("productThatStops", vector()).by("x"),
            // sqrt x; steps of 0 and 1: 1, (1 + x) / 2
            trap("untilItSettles", 2.0, 50).by("x", Math.sqrt(0.125)),
            trap("untilItSettles", 2.0, 0).by("x", 0),
            trap("untilItSettles", 2.0, 1).by("x", 0.5),
            // x^2 w
            trap("passesThrough", 3.0, 5.0).by("x", 30).by("w", 9),
            // sin(a)^2, and (sin(a) + 2)^2
            trap("neverExecuted", 1.0, 0).by("a", Math.sin(2)),
            trap("neverExecuted", 1.0, -2).by("a", 2 * (Math.sin(1) + 2) * Math.cos(1)),
            // 64 x, and x
            trap("doubledUntilLarge", 3.0).by("x", 64),
            trap("doubledUntilLarge", 200.0).by("x", 1),
            // x^2 + 3 x + 1, and 1
            trap("countsDown", 2.0, 5).by("x", 7),
            trap("countsDown", 2.0, 0).by("x", 0),
            // the sum of products of neighbours
            trap("counterPlusOne", vector(2, 3, 4)).by("x", 3, 6, 3),
            trap("counterPlusOne", vector(5)).by("x", 0),
            trap("counterPlusOne", vector()).by("x"));
}
