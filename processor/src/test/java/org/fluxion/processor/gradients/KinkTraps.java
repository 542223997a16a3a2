package org.fluxion.processor.gradients;

import static org.fluxion.processor.gradients.Trap.kink;
import static org.fluxion.processor.gradients.Trap.trap;
import static org.fluxion.processor.gradients.Trap.vector;

import java.util.List;

/** What calculus says about {@code TrapsAtKinks}. */
final class KinkTraps {
    private KinkTraps() {}

    static final List<Trap> ALL = List.of(
            // the sum of x^2
            trap("squaredNorm", vector(0, 0)).by("x", 0, 0),
            trap("squaredNorm", vector(3, 4)).by("x", 6, 8),
            // exp of minus the sum of x^2
            trap("gaussian", vector(0, 0)).by("x", 0, 0),
            trap("gaussian", vector(1, 0)).by("x", -2 / Math.E, 0),
            // x / |x|; 0 at the origin
            kink("length", vector(0, 0)).by("x", 0, 0),
            trap("length", vector(3, 4)).by("x", 0.6, 0.8),
            kink("guardedLength", vector(0, 0)).by("x", 0, 0),
            trap("guardedLength", vector(3, 4)).by("x", 0.6, 0.8),
            // x^(3 / 2)
            kink("guardedPower", 0.0).by("x", 0),
            trap("guardedPower", 4.0).by("x", 3),
            // x^2
            trap("squareByPow", 0.0).by("x", 0),
            trap("squareByPow", -3.0).by("x", -6),
            // 1 + 3 x
            trap("exponentZero", 0.0).by("x", 3),
            // (1 - x)^2 + 100 (y - x^2)^2
            trap("rosenbrock", -1.0, 1.2).by("x", 76).by("y", 40),
            // 1 + 2 x + 3 x^2 + 4 x^3 + 5 x^4
            trap("sumOfPowers", 0.0).by("x", 2),
            trap("sumOfPowers", 1.0).by("x", 40),
            // b a^(b - 1), and a^b log a; 0 by the exponent at base 0
            kink("byTheExponent", 0.0, 1.0).by("a", 1).by("b", 0),
            kink("byTheExponent", 0.0, 2.0).by("a", 0).by("b", 0),
            trap("byTheExponent", 2.0, 3.0).by("a", 12).by("b", 8 * Math.log(2)),
            // the first operand wins
            kink("tie", 2.0, 2.0).by("x", 11).by("y", 0),
            trap("tie", 3.0, 2.0).by("x", 1).by("y", 10),
            trap("tie", 2.0, 3.0).by("x", 10).by("y", 1),
            // x^2
            trap("maximumOfOne", 3.0).by("x", 6),
            // 111 x for x > 0, and 0, at 0 as well
            kink("positivePart", 0.0).by("x", 0),
            trap("positivePart", 2.0).by("x", 111),
            trap("positivePart", -2.0).by("x", 0),
            // one element alone gets the derivative
            kink("firstOfTheGreatest", vector(1, 3, 3)).by("x", 0, 1, 0),
            trap("firstOfTheGreatest", vector(1, 3, 2)).by("x", 0, 1, 0),
            // 0 at 0
            kink("absolute", 0.0).by("x", 0),
            trap("absolute", -2.0).by("x", -1),
            // x - y trunc(x / y)
            trap("remainder", 5.5, 2.0).by("x", 1).by("y", -2),
            trap("remainder", -5.5, 2.0).by("x", 1).by("y", 2),
            // x / (x^2 + y^2), and -y / (x^2 + y^2); 0 at the origin
            trap("angle", 0.0, 1.0).by("y", 1).by("x", 0),
            trap("angle", 1.0, 1.0).by("y", 0.5).by("x", -0.5),
            kink("angle", 0.0, 0.0).by("y", 0).by("x", 0),
            // x / |(x, y)|; 0 at the origin
            kink("hypotenuse", 0.0, 0.0).by("x", 0).by("y", 0),
            trap("hypotenuse", 3.0, 4.0).by("x", 0.6).by("y", 0.8),
            // -log(p) - 1
            kink("entropy", vector(0, 0.5)).by("p", 0, Math.log(2) - 1),
            // sqrt(c exp(-e)), and 0
            kink("underflow", 2.0, 1000.0).by("c", 0).by("e", 0),
            trap("underflow", 2.0, 0.0).by("c", Math.sqrt(0.125)).by("e", -Math.sqrt(0.5)),
            // n x^(n - 1)
            trap("exponentOfNoInterest", -3.0, 2.0).by("x", -6),
            trap("exponentOfNoInterest", 0.0, 2.0).by("x", 0));
}
