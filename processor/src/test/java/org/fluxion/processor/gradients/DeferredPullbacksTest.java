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

/** What is pulled back once behind the loop over samples. That all derivatives are right is tested with those of other methods. */
class DeferredPullbacksTest {
    private static final Compilation WITH = compile("-Afluxion.without=tables");
    private static final Compilation WITHOUT = compile("-Afluxion.without=tables,defer");

    private static Compilation compile(String... options) {
        return InMemoryCompiler.differentiating()
                .withOptions(options)
                .compile(List.of(Source.resource("/gradients/Deferred.java")))
                .requireClean();
    }

    private static String name(String method) {
        return "org.fluxion.gradients.Deferred" + method + "Gradient";
    }

    @ParameterizedTest
    @ValueSource(strings = {"Whitened", "Mixture", "Triangular", "SameScore", "NestedSums"})
    void theMapOfAllSamplesIsAppliedOnce(String method) {
        assertNotEquals(
                WITHOUT.generatedSources().get(name(method)),
                WITH.generatedSources().get(name(method)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"OwnMaps", "Clipped"})
    void whatDependsOnTheSampleStays(String method) {
        assertEquals(
                WITHOUT.generatedSources().get(name(method)),
                WITH.generatedSources().get(name(method)));
    }

    @Test
    void derivativesDifferByRoundingAlone() {
        double[][] q = {{1, 2, 3}, {-4, 5, 0.5}};
        double[] mean = {0.1, 0.2, 0.3};
        int[] x = {1, 0, 2, 3, -1};
        GradientHandle with = WITH.gradient(name("Whitened")).at(q, mean, x);
        GradientHandle without = WITHOUT.gradient(name("Whitened")).at(q, mean, x);
        assertEquals(without.value(), with.value());
        assertArrayEquals((double[]) without.derivative("mean"), (double[]) with.derivative("mean"), 1e-14);
    }

    @Test
    void withoutSamplesNothingIsRead() {
        double[][] tooShort = {{1}};
        GradientHandle gradient = WITH.gradient(name("NestedSums")).at(tooShort, new double[] {1, 2}, new double[0]);
        assertArrayEquals(new double[2], (double[]) gradient.derivative("c"));
        assertThrows(
                ArrayIndexOutOfBoundsException.class,
                () -> gradient.evaluate(tooShort, new double[] {1, 2}, new double[] {1}));
    }

    @Test
    void anInfiniteCoefficientOfTheMapGivesInfinity() {
        double[] w = {1, 2};
        double[] c = {Double.POSITIVE_INFINITY, 1};
        GradientHandle with = WITH.gradient(name("SameScore")).at(w, c, new double[] {0.5});
        GradientHandle without = WITHOUT.gradient(name("SameScore")).at(w, c, new double[] {0.5});
        assertArrayEquals((double[]) without.derivative("w"), (double[]) with.derivative("w"));
    }
}
