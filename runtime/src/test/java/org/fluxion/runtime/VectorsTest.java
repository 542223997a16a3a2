package org.fluxion.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Reductions of vectors to numbers, and softmax. */
class VectorsTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final double NAN = Double.NaN;

    /** Of numbers from 0.5 to 1: exp is good to one, a sum and a quotient add the other. */
    private static final double TWO_ULPS = 2 * Math.ulp(0.5);

    @Test
    void dotMultipliesAndAdds() {
        assertEquals(1 * 4 - 2 * 5 + 3 * 6, Vectors.dot(new double[] {1, -2, 3}, new double[] {4, 5, 6}));
        assertEquals(0, Vectors.dot(new double[0], new double[0]));
        assertEquals(NAN, Vectors.dot(new double[] {INFINITY}, new double[] {0}));
    }

    @Test
    void dotOfAVectorWithItself() {
        double[] a = {3, 4};
        assertEquals(25, Vectors.dot(a, a));
    }

    @Test
    void dotNamesLengthsThatDiffer() {
        assertRefused("dot: a has length 3 but b has length 4", () -> Vectors.dot(new double[3], new double[4]));
    }

    @Test
    void sumAndMean() {
        assertEquals(6.5, Vectors.sum(new double[] {1.5, 2, 3}));
        assertEquals(0, Vectors.sum(new double[0]));
        assertEquals(2.5, Vectors.mean(new double[] {1, 2, 3, 4}));
        assertEquals(NAN, Vectors.mean(new double[0]));
        assertEquals(INFINITY, Vectors.mean(new double[] {INFINITY, 1}));
    }

    @Test
    void normIsTheLength() {
        assertEquals(13, Vectors.norm(new double[] {3, -4, 12}));
        assertEquals(0, Vectors.norm(new double[0]));
        assertEquals(INFINITY, Vectors.norm(new double[] {1e200}), "squares overflow, as documented");
        assertEquals(0, Vectors.norm(new double[] {1e-200}), "squares vanish, as documented");
        assertEquals(NAN, Vectors.norm(new double[] {NAN, 1}));
    }

    @Test
    void maxAndMinOfElements() {
        assertEquals(7, Vectors.max(new double[] {-1, 7, 3}));
        assertEquals(-1, Vectors.min(new double[] {7, -1, 3}));
        assertEquals(5, Vectors.max(new double[] {5}));
        assertEquals(5, Vectors.min(new double[] {5}));
        assertEquals(-INFINITY, Vectors.max(new double[] {-INFINITY, -INFINITY}));
    }

    @Test
    void maxAndMinFollowMath() {
        assertEquals(NAN, Vectors.max(new double[] {1, NAN, 2}));
        assertEquals(NAN, Vectors.min(new double[] {1, NAN, 2}));
        assertEquals(0.0, Vectors.max(new double[] {-0.0, 0.0}));
        assertEquals(-0.0, Vectors.min(new double[] {0.0, -0.0}));
    }

    @Test
    void maxAndMinOfNothingAreRefused() {
        assertRefused("max: the vector is empty", () -> Vectors.max(new double[0]));
        assertRefused("min: the vector is empty", () -> Vectors.min(new double[0]));
    }

    /** Expected numbers computed with 50 decimal digits. */
    @Test
    void logSumExpDoesNotOverflow() {
        assertEquals(3.40760596444438, Vectors.logSumExp(new double[] {1, 2, 3}), 1e-15);
        assertEquals(1001.3132616875182, Vectors.logSumExp(new double[] {1000, 1001}), 2e-13);
        assertEquals(-999.6867383124818, Vectors.logSumExp(new double[] {-1000, -1001}), 2e-13);
        assertEquals(-5.5, Vectors.logSumExp(new double[] {-5.5}));
    }

    @Test
    void logSumExpAtItsEdges() {
        assertEquals(-INFINITY, Vectors.logSumExp(new double[0]));
        assertEquals(-INFINITY, Vectors.logSumExp(new double[] {-INFINITY, -INFINITY}));
        assertEquals(2, Vectors.logSumExp(new double[] {-INFINITY, 2}));
        assertEquals(INFINITY, Vectors.logSumExp(new double[] {INFINITY, 2, INFINITY}));
        assertEquals(NAN, Vectors.logSumExp(new double[] {1, NAN}));
    }

    /** Expected numbers computed with 50 decimal digits. */
    @Test
    void softmaxDoesNotOverflow() {
        double[] three = {0.09003057317038046, 0.24472847105479764, 0.6652409557748219};
        assertArrayEquals(three, Vectors.softmax(new double[] {1, 2, 3}), TWO_ULPS);
        assertArrayEquals(
                new double[] {0.2689414213699951, 0.7310585786300049},
                Vectors.softmax(new double[] {1000, 1001}),
                TWO_ULPS);
        assertArrayEquals(new double[] {1, 0}, Vectors.softmax(new double[] {1e308, -1e308}));
    }

    @Test
    void softmaxAtItsEdges() {
        assertArrayEquals(new double[0], Vectors.softmax(new double[0]));
        assertArrayEquals(new double[] {0, 1}, Vectors.softmax(new double[] {-INFINITY, 3}));
        assertArrayEquals(new double[] {NAN, NAN}, Vectors.softmax(new double[] {INFINITY, 3}));
        assertArrayEquals(new double[] {NAN, NAN}, Vectors.softmax(new double[] {-INFINITY, -INFINITY}));
        assertArrayEquals(new double[] {NAN, NAN}, Vectors.softmax(new double[] {NAN, 3}));
    }

    @Test
    void softmaxLeavesItsArgumentAlone() {
        double[] a = {1, 1};
        assertArrayEquals(new double[] {0.5, 0.5}, Vectors.softmax(a));
        assertArrayEquals(new double[] {1, 1}, a);
    }

    private static void assertRefused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
