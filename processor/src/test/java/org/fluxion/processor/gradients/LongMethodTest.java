package org.fluxion.processor.gradients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fluxion.processor.testing.CodeLengths;
import org.fluxion.processor.testing.Compilation;
import org.fluxion.processor.testing.Differences;
import org.fluxion.processor.testing.GradientHandle;
import org.fluxion.processor.testing.InMemoryCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long bodies: their derivatives are right, and no generated method is longer than HotSpot compiles. */
class LongMethodTest {
    /** The value of {@code -XX:HugeMethodLimit}, which only {@code -XX:-DontCompileHugeMethods} lifts. */
    private static final int HUGE_METHOD = 8000;

    private static final String GRADIENT = "big.BigFGradient";
    private static final double[] VECTOR = {0.7, 0.2, -0.4};

    private static Compilation compile(String text, String generated) {
        Compilation compilation = InMemoryCompiler.differentiating()
                .withOptions("-Xlint:all,-processing", "-parameters")
                .compile(text)
                .requireClean();
        Map<String, Integer> lengths = CodeLengths.of(compilation.classes().get(generated));
        lengths.forEach((method, length) ->
                assertTrue(length < HUGE_METHOD, () -> method + " has " + length + " bytes of code"));
        assertTrue(lengths.containsKey("step1"), "only one method: nothing has been tested");
        return compilation;
    }

    private static void check(Compilation compilation, GradientHandle gradient, List<String> names, Object... arguments)
            throws Exception {
        Object value = gradient.evaluate(arguments);
        Differences differences = Differences.of(compilation.load("big.Big"), "f", arguments);
        if (value instanceof Double number) {
            assertEquals((double) differences.value(), number, 1e-14 * Math.abs(number));
        }
        for (String name : names) {
            differences.assertAgree(name, gradient.derivative(name));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 500})
    void straightLine(int statements) {
        Compilation compilation = compile(LongBodies.straightLine(statements), GRADIENT);
        checkStraightLine(compilation, statements);
    }

    private static void checkStraightLine(Compilation compilation, int statements) {
        GradientHandle gradient = compilation.gradient(GRADIENT);
        for (double x : new double[] {0.3, -0.2}) {
            double[] expected = LongBodies.straightLineAt(statements, x, 0.25);
            assertClose(expected[0], gradient.evaluate(x, 0.25));
            assertClose(expected[0], gradient.value());
            assertClose(expected[1], gradient.derivative("x"));
            assertClose(expected[2], gradient.derivative("y"));
        }
    }

    private static void assertClose(double expected, Object actual) {
        assertEquals(expected, (double) actual, 1e-12 * Math.abs(expected));
    }

    @Test
    void theClassGrowsNoFasterThanTheMethod() {
        Compilation large = compile(LongBodies.straightLine(2000), GRADIENT);
        checkStraightLine(large, 2000);
        Compilation small = compile(LongBodies.straightLine(500), GRADIENT);
        double ratio =
                (double) large.classes().get(GRADIENT).length / small.classes().get(GRADIENT).length;
        assertTrue(ratio <= 4.6, () -> "four times the statements make %s times the class".formatted(ratio));
    }

    @Test
    void loopsAndBranchesBetweenStatements() throws Exception {
        Compilation compilation = compile(LongBodies.loopsAndBranches(25), GRADIENT);
        GradientHandle gradient = compilation.gradient(GRADIENT);
        check(compilation, gradient, List.of("x", "y"), VECTOR, 0.6);
        check(compilation, gradient, List.of("x", "y"), new double[] {0.9, 0.1, 0.5, -0.3, 0.2}, -0.3);
        check(compilation, gradient, List.of("x", "y"), new double[] {0.3}, 0.8);
    }

    @Test
    void oneLoopWithALongIteration() throws Exception {
        Compilation compilation = compile(LongBodies.longIteration(400), GRADIENT);
        GradientHandle gradient = compilation.gradient(GRADIENT);
        check(compilation, gradient, List.of("x", "y"), VECTOR, 0.6);
        check(compilation, gradient, List.of("x", "y"), new double[] {0.4, -0.2}, 0.3);
    }

    @Test
    void oneLoopThatEndsByItselfWithALongIterationAndALongBranch() throws Exception {
        Compilation compilation = compile(LongBodies.longWhile(100), GRADIENT);
        GradientHandle gradient = compilation.gradient(GRADIENT);
        check(compilation, gradient, List.of("x", "y"), 0.4, 0.8);
        check(compilation, gradient, List.of("x", "y"), -0.4, 0.3);
    }

    @Test
    void aLongJacobian() throws Exception {
        Compilation compilation = compile(LongBodies.vectorValued(100), "big.BigFJacobian");
        GradientHandle jacobian = compilation.gradient("big.BigFJacobian");
        check(compilation, jacobian, List.of("x", "y"), VECTOR, 0.6);
        check(compilation, jacobian, List.of("x", "y"), new double[] {0.4, -0.2}, 0.3);
    }

    @Test
    void manyParametersAndManyResults() throws Exception {
        Compilation compilation = compile(LongBodies.manyParameters(), GRADIENT);
        Object[] arguments =
                IntStream.range(0, 120).mapToObj(k -> Math.sin(k) + 0.5).toArray();
        check(compilation, compilation.gradient(GRADIENT), List.of("p0", "p7", "p118", "p119"), arguments);
    }

    @Test
    void callsOfOtherGradients() throws Exception {
        Compilation compilation = compile(LongBodies.calls(150), GRADIENT);
        check(compilation, compilation.gradient(GRADIENT), List.of("x", "y"), 0.6, VECTOR);
    }

    @Test
    void earlierResultsStandWhenTheLastOfManyChecksFails() throws Exception {
        Compilation compilation = compile(LongBodies.products(200), GRADIENT);
        assertTrue(compilation.generatedSource(GRADIENT).contains("void checkSizes2("), "the checks are short");
        GradientHandle gradient = compilation.gradient(GRADIENT);
        double[][] rows = new double[200][];
        Arrays.setAll(rows, k -> new double[] {k, 1, 0.5 * k});
        gradient.evaluate(VECTOR, rows);
        // 0.7 k + 0.2 - 0.4 * 0.5 k, for k from 0 to 199.
        assertEquals(0.5 * 19900 + 0.2 * 200, (double) gradient.value(), 1e-10);
        double[][] wrong = rows.clone();
        wrong[199] = new double[2];
        String message = assertThrows(IllegalArgumentException.class, () -> gradient.evaluate(VECTOR, wrong))
                .getMessage();
        assertTrue(message.contains("length 3") && message.contains("length 2"), message);
        assertEquals(0.5 * 19900 + 0.2 * 200, (double) gradient.value(), 1e-10);
        assertEquals(19900.0, ((double[]) gradient.derivative("w"))[0], 1e-9);
        assertThrows(NullPointerException.class, () -> gradient.evaluate(VECTOR, null));
        assertThrows(IllegalStateException.class, gradient::value);
    }
}
