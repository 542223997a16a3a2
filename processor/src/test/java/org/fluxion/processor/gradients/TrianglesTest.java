package org.fluxion.processor.gradients;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import org.fluxion.processor.testing.Compilation;
import org.fluxion.processor.testing.GradientHandle;
import org.fluxion.processor.testing.InMemoryCompiler;
import org.fluxion.processor.testing.Source;
import org.junit.jupiter.api.Test;

/** Indices that run along the columns of a triangle are found in closed form; the numbers here are small, so that sums are exact. */
class TrianglesTest {
    private static final String CLASS = "org.fluxion.gradients.Triangles";
    private static final Compilation TRIANGLES = InMemoryCompiler.differentiating()
            .compile(List.of(Source.resource("/gradients/Triangles.java")))
            .requireClean();

    @Test
    void theirReverseNeedsNoTape() {
        Set<String> taping = new TreeSet<>();
        TRIANGLES.generatedSources().forEach((name, text) -> {
            if (text.contains("History")) {
                taping.add(name.substring(CLASS.length()));
            }
        });
        assertEquals(Set.of("ThreeWideGradient"), taping);
    }

    @Test
    void everyElementIsFound() {
        for (int d : new int[] {-2, 0, 1, 2, 3, 8}) {
            for (int start : new int[] {0, 3}) {
                int size = d;
                assertTriangle("Below", d, start, column -> size - column - 1);
                assertTriangle("BelowWithDiagonal", d, start, column -> size - column);
                assertTriangle("Above", d, start, column -> column);
                assertTriangle("AboveWithDiagonal", d, start, column -> column + 1);
            }
        }
    }

    private static void assertTriangle(String method, int d, int start, IntUnaryOperator length) {
        double[] e = numbers(40);
        double[] v = numbers(9);
        double value = 0;
        double[] de = new double[e.length];
        double[] dv = new double[v.length];
        int l = start;
        for (int column = 0; column < d; column++) {
            for (int k = 0; k < length.applyAsInt(column); k++) {
                value += e[l] * e[l] * v[column];
                de[l] += 2 * e[l] * v[column];
                dv[column] += e[l] * e[l];
                l++;
            }
        }
        GradientHandle gradient = TRIANGLES.gradient(CLASS + method + "Gradient");
        assertEquals(value, gradient.evaluate(e, v, d, start));
        assertArrayEquals(de, (double[]) gradient.derivative("e"));
        assertArrayEquals(dv, (double[]) gradient.derivative("v"));
    }

    private static double[] numbers(int count) {
        double[] numbers = new double[count];
        for (int k = 0; k < count; k++) {
            numbers[k] = k * 7 % 11 - 5;
        }
        return numbers;
    }

    @Test
    void whereTheElementsEndIsSaid() {
        GradientHandle gradient = TRIANGLES.gradient(CLASS + "BelowGradient");
        var failure = assertThrows(
                ArrayIndexOutOfBoundsException.class, () -> gradient.evaluate(numbers(5), numbers(4), 4, 0));
        assertEquals("Index 5 out of bounds for length 5", failure.getMessage());
    }
}
