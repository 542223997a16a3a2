package org.fluxion.processor.gradients;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fluxion.processor.testing.Compilation;
import org.fluxion.processor.testing.Entries;
import org.fluxion.processor.testing.GradientHandle;
import org.fluxion.processor.testing.InMemoryCompiler;
import org.fluxion.processor.testing.Source;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Several threads compute what one computes, to rounding, and the same bits every time. */
class SharedLoopsTest {
    private static final List<String> PARAMETERS = List.of("w", "b", "x", "y");
    private static final double TOLERANCE = 1e-12;

    /** Rows, then columns: more of either, and fewer rows than shares; each is enough work to be shared. */
    private static final int[][] SIZES = {{1_500, 70}, {3, 40_000}, {400, 301}};

    private static final Compilation PARALLEL = compile(text());
    private static final Compilation PLAIN =
            compile(text().replace("parallel = true, ", "").replace("(parallel = true)", ""));

    private static String text() {
        return Source.resource("/gradients/Shared.java").text();
    }

    private static Compilation compile(String text) {
        return InMemoryCompiler.differentiating()
                .withOptions("-Xlint:all,-processing", "-Werror", "-Afluxion.verify=true")
                .compile(List.of(Source.of(text)))
                .requireClean();
    }

    private static List<String> names() {
        return PARALLEL.generatedSources().keySet().stream()
                .filter(name -> !name.equals("cases.SampleLossGradient"))
                .toList();
    }

    private static GradientHandle gradient(String name, int parallelism) {
        return GradientHandle.of(PARALLEL.load(name), parallelism);
    }

    private static Stream<DynamicTest> forEachMethod(Check check) {
        return names().stream().map(name -> DynamicTest.dynamicTest(name, () -> check.on(name)));
    }

    private interface Check {
        void on(String name) throws Exception;
    }

    private static Object[] point(int[] size, long seed) {
        Random random = new Random(seed);
        double[][] x = new double[size[0]][];
        Arrays.setAll(x, i -> random.doubles(size[1], -1, 1).toArray());
        double[] w = random.doubles(size[1], -1, 1).toArray();
        return new Object[] {w, 0.75, x, random.doubles(size[0], -1, 1).toArray()};
    }

    private static List<double[]> results(GradientHandle gradient, Object... point) {
        List<double[]> results = new ArrayList<>();
        results.add(Entries.flatten(gradient.evaluate(point)));
        for (String parameter : PARAMETERS) {
            if (gradient.has("d" + parameter)) {
                results.add(Entries.flatten(gradient.derivative(parameter)));
            }
        }
        return results;
    }

    private static void assertSame(List<double[]> expected, List<double[]> found) {
        assertEquals(expected.size(), found.size());
        for (int k = 0; k < expected.size(); k++) {
            assertArrayEquals(expected.get(k), found.get(k), 0);
        }
    }

    private static void assertClose(List<double[]> expected, List<double[]> found) {
        assertEquals(expected.size(), found.size());
        for (int k = 0; k < expected.size(); k++) {
            double largest = Arrays.stream(expected.get(k)).map(Math::abs).max().orElse(0);
            assertTrue(Double.isFinite(largest));
            assertArrayEquals(expected.get(k), found.get(k), TOLERANCE * largest);
        }
    }

    @Test
    void thereAreMethodsOfEveryKind() {
        assertEquals(10, names().size());
    }

    @TestFactory
    Stream<DynamicTest> oneThreadHasTheBitsOfAClassThatKnowsNoOther() {
        return forEachMethod(name -> {
            for (int[] size : SIZES) {
                Object[] point = point(size, 1);
                assertSame(results(PLAIN.gradient(name), point), results(PARALLEL.gradient(name), point));
                assertSame(results(PLAIN.gradient(name), point), results(gradient(name, 1), point));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> severalThreadsAgreeToRounding() {
        return forEachMethod(name -> {
            for (int parallelism : new int[] {2, 3, 7}) {
                GradientHandle gradient = gradient(name, parallelism);
                for (int[] size : SIZES) {
                    Object[] point = point(size, parallelism);
                    assertClose(results(PLAIN.gradient(name), point), results(gradient, point));
                }
                // Too little work, by an object that has had much.
                Object[] small = point(new int[] {2, 3}, parallelism);
                assertSame(results(PLAIN.gradient(name), small), results(gradient, small));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> theSameArgumentsGiveTheSameBits() {
        return forEachMethod(name -> {
            Object[] point = point(SIZES[0], 5);
            GradientHandle gradient = gradient(name, 4);
            List<double[]> first = results(gradient, point);
            results(gradient, point(SIZES[2], 6));
            for (int repeat = 0; repeat < 20; repeat++) {
                assertSame(first, results(gradient, point));
            }
            assertSame(first, results(gradient(name, 4), point));
        });
    }

    @Test
    void sumsOfSharesAreAddedInOrder() {
        String name = "cases.SharedRegularizedGradient";
        Object[] point = point(SIZES[0], 7);
        assertNotEquals(PLAIN.gradient(name).evaluate(point), gradient(name, 3).evaluate(point));
    }

    @TestFactory
    Stream<DynamicTest> anExceptionIsTheOneOfOneThread() {
        return Stream.of(1_499, 1_100, 600, 3)
                .map(row -> DynamicTest.dynamicTest("row " + row, () -> {
                    Object[] point = point(SIZES[0], 8);
                    double[][] x = (double[][]) point[2];
                    double[] whole = x[row];
                    double[] last = x[1_499];
                    x[1_499] = new double[5];
                    x[row] = new double[69];
                    GradientHandle gradient = gradient("cases.SharedMixtureGradient", 4);
                    String message = assertThrows(
                                    ArrayIndexOutOfBoundsException.class,
                                    () -> PLAIN.gradient("cases.SharedMixtureGradient")
                                            .evaluate(point))
                            .getMessage();
                    assertEquals(
                            message,
                            assertThrows(ArrayIndexOutOfBoundsException.class, () -> gradient.evaluate(point))
                                    .getMessage());
                    assertThrows(IllegalStateException.class, gradient::value);
                    x[row] = whole;
                    x[1_499] = last;
                    assertClose(
                            results(PLAIN.gradient("cases.SharedMixtureGradient"), point), results(gradient, point));
                }));
    }

    @Test
    void nanStaysWhereItBelongs() {
        Object[] point = point(SIZES[0], 9);
        ((double[]) point[3])[1_200] = Double.NaN;
        GradientHandle residuals = gradient("cases.SharedResidualsJacobian", 3);
        double[] values = (double[]) residuals.evaluate(point);
        for (int i = 0; i < values.length; i++) {
            assertEquals(i == 1_200, Double.isNaN(values[i]));
        }
        assertEquals(Double.NaN, gradient("cases.SharedRegularizedGradient", 3).evaluate(point));
    }

    @TestFactory
    Stream<DynamicTest> whatOneIterationHandsToAnotherIsNotShared() {
        return Stream.of(
                        "double s = 1; for (int i = 0; i < x.length; i++) { s += x[i] * s; } return s;",
                        "double[] v = new double[x.length + 1];"
                                + " for (int i = 0; i < x.length; i++) { v[i + 1] = Math.sin(v[i]) + x[i]; } return v[x.length];",
                        "double s = 1; for (int t = 0; t < 9; t++) { double r = 0;"
                                + " for (int i = 0; i < x.length; i++) { r += Math.sin(x[i] * s); } s = r; } return s;",
                        "double s = 0; int i = 0; while (s < 9 && i < x.length) { s += x[i] * x[i]; i++; } return s;",
                        "double p = 1; for (int i = 0; i < x.length; i++) { p *= x[i]; } return p;",
                        "return x[0] * x[1];")
                .map(body -> DynamicTest.dynamicTest(body, () -> {
                    Compilation compilation = InMemoryCompiler.differentiating()
                            .compile(List.of(Source.of("final class Refused {\n"
                                    + "@org.fluxion.Differentiable(parallel = true) static double f(double[] x) {"
                                    + body
                                    + "}\n}")));
                    assertEquals(1, compilation.errors().size());
                    assertTrue(compilation.errors().get(0).toString().contains("[FLX-PARALLEL]"));
                }));
    }

    @Test
    void parallelismMustBePositive() {
        IllegalArgumentException exception =
                assertThrows(IllegalArgumentException.class, () -> gradient("cases.SharedClippedGradient", 0));
        assertEquals("parallelism is 0, but must be at least 1", exception.getMessage());
    }

    @Test
    void aClassThatIsNotAskedKnowsOneThreadOnly() {
        for (String source : PLAIN.generatedSources().values()) {
            assertEquals(-1, source.indexOf("parallelism"));
            assertEquals(-1, source.indexOf("runtime.Share;"));
        }
    }

    @Test
    void scratchBelongsToTheShare() {
        String source = PARALLEL.generatedSource("cases.SharedMixtureGradient");
        int nested = source.indexOf("class Iterations");
        assertTrue(nested > 0);
        assertEquals(-1, source.substring(0, nested).indexOf("terms;"));
        assertTrue(source.substring(nested).contains("private double[] terms;"));
    }

    @Test
    void ownRowsAreWrittenWhereTheyStay() {
        String source = PARALLEL.generatedSource("cases.SharedClippedGradient");
        assertTrue(Pattern.compile("start\\(.*\\bdx\\b").matcher(source).find());
        assertEquals(-1, source.indexOf("other.dx, dx"), "no share has a copy of the rows' derivatives");
    }
}
