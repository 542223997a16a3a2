package org.fluxion.processor.gradients;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Set;
import org.fluxion.processor.testing.Compilation;
import org.fluxion.processor.testing.Differences;
import org.fluxion.processor.testing.GradientHandle;
import org.fluxion.processor.testing.InMemoryCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods that call each other several times: inlined while that is little code, else differentiated once and called. */
class CallsThatMultiplyTest {
    private static final int DEPTH = 20;
    private static final double COSH = Math.pow(Math.cosh(Chains.STEP), DEPTH);

    private static Compilation compile(String text) {
        return assertTimeoutPreemptively(
                Duration.ofMinutes(2),
                () -> InMemoryCompiler.differentiating()
                        .withOptions("-Xlint:all,-processing", "-parameters", "-Afluxion.verify=true")
                        .compile(text));
    }

    private static GradientHandle gradient(String text, String name) {
        return compile(text).requireClean().gradient(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@Differentiable"})
    void scalars(String annotation) {
        GradientHandle gradient = gradient(Chains.scalars(DEPTH, annotation), "big.BigFGradient");
        double expected = Math.exp(0.7) * COSH;
        assertEquals(expected, (double) gradient.evaluate(0.7), 1e-12);
        assertEquals(expected, (double) gradient.derivative("x"), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@Differentiable"})
    void arrayParameters(String annotation) {
        GradientHandle gradient = gradient(Chains.arrays(DEPTH, annotation), "big.BigFGradient");
        double[] v = {1.25, -0.5};
        double expected = Math.exp(0.3) * COSH;
        assertEquals(v[0] * v[1] * expected, (double) gradient.evaluate(v, 0.3), 1e-12);
        double[] derivative = {v[1] * expected, v[0] * expected};
        assertArrayEquals(derivative, (double[]) gradient.derivative("v"), 1e-12);
        assertEquals(v[0] * v[1] * expected, (double) gradient.derivative("s"), 1e-12);
        assertArrayEquals(derivative, (double[]) gradient.at(v, 0.3).derivative("v"), 1e-12);
    }

    @Test
    void arrayResults() {
        GradientHandle gradient = gradient(Chains.results(DEPTH, "@Differentiable"), "big.BigFJacobian");
        double angle = Chains.SMALL * (1 << (DEPTH - 1));
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        double[] v = {0.8, -0.3};
        assertArrayEquals(
                new double[] {c * v[0] - s * v[1], s * v[0] + c * v[1]}, (double[]) gradient.evaluate(v), 1e-9);
        double[][] jacobian = (double[][]) gradient.derivative("v");
        assertArrayEquals(new double[] {c, -s}, jacobian[0], 1e-9);
        assertArrayEquals(new double[] {s, c}, jacobian[1], 1e-9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@Differentiable"})
    void loopsWithIntegersAndBooleans(String annotation) {
        int depth = 10;
        int m = 2;
        GradientHandle gradient = gradient(Chains.loops(depth, annotation), "big.BigFGradient");
        double n = Chains.SMALL * Math.pow(2 * m, depth - 1);
        for (boolean up : new boolean[] {true, false}) {
            double divisor = 1 + (up ? n : -n) * 0.75;
            assertEquals(0.75 / divisor, (double) gradient.evaluate(0.75, m, up), 1e-10);
            assertEquals(1 / (divisor * divisor), (double) gradient.derivative("x"), 1e-10);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@Differentiable"})
    void whatStaysSmallIsInlined(String annotation) {
        int depth = 5;
        Compilation compilation = compile(Chains.scalars(depth, annotation)).requireClean();
        GradientHandle gradient = compilation.gradient("big.BigFGradient");
        gradient.evaluate(0.7);
        double expected = Math.exp(0.7) * Math.pow(Math.cosh(Chains.STEP), depth);
        assertEquals(expected, (double) gradient.derivative("x"), 1e-14);
        assertFalse(compilation.generatedSource("big.BigFGradient").contains("BigG1Gradient"));
    }

    @Test
    void fortyCallsOfThirtyStatementsAreInlined() throws Exception {
        Compilation compilation = compile(Chains.flat(40)).requireClean();
        assertFalse(compilation.generatedSource("big.BigFGradient").contains("BigGGradient"));
        checkFlat(compilation);
    }

    private static void checkFlat(Compilation compilation) throws Exception {
        GradientHandle gradient = compilation.gradient("big.BigFGradient");
        gradient.evaluate(0.4, -1.5);
        Differences differences = Differences.of(compilation.load("big.Big"), "f", 0.4, -1.5);
        differences.assertAgree("x", gradient.derivative("x"));
        differences.assertAgree("y", gradient.derivative("y"));
    }

    @Test
    void aHelperThatIsCalledGetsAClassThatNobodyElseSees() {
        String text = Chains.flat(300)
                .replace("static double", "public static double")
                .replace("final class", "public class");
        Compilation compilation = compile(text).requireClean();
        assertEquals(
                Set.of("big.BigFGradient", "big.BigGGradient"),
                compilation.generatedSources().keySet());
        assertTrue(compilation.generatedSource("big.BigFGradient").contains("public final class BigFGradient"));
        assertFalse(compilation.generatedSource("big.BigGGradient").contains("public final class BigGGradient"));
        assertEquals(
                1, compilation.generatedSource("big.BigFGradient").split("new BigGGradient", -1).length - 1, "objects");
    }

    @Test
    void threeHundredCallsOfThirtyStatements() throws Exception {
        checkFlat(compile(Chains.flat(300)).requireClean());
    }

    @Test
    void aHelperThatWritesToAnArrayOfItsCallerIsInlined() throws Exception {
        String text = Chains.flat(80)
                .replace("double s = 0;", "double s = 0; double[] last = new double[1];")
                .replace(", y);", ", y, last); s += 0.5 * last[0];")
                .replace("double g(double x, double y) {", "double g(double x, double y, double[] last) {")
                .replace("return a + b;", "last[0] = a * b; return a + b;");
        Compilation compilation = compile(text).requireClean();
        assertEquals(Set.of("big.BigFGradient"), compilation.generatedSources().keySet());
        checkFlat(compilation);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@Differentiable"})
    void recursionBehindALotOfCodeIsRefused(String annotation) {
        String text = Chains.flat(200)
                .replace(
                        "double f(double x, double y) { double s = 0;",
                        "double f(double x, double y) { return h(x, y); }\n" + annotation
                                + " static double h(double x, double y) { double s = 0;")
                .replace("return s;", "return s + f(x, s);");
        Compilation compilation = compile(text);
        assertFalse(compilation.errors().isEmpty(), "no error");
        compilation
                .errors()
                .forEach(error -> assertTrue(error.message().startsWith("[FLX-RECURSION]"), error.toString()));
    }

    @Test
    void whatCannotBeCalledIsRefusedAtOnce() {
        Compilation compilation = compile(Chains.results(DEPTH, ""));
        assertEquals(1, compilation.errors().size(), compilation.errors().toString());
        assertTrue(compilation.errors().get(0).message().startsWith("[FLX-INLINED]"), "another error");
    }
}
