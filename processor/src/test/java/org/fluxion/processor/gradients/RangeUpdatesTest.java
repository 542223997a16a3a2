package org.fluxion.processor.gradients;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

/** Loops over ranges that a kernel takes, one or two at a time, against the same loops in the text: the same bits and exceptions. */
class RangeUpdatesTest {
    private static final String CLASS = "org.fluxion.gradients.Ranges";
    private static final int[] SIZES = {-3, 0, 1, 2, 4, 5, 6, 7, 60};
    private static final int[] PLACES = {Integer.MIN_VALUE, -2, 0, 1, 3, 9, Integer.MAX_VALUE - 1, Integer.MAX_VALUE};
    private static final Compilation BY_KERNEL = compile();
    private static final Compilation ONE_BY_ONE = compile("-Afluxion.without=pairs,running");
    private static final Compilation WRITTEN_OUT = compile("-Afluxion.without=ranges,running");

    private static Compilation compile(String... options) {
        return InMemoryCompiler.differentiating()
                .withOptions(options)
                .compile(List.of(Source.resource("/gradients/Ranges.java")))
                .requireClean();
    }

    @Test
    void theLoopsMeantAreTheOnesChanged() {
        assertEquals(
                Set.of(
                        "Columns",
                        "ColumnsByEntries",
                        "Growing",
                        "OneColumn",
                        "Rectangular",
                        "RectangularByEntries",
                        "Triangular"),
                methodsWith("addScaledRange("));
        assertEquals(
                Set.of("Columns", "ColumnsByEntries", "OneColumn", "Rectangular", "RectangularByEntries"),
                methodsWith("addTwoScaledRanges("));
        assertEquals(Set.of("ColumnsByEntries", "RectangularByEntries"), methodsWith("addScaledRangeToTwo("));
    }

    private static Set<String> methodsWith(String kernel) {
        return methodsWith(kernel, BY_KERNEL);
    }

    private static Set<String> methodsWith(String kernel, Compilation compilation) {
        Set<String> methods = new TreeSet<>();
        compilation.generatedSources().forEach((name, text) -> {
            if (text.contains("Kernels." + kernel)) {
                methods.add(name.substring(CLASS.length()).replace("Gradient", ""));
            }
        });
        return methods;
    }

    @Test
    void thePassesCanBeLeftOut() {
        assertEquals(methodsWith("addScaledRange("), methodsWith("addScaledRange(", ONE_BY_ONE));
        assertEquals(Set.of(), methodsWith("addTwoScaledRanges(", ONE_BY_ONE));
        assertEquals(Set.of(), methodsWith("addScaledRangeToTwo(", ONE_BY_ONE));
        assertEquals(Set.of(), methodsWith("addScaledRange(", WRITTEN_OUT));
        assertTrue(ONE_BY_ONE.generatedSource(CLASS + "ColumnsGradient").contains(" / 2L)"));
        assertFalse(BY_KERNEL.generatedSource(CLASS + "ColumnsGradient").contains(" / 2L)"));
    }

    @TestFactory
    Stream<DynamicTest> resultsAndExceptionsAreThoseOfTheLoop() {
        return BY_KERNEL.generatedSources().keySet().stream()
                .sorted()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    Random random = new Random(7);
                    for (int size : SIZES) {
                        for (int place : PLACES) {
                            Object e = name.contains("Floats")
                                    ? new float[] {1, -2, 0.5f, 3, 1.5f, -1, 2, 4, 0.25f, 1, 3, -0.5f}
                                    : random.doubles(15, -2, 2).toArray();
                            double[] v = random.doubles(6, -2, 2).toArray();
                            assertSame(name, BY_KERNEL, e, v, size, place);
                            assertSame(name, ONE_BY_ONE, e, v, size, place);
                        }
                    }
                }));
    }

    private static void assertSame(String name, Compilation compilation, Object... arguments) {
        GradientHandle kernel = compilation.gradient(name);
        GradientHandle loop = WRITTEN_OUT.gradient(name);
        String failure = failure(loop, arguments);
        assertEquals(failure, failure(kernel, arguments));
        if (failure.isEmpty()) {
            assertEquals(loop.value(), kernel.value());
            for (String parameter : List.of("e", "v")) {
                if (loop.has("d" + parameter)) {
                    assertArrayEquals(
                            Entries.flatten(loop.derivative(parameter)),
                            Entries.flatten(kernel.derivative(parameter)),
                            0);
                }
            }
        }
    }

    private static String failure(GradientHandle gradient, Object... arguments) {
        try {
            gradient.evaluate(arguments);
            return "";
        } catch (ArrayIndexOutOfBoundsException e) {
            return e.getMessage();
        }
    }
}
