package org.fluxion.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class MatricesTest {

    private static final double[][] TWO_BY_THREE = {{1, 2, 3}, {4, 5, 6}};
    private static final double[][] THREE_BY_TWO = {{7, 8}, {9, 10}, {11, 12}};
    private static final double[][] RAGGED = {{1, 2}, {3}};
    private static final double[][] NO_ROWS = {};

    @Test
    void matrixTimesVector() {
        assertArrayEquals(new double[] {-2, -2}, Matrices.multiply(TWO_BY_THREE, new double[] {1, 0, -1}));
        assertArrayEquals(new double[0], Matrices.multiply(NO_ROWS, new double[] {1, 2}));
        assertArrayEquals(new double[] {0, 0}, Matrices.multiply(new double[2][0], new double[0]));
    }

    @Test
    void matrixTimesVectorKeepsNaN() {
        double[][] a = {{Double.NaN, 1}, {Double.POSITIVE_INFINITY, 1}, {1, 1}};
        assertArrayEquals(new double[] {Double.NaN, Double.NaN, 2}, Matrices.multiply(a, new double[] {0, 2}));
    }

    @Test
    void matrixTimesMatrix() {
        assertArrayEquals(new double[][] {{58, 64}, {139, 154}}, Matrices.multiply(TWO_BY_THREE, THREE_BY_TWO));
        assertArrayEquals(
                new double[][] {{39, 54, 69}, {49, 68, 87}, {59, 82, 105}},
                Matrices.multiply(THREE_BY_TWO, TWO_BY_THREE));
        assertArrayEquals(NO_ROWS, Matrices.multiply(NO_ROWS, THREE_BY_TWO));
        assertArrayEquals(new double[2][0], Matrices.multiply(new double[2][0], NO_ROWS));
    }

    @Test
    void matrixTimesItself() {
        double[][] rotation = {{0, -1}, {1, 0}};
        assertArrayEquals(new double[][] {{-1, 0}, {0, -1}}, Matrices.multiply(rotation, rotation));
        assertArrayEquals(new double[][] {{0, -1}, {1, 0}}, rotation);
    }

    @Test
    void numberTimesMatrix() {
        assertArrayEquals(new double[][] {{-2, -4, -6}, {-8, -10, -12}}, Matrices.multiply(-2, TWO_BY_THREE));
        assertArrayEquals(NO_ROWS, Matrices.multiply(3, NO_ROWS));
        double[][] infinite = {{Double.POSITIVE_INFINITY, 1}};
        assertArrayEquals(new double[][] {{Double.NaN, 0}}, Matrices.multiply(0, infinite));
    }

    @Test
    void transposeSwapsIndices() {
        assertArrayEquals(new double[][] {{1, 4}, {2, 5}, {3, 6}}, Matrices.transpose(TWO_BY_THREE));
        assertArrayEquals(NO_ROWS, Matrices.transpose(NO_ROWS));
        assertArrayEquals(NO_ROWS, Matrices.transpose(new double[3][0]));
    }

    @Test
    void outerMultipliesEachPair() {
        assertArrayEquals(
                new double[][] {{3, 4, 5}, {-6, -8, -10}},
                Matrices.outer(new double[] {1, -2}, new double[] {3, 4, 5}));
        assertArrayEquals(new double[2][0], Matrices.outer(new double[2], new double[0]));
        assertArrayEquals(NO_ROWS, Matrices.outer(new double[0], new double[2]));
    }

    @Test
    void sumAndDifference() {
        double[][] other = {{10, 20, 30}, {40, 50, 60}};
        assertArrayEquals(new double[][] {{11, 22, 33}, {44, 55, 66}}, Matrices.add(TWO_BY_THREE, other));
        assertArrayEquals(new double[][] {{-9, -18, -27}, {-36, -45, -54}}, Matrices.subtract(TWO_BY_THREE, other));
        assertArrayEquals(new double[2][3], Matrices.subtract(other, other));
        assertArrayEquals(NO_ROWS, Matrices.add(NO_ROWS, NO_ROWS));
    }

    @Test
    void traceAddsTheDiagonal() {
        assertEquals(15, Matrices.trace(new double[][] {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}}));
        assertEquals(0, Matrices.trace(NO_ROWS));
        assertEquals(Double.NaN, Matrices.trace(new double[][] {{Double.NaN}}));
    }

    @Test
    void resultsAreFresh() {
        double[][] a = {{1, 2}, {3, 4}};
        double[][] zero = new double[2][2];
        assertFresh(a, Matrices.add(a, zero));
        assertFresh(a, Matrices.subtract(a, zero));
        assertFresh(a, Matrices.multiply(1, a));
        assertFresh(a, Matrices.multiply(a, new double[][] {{1, 0}, {0, 1}}));
        assertFresh(a, Matrices.transpose(Matrices.transpose(a)));
    }

    @Test
    void sizesThatDoNotFitAreNamed() {
        assertRefused(
                "multiply: a[0] has length 3 but x has length 2", () -> Matrices.multiply(TWO_BY_THREE, new double[2]));
        assertRefused(
                "multiply: a[0] has length 3 but b has length 2", () -> Matrices.multiply(TWO_BY_THREE, TWO_BY_THREE));
        assertRefused("add: a has length 2 but b has length 3", () -> Matrices.add(TWO_BY_THREE, THREE_BY_TWO));
        assertRefused(
                "add: a[0] has length 3 but b[0] has length 2", () -> Matrices.add(TWO_BY_THREE, new double[2][2]));
        assertRefused("subtract: a has length 2 but b has length 0", () -> Matrices.subtract(TWO_BY_THREE, NO_ROWS));
        assertRefused("trace: a has length 2 but a[0] has length 3", () -> Matrices.trace(TWO_BY_THREE));
    }

    @Test
    void raggedMatricesAreNamed() {
        double[][] square = new double[2][2];
        String rows = " is ragged: row 0 has length 2 but row 1 has length 1";
        assertRefused("multiply: a" + rows, () -> Matrices.multiply(RAGGED, new double[2]));
        assertRefused("multiply: a" + rows, () -> Matrices.multiply(RAGGED, square));
        assertRefused("multiply: b" + rows, () -> Matrices.multiply(square, RAGGED));
        assertRefused("multiply: a" + rows, () -> Matrices.multiply(2, RAGGED));
        assertRefused("transpose: a" + rows, () -> Matrices.transpose(RAGGED));
        assertRefused("add: a" + rows, () -> Matrices.add(RAGGED, RAGGED));
        assertRefused("subtract: b" + rows, () -> Matrices.subtract(square, RAGGED));
        assertRefused("trace: a" + rows, () -> Matrices.trace(RAGGED));
    }

    private static void assertRefused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    private static void assertFresh(double[][] argument, double[][] result) {
        assertArrayEquals(argument, result);
        assertNotSame(argument, result);
        for (int i = 0; i < argument.length; i++) {
            assertNotSame(argument[i], result[i]);
        }
    }
}
