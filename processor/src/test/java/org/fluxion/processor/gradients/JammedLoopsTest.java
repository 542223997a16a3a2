package org.fluxion.processor.gradients;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fluxion.processor.testing.Compilation;
import org.fluxion.processor.testing.Entries;
import org.fluxion.processor.testing.GradientHandle;
import org.fluxion.processor.testing.InMemoryCompiler;
import org.fluxion.processor.testing.Source;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Loops that take four iterations side by side, against those that do not: the same bits, and the same exceptions. */
class JammedLoopsTest {
    private static final String CLASS = "org.fluxion.gradients.Jammed";
    private static final int[] COUNTS = {0, 1, 3, 4, 5, 8, 11};
    private static final Compilation JAMMED = compile();
    private static final Compilation SINGLE = compile("-Afluxion.without=jam");

    private static Compilation compile(String... options) {
        return InMemoryCompiler.differentiating()
                .withOptions(options)
                .compile(List.of(Source.resource("/gradients/Jammed.java")))
                .requireClean();
    }

    @Test
    void theLoopsMeantAreTheOnesChanged() {
        Set<String> changed = new TreeSet<>();
        JAMMED.generatedSources().forEach((name, text) -> {
            if (!text.equals(SINGLE.generatedSource(name))) {
                changed.add(name.substring(CLASS.length()).replace("Gradient", ""));
            }
        });
        assertEquals(Set.of("Filtered", "Horner", "OneSum", "Powers"), changed);
    }

    @TestFactory
    Stream<DynamicTest> resultsAreThoseOfSingleIterations() {
        return JAMMED.generatedSources().keySet().stream()
                .map(name -> DynamicTest.dynamicTest(name.substring(CLASS.length()), () -> {
                    GradientHandle jammed = JAMMED.gradient(name);
                    GradientHandle single = SINGLE.gradient(name);
                    Random random = new Random(21);
                    for (int count : COUNTS) {
                        for (int length : COUNTS) {
                            double[] x = random.doubles(length, -2, 2).toArray();
                            double[] y = random.doubles(count, -2, 2).toArray();
                            assertSame(jammed, single, x, y, count);
                            assertSame(jammed, single, x, y, count - 2);
                            assertSame(jammed, single, x, y, count + 1);
                        }
                    }
                    assertSame(jammed, single, new double[3], new double[] {1}, Integer.MIN_VALUE);
                }));
    }

    private static void assertSame(GradientHandle jammed, GradientHandle single, Object... arguments) {
        assertEquals(outcome(single, arguments), outcome(jammed, arguments));
    }

    /** The value and the derivatives, or what is thrown; numbers are equal only to the bit. */
    private static List<Object> outcome(GradientHandle gradient, Object... arguments) {
        List<Object> outcome = new ArrayList<>();
        try {
            outcome.add(gradient.evaluate(arguments));
        } catch (RuntimeException e) {
            return List.of(e.getClass(), String.valueOf(e.getMessage()));
        }
        Stream.of("x", "y")
                .filter(parameter -> gradient.has("d" + parameter))
                .forEach(parameter -> outcome.add(Arrays.toString(Entries.flatten(gradient.derivative(parameter)))));
        return outcome;
    }
}
