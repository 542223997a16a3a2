package org.fluxion.processor.gradients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.fluxion.processor.testing.Compilation;
import org.fluxion.processor.testing.GradientHandle;
import org.fluxion.processor.testing.InMemoryCompiler;
import org.fluxion.processor.testing.Source;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sizes whose products are no ints. The rows of a matrix are one array, so that it takes no memory. */
class LargeInputsTest {
    private static final String PREFIX = "org.fluxion.gradients.Large";
    private static final int COLUMNS = 1 << 16;
    private static final int ROWS = (1 << 15) + 3;
    private static final int HUNDRED_MILLION = 100_000_000;
    private static final long GIGABYTE = 1L << 30;

    private static Compilation large;

    @BeforeAll
    static void compile() {
        large = InMemoryCompiler.differentiating()
                .compile(List.of(Source.resource("/gradients/Large.java")))
                .requireClean();
    }

    @AfterAll
    static void forget() {
        large = null;
    }

    private static double[][] sameRows(double[] row) {
        return IntStream.range(0, ROWS).mapToObj(i -> row).toArray(double[][]::new);
    }

    /** 0, 1, 2, 3, 0 and so on. */
    private static double[] countingToThree(int length) {
        double[] numbers = new double[length];
        Arrays.setAll(numbers, i -> i % 4);
        return numbers;
    }

    private static void assertMeanOfSquares(GradientHandle gradient) {
        double[] row = countingToThree(COLUMNS);
        double product = COLUMNS / 4 * 6.0;
        double[] ones = new double[COLUMNS];
        Arrays.fill(ones, 1);
        double value = (double) gradient.evaluate(ones, sameRows(row));
        assertEquals(product * product * ROWS, value, 1e-12 * value);
        double[] dw = (double[]) gradient.derivative("w");
        for (int j = 0; j < COLUMNS; j++) {
            double expected = 2 * product * row[j] * ROWS;
            assertEquals(expected, dw[j], 1e-12 * expected);
        }
    }

    @Test
    void moreElementsThanAnIntCounts() {
        assertThrows(ArithmeticException.class, () -> Math.multiplyExact(ROWS, COLUMNS));
        assertMeanOfSquares(large.gradient(PREFIX + "SquaresGradient"));
    }

    @Test
    void moreElementsThanAnIntCountsOnTwoThreads() {
        assertMeanOfSquares(GradientHandle.of(
                large.gradient(PREFIX + "SharedSquaresGradient").type(), 2));
    }

    @Test
    void offsetsBeyondTheIntsAreLong() {
        GradientHandle gradient = large.gradient(PREFIX + "LastRowGradient");
        double[][] x = sameRows(countingToThree(COLUMNS));
        double value = (double) gradient.evaluate(0.5, x);
        assertEquals(0.5 * 0.5 * 3 * ROWS, value, 1e-12 * value);
        assertEquals(2 * 0.5 * 3 * ROWS, (double) gradient.derivative("a"), 1e-12 * value * 4);
    }

    @Test
    void loopsThatGoTooFarAreRefused() {
        GradientHandle strides = large.gradient(PREFIX + "StridesGradient");
        assertEquals(0.5 * 3, (double) strides.evaluate(0.5, 21));
        assertEquals(0.0, (double) strides.evaluate(0.5, -21));
        Exception tooLong =
                assertThrows(IllegalArgumentException.class, () -> strides.evaluate(0.5, Integer.MAX_VALUE - 7));
        assertEquals("a loop between 0 and 2147483640 goes farther than an int counts", tooLong.getMessage());
        GradientHandle between = large.gradient(PREFIX + "BetweenGradient");
        assertEquals(0.5 * 5, (double) between.evaluate(0.5, -2, 3));
        assertEquals(0.0, (double) between.evaluate(0.5, 3, -2));
        for (int[] ends : new int[][] {{-1_500_000_000, 1_500_000_000}, {1_500_000_000, -1_500_000_000}}) {
            Exception tooFar =
                    assertThrows(IllegalArgumentException.class, () -> between.evaluate(0.5, ends[0], ends[1]));
            assertEquals(
                    "a loop between " + ends[0] + " and " + ends[1] + " goes farther than an int counts",
                    tooFar.getMessage());
        }
    }

    /** Takes a second or two, and 2.5 GB for the argument, the derivative and the exponentials. */
    @Test
    void aVectorOfAHundredMillionElements() {
        assumeTrue(Runtime.getRuntime().maxMemory() >= 4 * GIGABYTE, "needs a heap of 4 GB");
        GradientHandle gradient = large.gradient(PREFIX + "TotalGradient");
        double[] x = countingToThree(HUNDRED_MILLION);
        // sum = 6 n / 4, dot = 14 n / 4
        double quarter = HUNDRED_MILLION / 4;
        double exponentials = quarter * (1 + Math.E + Math.exp(2) + Math.exp(3));
        double expected = 6 * quarter + 14 * quarter + Math.log(exponentials);
        assertEquals(expected, (double) gradient.evaluate((Object) x), 1e-12 * expected);
        double[] dx = (double[]) gradient.derivative("x");
        assertEquals(HUNDRED_MILLION, dx.length);
        for (int i : new int[] {0, 1, 2, 3, HUNDRED_MILLION / 2 + 1, HUNDRED_MILLION - 1}) {
            assertEquals(1 + 2 * x[i] + Math.exp(x[i]) / exponentials, dx[i], 1e-14 * (1 + 2 * x[i]));
        }
    }
}
