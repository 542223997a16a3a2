package org.fluxion.processor.gradients;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fluxion.processor.testing.Compilation;
import org.fluxion.processor.testing.Entries;
import org.fluxion.processor.testing.GradientHandle;
import org.fluxion.processor.testing.InMemoryCompiler;
import org.fluxion.processor.testing.Source;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Loops that take four rows at a time, against those that take one: the same bits, and the same exceptions. */
class RowGroupsTest {
    private static final String CLASS = "org.fluxion.gradients.RowLoops";
    private static final int[] COUNTS = {0, 1, 3, 4, 5, 7, 8, 13, 40};
    private static final int[] LENGTHS = {0, 1, 2, 7, 8, 9, 31, 32, 33, 67};
    private static final double[] SPECIAL = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0, 1e308
    };
    private static final Compilation FOUR = compile();
    private static final Compilation ONE = compile("-Afluxion.without=rows");

    private static Compilation compile(String... options) {
        return InMemoryCompiler.differentiating()
                .withOptions(options)
                .compile(List.of(Source.resource("/gradients/RowLoops.java")))
                .requireClean();
    }

    @Test
    void theLoopsMeantAreTheOnesChanged() {
        assertEquals(
                Set.of(
                        "ByHand",
                        "ByTheMatrix",
                        "Layer",
                        "LikeTheFirst",
                        "Logistic",
                        "Nested",
                        "Recurrence",
                        "Rectified"),
                using("fourDots("));
        assertEquals(Set.of("ByHand", "Logistic", "Nested"), using("addFourRows("));
        assertEquals(Set.of("Chosen", "Layer", "Rectified"), using("addRows("));
    }

    private static Set<String> using(String kernel) {
        Set<String> methods = new TreeSet<>();
        FOUR.generatedSources().forEach((name, text) -> {
            if (text.contains(kernel)) {
                methods.add(name.substring(CLASS.length()).replace("Gradient", ""));
            }
        });
        return methods;
    }

    @TestFactory
    Stream<DynamicTest> resultsAreThoseOfSingleRows() {
        return each(pair -> {
            Random random = new Random(11);
            for (int count : COUNTS) {
                for (int length : LENGTHS) {
                    pair.assertSame(matrix(random, count, length), vector(random, length), vector(random, count + 1));
                }
            }
        });
    }

    /** Zero times an infinity would be no number: what is clipped must not be added. */
    @TestFactory
    Stream<DynamicTest> specialValuesGoWhereTheyWentBefore() {
        return each(pair -> {
            Random random = new Random(12);
            for (int trial = 0; trial < 200; trial++) {
                double[][] x = matrix(random, 9, 10);
                double[] w = vector(random, 10);
                x[random.nextInt(9)][random.nextInt(10)] = SPECIAL[trial % SPECIAL.length];
                if (trial % 3 == 0) {
                    w[random.nextInt(10)] = SPECIAL[trial / 3 % SPECIAL.length];
                }
                pair.assertSame(x, w, vector(random, 10));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> exceptionsAreThoseOfSingleRows() {
        return each(pair -> {
            Random random = new Random(13);
            for (int broken = 0; broken < 9; broken++) {
                double[][] x = matrix(random, 9, 10);
                double[] w = vector(random, 10);
                x[broken] = vector(random, 9);
                pair.assertSame(x, w, vector(random, 10));
                x[broken] = vector(random, 11);
                pair.assertSame(x, w, vector(random, 10));
                x[broken] = null;
                pair.assertSame(x, w, vector(random, 10));
                pair.assertSame(x, w, vector(random, broken));
                pair.assertSame(matrix(random, 9, 10), w, vector(random, broken));
                pair.assertSame(matrix(random, 9, 10), vector(random, 9 + broken % 3), vector(random, 9));
            }
        });
    }

    /** What waits when an evaluation fails is forgotten. */
    @Test
    void afterAnExceptionNothingIsLeftWaiting() throws Exception {
        GradientHandle gradient = FOUR.gradient(CLASS + "RectifiedGradient");
        Random random = new Random(14);
        double[][] x = matrix(random, 11, 9);
        double[] w = vector(random, 9);
        double[] y = vector(random, 11);
        assertThrows(ArrayIndexOutOfBoundsException.class, () -> gradient.evaluate(x, w, vector(random, 7)));
        gradient.evaluate(x, w, y);
        GradientHandle once = gradient.at(x, w, y);
        assertArrayEquals((double[]) once.derivative("w"), (double[]) gradient.derivative("w"), 0);
    }

    private static Stream<DynamicTest> each(Consumer<Pair> test) {
        return FOUR.generatedSources().keySet().stream()
                .sorted()
                .map(name -> DynamicTest.dynamicTest(
                        name, () -> test.accept(new Pair(FOUR.gradient(name), ONE.gradient(name)))));
    }

    private record Pair(GradientHandle four, GradientHandle one) {
        void assertSame(double[][] x, double[] w, double[] y) {
            assertEquals(outcome(one, x, w, y), outcome(four, x, w, y));
        }

        /** The value and the derivatives, or what is thrown; numbers are equal only to the bit, and NaN to NaN. */
        private static List<Object> outcome(GradientHandle gradient, double[][] x, double[] w, double[] y) {
            List<Object> outcome = new ArrayList<>();
            try {
                outcome.add(gradient.evaluate(x, w, y));
            } catch (RuntimeException e) {
                return List.of(e.getClass(), String.valueOf(e.getMessage()));
            }
            for (String parameter : parameters(gradient)) {
                outcome.add(Arrays.toString(Entries.flatten(gradient.derivative(parameter))));
            }
            return outcome;
        }

        private static List<String> parameters(GradientHandle gradient) {
            return Stream.of(gradient.type().getDeclaredMethods())
                    .map(Method::getName)
                    .filter(name -> name.matches("d[wxy]"))
                    .sorted()
                    .map(name -> name.substring(1))
                    .toList();
        }
    }

    private static double[] vector(Random random, int length) {
        return random.doubles(length, -1, 1).toArray();
    }

    private static double[][] matrix(Random random, int rows, int columns) {
        return Stream.generate(() -> vector(random, columns)).limit(rows).toArray(double[][]::new);
    }
}
