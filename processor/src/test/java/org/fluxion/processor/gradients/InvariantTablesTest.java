package org.fluxion.processor.gradients;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.fluxion.processor.testing.Compilation;
import org.fluxion.processor.testing.GradientHandle;
import org.fluxion.processor.testing.InMemoryCompiler;
import org.fluxion.processor.testing.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is computed once before a loop. That all derivatives are right is tested with those of other methods. */
class InvariantTablesTest {
    private static final Compilation WITH = compile();
    private static final Compilation WITHOUT = compile("-Afluxion.without=tables");

    private static Compilation compile(String... options) {
        return InMemoryCompiler.differentiating()
                .withOptions(options)
                .compile(List.of(Source.resource("/gradients/Tabled.java")))
                .requireClean();
    }

    private static String name(String method) {
        return "org.fluxion.gradients.Tabled" + method + "Gradient";
    }

    @ParameterizedTest
    @ValueSource(strings = {"Vector", "Matrix", "Middle", "Score", "RowSums", "EmptyInside"})
    void whatIsTheSameInAllIterationsIsTabled(String method) {
        assertNotEquals(
                WITHOUT.generatedSources().get(name(method)),
                WITH.generatedSources().get(name(method)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Guarded", "Changing"})
    void whatIsNotStays(String method) {
        assertEquals(
                WITHOUT.generatedSources().get(name(method)),
                WITH.generatedSources().get(name(method)));
    }

    @Test
    void theValueKeepsItsBits() {
        double[][] a = {{0.3, 0.2, 0.7}, {0.9, 1.1, 0.4}};
        double[] x = {0.1, -0.2, 0.3};
        GradientHandle with = WITH.gradient(name("Matrix")).at(a, x);
        GradientHandle without = WITHOUT.gradient(name("Matrix")).at(a, x);
        assertEquals(without.value(), with.value());
        assertArrayEquals((double[]) without.derivative("x"), (double[]) with.derivative("x"));
    }

    @Test
    void whereALoopRunsZeroTimesNothingIsRead() {
        GradientHandle gradient = WITH.gradient(name("EmptyInside"));
        assertEquals(0.0, gradient.evaluate(new double[][] {{}}, new double[] {1}, 0));
        assertEquals(0.0, gradient.evaluate(new double[][] {{1}}, new double[0], 1));
        assertThrows(
                ArrayIndexOutOfBoundsException.class,
                () -> gradient.evaluate(new double[][] {{1}}, new double[] {1}, 1));
    }
}
