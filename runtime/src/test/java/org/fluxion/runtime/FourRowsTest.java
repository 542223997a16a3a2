package org.fluxion.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The kernels that take four rows of a matrix at once, against loops over one row after the other: to the bit. */
class FourRowsTest {
    private static final int[] LENGTHS = IntStream.concat(IntStream.rangeClosed(0, 67), IntStream.of(1000, 4099))
            .toArray();
    private static final double[] SPECIAL = {
        Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0, 0.0, Double.MIN_VALUE, Double.MAX_VALUE
    };

    private final Random random = new Random(5);

    @Test
    void productsAreThoseOfSingleRows() {
        for (int n : LENGTHS) {
            double[][] rows = matrix(7, n);
            double[] x = vector(n);
            double[] products = new double[4];
            for (int first = 0; first <= 3; first++) {
                Kernels.fourDots(products, rows, first, x, n);
                for (int k = 0; k < 4; k++) {
                    assertEquals(Kernels.dot(rows[first + k], x, n), products[k]);
                }
            }
        }
    }

    @Test
    void shortProductsKeepJavasOrder() {
        for (int n = 0; n < 32; n++) {
            double[][] rows = matrix(4, n);
            double[] x = vector(n);
            double[] expected = new double[4];
            for (int k = 0; k < 4; k++) {
                for (int i = 0; i < n; i++) {
                    expected[k] += rows[k][i] * x[i];
                }
            }
            double[] products = new double[4];
            Kernels.fourDots(products, rows, 0, x, n);
            assertArrayEquals(expected, products);
        }
    }

    @Test
    void fourRowsAreAddedOneAfterTheOther() {
        for (int n : LENGTHS) {
            double[][] rows = matrix(7, n);
            double[] factors = vector(4);
            for (int first = 0; first <= 3; first++) {
                double[] target = vector(n);
                double[] expected = target.clone();
                add(expected, factors, rows, new int[] {first, first + 1, first + 2, first + 3}, 4, n);
                Kernels.addFourRows(target, factors, rows, first, n);
                assertArrayEquals(expected, target);
            }
        }
    }

    @Test
    void anyRowsAreAddedOneAfterTheOther() {
        for (int n : LENGTHS) {
            double[][] rows = matrix(9, n);
            for (int count = 0; count <= 4; count++) {
                int[] indices = random.ints(4, 0, rows.length).toArray();
                double[] factors = vector(4);
                double[] target = vector(n);
                double[] expected = target.clone();
                add(expected, factors, rows, indices, count, n);
                Kernels.addRows(target, factors, rows, indices, count, n);
                assertArrayEquals(expected, target);
            }
        }
    }

    @Test
    void specialValuesGoThrough() {
        for (double special : SPECIAL) {
            for (int n : new int[] {1, 5, 16, 37}) {
                double[][] rows = matrix(4, n);
                double[] factors = vector(4);
                rows[random.nextInt(4)][random.nextInt(n)] = special;
                factors[random.nextInt(4)] = special;
                double[] target = vector(n);
                target[random.nextInt(n)] = special;
                double[] expected = target.clone();
                add(expected, factors, rows, new int[] {0, 1, 2, 3}, 4, n);
                Kernels.addFourRows(target, factors, rows, 0, n);
                assertArrayEquals(expected, target);
            }
        }
    }

    @Test
    void whatLiesBeyondIsLeftAlone() {
        double[][] rows = matrix(4, 40);
        double[] target = new double[40];
        Kernels.addFourRows(target, new double[] {1, 1, 1, 1}, rows, 0, 33);
        assertArrayEquals(new double[7], Arrays.copyOfRange(target, 33, 40));
        rows[2][39] = Double.NaN;
        double[] products = new double[4];
        Kernels.fourDots(products, rows, 0, vector(40), 39);
        assertFalse(Double.isNaN(products[2]));
    }

    @Test
    void tellWhetherFourRowsAreThere() {
        double[][] rows = {{1}, {1, 2}, {1, 2}, {1, 2, 3}, {1, 2}, null, {}};
        assertTrue(Kernels.areFour(rows, 0, 1));
        assertFalse(Kernels.areFour(rows, 0, 2));
        assertTrue(Kernels.areFour(rows, 1, 2));
        assertFalse(Kernels.areFour(rows, 1, 3));
        assertFalse(Kernels.areFour(rows, 2, 0), "a row is null");
        assertFalse(Kernels.areFour(rows, 4, 0), "there are but three");
        assertFalse(Kernels.areFour(rows, Integer.MAX_VALUE, 0));
        assertFalse(Kernels.areFour(new double[3][1], 0, 1));
        assertFalse(Kernels.areFour(null, 0, 0));
    }

    @Test
    void tellWhetherAVectorIsLong() {
        assertTrue(Kernels.isLong(new double[2], 2));
        assertFalse(Kernels.isLong(new double[2], 3));
        assertFalse(Kernels.isLong(null, 0));
    }

    @Test
    void tooLargeCountIsRefused() {
        double[][] rows = matrix(4, 3);
        double[] factors = new double[4];
        assertThrows(ArrayIndexOutOfBoundsException.class, () -> Kernels.fourDots(factors, rows, 0, new double[4], 4));
        assertThrows(
                ArrayIndexOutOfBoundsException.class, () -> Kernels.addFourRows(new double[4], factors, rows, 0, 4));
        assertThrows(
                ArrayIndexOutOfBoundsException.class, () -> Kernels.addFourRows(new double[3], factors, rows, 1, 3));
    }

    private static void add(double[] target, double[] factors, double[][] rows, int[] indices, int count, int n) {
        for (int k = 0; k < count; k++) {
            for (int i = 0; i < n; i++) {
                target[i] += factors[k] * rows[indices[k]][i];
            }
        }
    }

    /** Of both signs and of magnitudes from 1e-6 to 1e6, so that sums cancel and the order matters. */
    private double[] vector(int n) {
        return random.doubles(n, -6, 6)
                .map(exponent -> Math.pow(10, exponent) * random.nextGaussian())
                .toArray();
    }

    private double[][] matrix(int rows, int columns) {
        return IntStream.range(0, rows).mapToObj(i -> vector(columns)).toArray(double[][]::new);
    }
}
