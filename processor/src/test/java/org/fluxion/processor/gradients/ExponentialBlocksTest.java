package org.fluxion.processor.gradients;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fluxion.processor.testing.Compilation;
import org.fluxion.processor.testing.Entries;
import org.fluxion.processor.testing.GradientHandle;
import org.fluxion.processor.testing.InMemoryCompiler;
import org.fluxion.processor.testing.Source;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Loops that compute exponentials in blocks, against those that call {@code Math.exp}: the same but for the last bits. */
class ExponentialBlocksTest {
    private static final String CLASS = "org.fluxion.gradients.Blocked";
    /** Below, at and above the least number of iterations and the length of a block, and several blocks. */
    private static final int[] LENGTHS = {0, 1, 47, 48, 49, 255, 256, 257, 300, 512, 700};

    /** The least number of iterations for which blocks are worth it. */
    private static final int LEAST = 48;

    private static final double ROUNDING = 1e-13;
    private static final Compilation BLOCKS = compile();
    private static final Compilation CALLS = compile("-Afluxion.without=blocks");

    private static Compilation compile(String... options) {
        return InMemoryCompiler.differentiating()
                .withOptions(options)
                .compile(List.of(Source.resource("/gradients/Blocked.java")))
                .requireClean();
    }

    @Test
    void theLoopsMeantAreTheOnesChanged() {
        Set<String> changed = new TreeSet<>();
        BLOCKS.generatedSources().forEach((name, text) -> {
            if (!text.equals(CALLS.generatedSource(name))) {
                changed.add(name.substring(CLASS.length()).replaceAll("Gradient|Jacobian", ""));
            }
        });
        assertEquals(Set.of("Bells", "Decay", "Density", "LogSumExp", "Nested", "Several"), changed);
    }

    @Test
    void strictClassesCallMath() {
        compile("-Afluxion.strict=true")
                .generatedSources()
                .forEach((name, text) -> assertFalse(text.contains("Kernels.exp("), name));
    }

    /** What has 48 elements or more has the bits of StrictMath, what is shorter those of Math. */
    @Test
    void bitsAreThoseOfStrictMath() {
        GradientHandle decay = BLOCKS.gradient(CLASS + "DecayJacobian");
        Random random = new Random(5);
        for (int length : LENGTHS) {
            double[] x = random.doubles(length, -30, 30).toArray();
            double[] exponentials = Arrays.stream(x)
                    .map(element -> length < LEAST ? Math.exp(-element) : StrictMath.exp(-element))
                    .toArray();
            double[] expected =
                    Arrays.stream(exponentials).map(each -> 3 * each).toArray();
            assertArrayEquals(expected, (double[]) decay.evaluate(x, x, length));
            assertArrayEquals(Arrays.stream(expected).map(each -> -each).toArray(), decay.diagonal("x"));
        }
    }

    @TestFactory
    Stream<DynamicTest> resultsAreThoseOfSingleCalls() {
        return BLOCKS.generatedSources().keySet().stream()
                .map(name -> DynamicTest.dynamicTest(name.substring(CLASS.length()), () -> {
                    GradientHandle blocks = BLOCKS.gradient(name);
                    GradientHandle calls = CALLS.gradient(name);
                    Random random = new Random(21);
                    for (int length : LENGTHS) {
                        for (int other : LENGTHS) {
                            double[] x = random.doubles(length, -2, 2).toArray();
                            double[] y = random.doubles(other, -2, 2).toArray();
                            assertSame(blocks, calls, x, y, length);
                            assertSame(blocks, calls, x, y, other);
                        }
                    }
                }));
    }

    /** Infinities, NaN, arguments whose exponential is too large or small: at any place of a block. */
    @TestFactory
    Stream<DynamicTest> specialValuesAreThoseOfSingleCalls() {
        double[] special = {
            Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e3, -1e3, -740, -0.0, 1e-300
        };
        return BLOCKS.generatedSources().keySet().stream()
                .map(name -> DynamicTest.dynamicTest(name.substring(CLASS.length()), () -> {
                    Random random = new Random(22);
                    for (int round = 0; round < 40; round++) {
                        double[] x = random.doubles(300, -2, 2).toArray();
                        double[] y = random.doubles(300, -2, 2).toArray();
                        x[random.nextInt(300)] = special[round % special.length];
                        assertSame(BLOCKS.gradient(name), CALLS.gradient(name), x, y, 300);
                    }
                }));
    }

    private static void assertSame(GradientHandle blocks, GradientHandle calls, Object... arguments) {
        List<double[]> expected = new ArrayList<>();
        List<double[]> actual = new ArrayList<>();
        assertEquals(outcome(calls, expected, arguments), outcome(blocks, actual, arguments));
        assertEquals(expected.size(), actual.size());
        IntStream.range(0, expected.size()).forEach(k -> assertClose(expected.get(k), actual.get(k)));
    }

    /** What is thrown, if anything; else the results. */
    private static String outcome(GradientHandle gradient, List<double[]> results, Object... arguments) {
        try {
            results.add(Entries.flatten(gradient.evaluate(arguments)));
        } catch (RuntimeException e) {
            return e.getClass() + ": " + e.getMessage();
        }
        Stream.of("x", "y")
                .filter(parameter -> gradient.has("d" + parameter))
                .forEach(parameter -> results.add(Entries.flatten(gradient.derivative(parameter))));
        return "";
    }

    private static void assertClose(double[] expected, double[] actual) {
        assertEquals(expected.length, actual.length);
        double scale = Arrays.stream(expected)
                .map(Math::abs)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        for (int k = 0; k < expected.length; k++) {
            boolean isSame = Double.compare(expected[k], actual[k]) == 0
                    || Math.abs(expected[k] - actual[k]) <= ROUNDING * scale;
            assertTrue(isSame, expected[k] + " and " + actual[k]);
        }
    }
}
