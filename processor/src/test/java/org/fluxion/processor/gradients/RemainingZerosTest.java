package org.fluxion.processor.gradients;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.fluxion.processor.testing.Compilation;
import org.fluxion.processor.testing.GradientHandle;
import org.fluxion.processor.testing.InMemoryCompiler;
import org.fluxion.processor.testing.Source;
import org.junit.jupiter.api.Test;

/** Which elements of a derivative are cleared. */
class RemainingZerosTest {
    private static final String CLEAR_ALL = "Arrays.fill(dx, 0)";

    private static Compilation compiled(String body) {
        return InMemoryCompiler.differentiating()
                .compile(List.of(Source.of("""
                        package zeros;

                        final class Zeros {
                            private Zeros() {}

                            @org.fluxion.Differentiable(wrt = "x")
                            static double f(double[] x, int n) {
                                %s
                            }
                        }
                        """.formatted(body))))
                .requireClean();
    }

    private static String source(String body) {
        return compiled(body).generatedSource("zeros.ZerosFGradient");
    }

    private static GradientHandle gradient(String body) {
        return compiled(body).gradient("zeros.ZerosFGradient");
    }

    /** Also after a user has written to the last evaluation's derivative. */
    @Test
    void whatNothingSetsIsZeroAgain() throws Exception {
        String body = "return x[0] * x[1] * x[2] * x[4] * n;";
        assertTrue(source(body).contains("Buffers.clear(dx, 5);"), source(body));
        assertFalse(source(body).contains(CLEAR_ALL));
        GradientHandle gradient = gradient(body);
        double[] x = {2, 3, 5, 7, 11, 13, 17};
        double[] expected = {165, 110, 66, 0, 30, 0, 0};
        gradient.evaluate(x, 1);
        double[] first = (double[]) gradient.derivative("x");
        assertArrayEquals(expected, first, 0);
        Arrays.fill(first, Double.NaN);
        gradient.evaluate(x, 1);
        assertArrayEquals(expected, (double[]) gradient.derivative("x"), 0);
    }

    @Test
    void aLongerOrShorterArgumentIsNoMatter() throws Exception {
        GradientHandle gradient = gradient("return x[0] * x[1];");
        for (int length : new int[] {2, 5, 3, 2}) {
            double[] x = new double[length];
            Arrays.fill(x, 3);
            double[] expected = new double[length];
            Arrays.fill(expected, 0, 2, 3);
            assertEquals(9, (double) gradient.evaluate(x, 1));
            assertArrayEquals(expected, (double[]) gradient.derivative("x"), 0);
        }
    }

    /** An arm that is not taken sets nothing. */
    @Test
    void armsAreNoSurePlaces() throws Exception {
        String body = "if (n > 0) { return x[0] * x[1]; } return x[2] * x[3];";
        GradientHandle gradient = gradient(body);
        gradient.evaluate(new double[] {1, 2, 3, 4}, 1);
        assertArrayEquals(new double[] {2, 1, 0, 0}, (double[]) gradient.derivative("x"), 0);
        gradient.evaluate(new double[] {1, 2, 3, 4}, 0);
        assertArrayEquals(new double[] {0, 0, 4, 3}, (double[]) gradient.derivative("x"), 0);
    }

    @Test
    void whatIsAddedToIsClearedBefore() throws Exception {
        String body = "double sum = x[0] * x[1]; for (int i = 0; i < x.length; i++) { sum += i * x[i]; } return sum;";
        GradientHandle gradient = gradient(body);
        for (int k = 0; k < 2; k++) {
            gradient.evaluate(new double[] {2, 3, 5}, 1);
            assertArrayEquals(new double[] {3, 3, 2}, (double[]) gradient.derivative("x"), 0);
        }
    }

    @Test
    void aFewElementsBehindManyOthersAreNotWorthIt() {
        assertTrue(source("return x[0] * x[7];").contains(CLEAR_ALL));
    }

    @Test
    void anElementAtAPlaceThatIsNotKnownIsNone() {
        assertTrue(source("return x[n] * x[n + 1];").contains(CLEAR_ALL));
    }
}
