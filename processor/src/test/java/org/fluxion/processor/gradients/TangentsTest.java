package org.fluxion.processor.gradients;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.fluxion.processor.testing.Compilation;
import org.fluxion.processor.testing.Differences;
import org.fluxion.processor.testing.Entries;
import org.fluxion.processor.testing.GradientHandle;
import org.fluxion.processor.testing.InMemoryCompiler;
import org.fluxion.processor.testing.Source;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Recurrences whose derivatives run along with them: closed forms, and that they store nothing. */
class TangentsTest {
    private static final String PACKAGE = "org.fluxion.gradients.";
    private static final double RELATIVE = 1e-13;

    private static final Compilation TANGENTS = compile("Tangents");
    private static final Compilation BY_SOME = compile("TangentsBySome");

    private static Compilation compile(String name, String... options) {
        return InMemoryCompiler.differentiating()
                .withOptions(Stream.concat(Stream.of("-parameters", "-Afluxion.verify=true"), Stream.of(options))
                        .toArray(String[]::new))
                .compile(List.of(Source.resource("/gradients/" + name + ".java")))
                .requireClean();
    }

    private static GradientHandle at(String method, Object... arguments) {
        GradientHandle gradient = TANGENTS.gradient(PACKAGE + "Tangents" + method + "Gradient");
        gradient.evaluate(arguments);
        return gradient;
    }

    private static void assertClose(double expected, Object actual) {
        assertEquals(expected, (double) actual, RELATIVE * Math.abs(expected));
    }

    @TestFactory
    Stream<DynamicTest> nothingIsStored() {
        return Stream.of(TANGENTS, BY_SOME)
                .flatMap(compilation -> compilation.generatedSources().entrySet().stream())
                .map(source -> DynamicTest.dynamicTest(source.getKey(), () -> {
                    assertFalse(source.getValue().contains("Tapes"), source.getValue());
                    assertTrue(source.getValue().replace("\n *", "").contains("stores nothing: tangents run along"));
                }));
    }

    /** With r = 2 the map is x -> (1 - (1 - 2 x)^2) / 2, whose iterates are known. */
    @Test
    void logisticMap() {
        for (int n = 0; n < 5; n++) {
            double power = Math.pow(2, n);
            GradientHandle map = at("LogisticMap", 0.1, 2.0, n);
            assertClose((1 - Math.pow(0.8, power)) / 2, map.value());
            assertClose(power * Math.pow(0.8, power - 1), map.derivative("start"));
        }
    }

    /** The amount grows by (1 + r)^n, the deposits are a geometric series. */
    @Test
    void savings() {
        double r = 0.05;
        for (int n = 0; n < 30; n += 3) {
            GradientHandle savings = at("Savings", 1000.0, r, 20.0, n);
            double growth = Math.pow(1 + r, n);
            double byRate = n * Math.pow(1 + r, n - 1);
            assertClose(1000 * growth + 20 * (growth - 1) / r, savings.value());
            assertClose(growth, savings.derivative("amount"));
            assertClose((growth - 1) / r, savings.derivative("deposit"));
            assertEquals(
                    1000 * byRate + 20 * (byRate * r - (growth - 1)) / (r * r),
                    (double) savings.derivative("rate"),
                    1e-11 * 1000 * (n + 1));
        }
    }

    @Test
    void root() {
        for (double a : new double[] {0.25, 2, 1e6, 1e-6}) {
            GradientHandle root = at("Root", a);
            assertClose(Math.sqrt(a), root.value());
            assertClose(0.5 / Math.sqrt(a), root.derivative("a"));
        }
    }

    /** The derivatives of the equation x - e sin(x) = m that the loop has solved. */
    @Test
    void kepler() {
        GradientHandle kepler = at("Kepler", 1.2, 0.4);
        double x = (double) kepler.value();
        assertClose(1.2, x - 0.4 * Math.sin(x));
        assertClose(1 / (1 - 0.4 * Math.cos(x)), kepler.derivative("mean"));
        assertClose(Math.sin(x) / (1 - 0.4 * Math.cos(x)), kepler.derivative("eccentricity"));
    }

    @Test
    void exponential() {
        GradientHandle exponential = at("Exponential", 1.7, 4);
        assertClose(Math.exp(1.7), exponential.value());
        assertClose(Math.exp(1.7), exponential.derivative("x"));
    }

    /** Without an iteration the result is what the loop starts from. */
    @Test
    void noIteration() {
        GradientHandle growth = at("Growth", 0.3, 1.5, 2.0, 1.0, 0);
        assertEquals(0.3, growth.value());
        assertEquals(1.0, growth.derivative("start"));
        assertEquals(0.0, growth.derivative("rate"));
        assertEquals(0.0, growth.derivative("capacity"));
        assertEquals(0.0, growth.derivative("duration"));
    }

    @TestFactory
    Stream<DynamicTest> othersAreLeftAlone() {
        Compilation with = compile("WithoutTangents");
        Compilation without = compile("WithoutTangents", "-Afluxion.without=tangents");
        return with.generatedSources().keySet().stream()
                .filter(name -> !name.endsWith("NestedGradient"))
                .map(name -> DynamicTest.dynamicTest(
                        name,
                        () -> assertEquals(
                                without.generatedSources().get(name),
                                with.generatedSources().get(name))));
    }

    /** Going back through the outer loop, tangents run along with the inner one. */
    @Test
    void theInnermostLoopHasThem() {
        String nested = compile("WithoutTangents").generatedSource(PACKAGE + "WithoutTangentsNestedGradient");
        assertTrue(nested.contains("xHistory"), nested);
        assertFalse(nested.contains("productHistory"), nested);
    }

    /** The way back takes the infinite slope at 0 into account only where it leads. */
    @Test
    void steep() {
        GradientHandle root = compile("WithoutTangents").gradient(PACKAGE + "WithoutTangentsRootGradient");
        root.evaluate(0.0, 4.0, 1);
        assertEquals(1.0, root.derivative("a"));
        assertEquals(Double.POSITIVE_INFINITY, root.derivative("start"));
    }

    @Test
    void theTapeIsTheAlternative() {
        Compilation tapes = compile("Tangents", "-Afluxion.without=tangents");
        tapes.generatedSources().forEach((name, source) -> assertTrue(source.contains("History"), source));
        assertEquals(
                TANGENTS.generatedSources().keySet(), tapes.generatedSources().keySet());
    }

    @TestFactory
    Stream<DynamicTest> inactiveValuesGoAlong() {
        double[] v = {0.4, 0.9, 1.3, 0.7};
        return Stream.of(
                bySome("samples", "Gradient", List.of("rate", "capacity"), 1.4, 0.8, v, new double[] {1, 2, 3, 4}),
                bySome("innerSum", "Gradient", List.of("a"), 0.6, v, 4),
                bySome("curve", "Jacobian", List.of("a", "b"), 0.6, 1.2, v),
                bySome("scaled", "Jacobian", List.of("a", "b"), 0.6, 1.2, v, 3));
    }

    private static DynamicTest bySome(String method, String kind, List<String> wrt, Object... arguments) {
        String type = PACKAGE + "TangentsBySome";
        return DynamicTest.dynamicTest(method, () -> {
            String name = Character.toUpperCase(method.charAt(0)) + method.substring(1);
            GradientHandle gradient = BY_SOME.gradient(type + name + kind);
            Differences differences = Differences.of(BY_SOME.load(type), method, arguments);
            gradient.evaluate(arguments);
            assertArrayEquals(Entries.flatten(differences.value()), Entries.flatten(gradient.value()), 0);
            for (String parameter : wrt) {
                differences.assertAgree(parameter, gradient.derivative(parameter));
            }
        });
    }

    /** Every row of the Jacobian comes of the same tangents. */
    @Test
    void rowsShareTangents() {
        GradientHandle scaled = BY_SOME.gradient(PACKAGE + "TangentsBySomeScaledJacobian");
        double[] v = {1, 2, -3};
        scaled.evaluate(0.5, 1.1, v, 0);
        assertArrayEquals(new double[] {0.5, 1, -1.5}, (double[]) scaled.value(), 0);
        assertArrayEquals(v, (double[]) scaled.derivative("a"), 0);
        assertArrayEquals(new double[3], (double[]) scaled.derivative("b"), 0);
        scaled.evaluate(0.5, 1.1, v, 1);
        assertArrayEquals(new double[] {0.625, 1.25, -1.875}, (double[]) scaled.value(), 1e-15);
        assertArrayEquals(new double[] {1.4, 2.8, -4.2}, (double[]) scaled.derivative("a"), 1e-15);
        assertArrayEquals(new double[] {0.5, 1, -1.5}, (double[]) scaled.derivative("b"), 1e-15);
    }
}
