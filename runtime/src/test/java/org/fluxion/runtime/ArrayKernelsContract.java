package org.fluxion.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every implementation has to meet: exact sums, and the loops that the kernels stand for. */
abstract class ArrayKernelsContract {
    private static final double NAN = Double.NaN;
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    /** Every remainder by two vectors of eight lanes, several times, and long ones. */
    private static final int[] LENGTHS = IntStream.concat(
                    IntStream.rangeClosed(0, 67), IntStream.of(1000, 1023, 4096, 100_003))
            .toArray();

    private final Random random = new Random(42);
    private ArrayKernels kernels;

    abstract ArrayKernels implementation();

    @BeforeEach
    void find() {
        kernels = implementation();
    }

    /** The rounding of n additions and products in any order is at most n half ulps of the sum of the magnitudes. */
    @Test
    void reductionsAreWithinTheirErrorBound() {
        for (int n : LENGTHS) {
            double[] a = numbers(n);
            double[] b = numbers(n);
            assertWithinBound(kernels.dot(a, b, n), a, b, n);
            assertWithinBound(kernels.sum(a, n), a, ones(n), n);
        }
    }

    private static void assertWithinBound(double sum, double[] a, double[] b, int n) {
        BigDecimal exact = BigDecimal.ZERO;
        BigDecimal magnitude = BigDecimal.ZERO;
        for (int i = 0; i < n; i++) {
            BigDecimal product = new BigDecimal(a[i]).multiply(new BigDecimal(b[i]));
            exact = exact.add(product);
            magnitude = magnitude.add(product.abs());
        }
        BigDecimal bound = magnitude.multiply(BigDecimal.valueOf(n)).multiply(new BigDecimal(Math.ulp(0.5)));
        BigDecimal error = new BigDecimal(sum).subtract(exact).abs();
        assertTrue(error.compareTo(bound) <= 0, () -> "n = " + n + ": error " + error.doubleValue());
    }

    /** Integers add without rounding in any order: each element counts, once. */
    @Test
    void everyElementCountsOnce() {
        for (int n : LENGTHS) {
            double[] a = new double[n];
            double[] b = new double[n];
            double sum = 0;
            double dot = 0;
            for (int i = 0; i < n; i++) {
                a[i] = random.nextInt(1 << 15);
                b[i] = random.nextInt(1 << 15);
                sum += a[i];
                dot += a[i] * b[i];
            }
            assertEquals(sum, kernels.sum(a, n));
            assertEquals(dot, kernels.dot(a, b, n));
        }
    }

    @Test
    void whatLiesBeyondIsNotRead() {
        for (int n = 0; n <= 67; n++) {
            double[] a = new double[n + 20];
            Arrays.fill(a, n, a.length, NAN);
            assertEquals(0.0, kernels.sum(a, n));
            assertEquals(0.0, kernels.dot(a, a, n));
        }
    }

    @Test
    void specialValuesCountAtEveryPlace() {
        for (int n : new int[] {1, 4, 7, 8, 15, 16, 31, 37}) {
            for (int i = 0; i < n; i++) {
                double[] ones = ones(n);
                assertEquals(NAN, kernels.sum(with(ones, i, NAN), n));
                assertEquals(INFINITY, kernels.sum(with(ones, i, INFINITY), n));
                assertEquals(-INFINITY, kernels.sum(with(ones, i, -INFINITY), n));
                assertEquals(NAN, kernels.dot(with(ones, i, NAN), ones, n));
                assertEquals(-INFINITY, kernels.dot(with(ones, i, -INFINITY), ones, n));
                assertEquals(NAN, kernels.dot(with(ones, i, INFINITY), with(ones, i, 0), n));
                double[] opposed = with(ones, i, INFINITY);
                opposed[n - 1 - i] = -INFINITY;
                assertEquals(i == n - 1 - i ? -INFINITY : NAN, kernels.sum(opposed, n));
            }
        }
    }

    @Test
    void sumsStartFromPositiveZero() {
        for (int n = 0; n <= 67; n++) {
            double[] zeros = new double[n];
            Arrays.fill(zeros, -0.0);
            assertEquals(0.0, kernels.sum(zeros, n));
            assertEquals(0.0, kernels.dot(zeros, ones(n), n));
        }
    }

    @Test
    void arraysThatAreTooShortThrowWhatALoopThrows() {
        for (int n = 0; n <= 67; n++) {
            double[] a = new double[n];
            double[] b = new double[n + 1];
            int size = n + 1;
            assertThrowsExactly(ArrayIndexOutOfBoundsException.class, () -> kernels.sum(a, size));
            assertThrowsExactly(ArrayIndexOutOfBoundsException.class, () -> kernels.dot(a, b, size));
            assertThrowsExactly(ArrayIndexOutOfBoundsException.class, () -> kernels.dot(b, a, size));
        }
    }

    @Test
    void noElementsForANegativeCount() {
        for (int n : new int[] {-1, -16, Integer.MIN_VALUE, Integer.MIN_VALUE + 3}) {
            assertEquals(0.0, kernels.sum(ones(3), n));
            assertEquals(0.0, kernels.dot(ones(3), ones(3), n));
        }
    }

    /** The JIT compiles the kernels on the way; a tolerance would hide that it rounds another way. */
    @Test
    void compiledCodeGivesTheSameBits() {
        double[] a = numbers(1023);
        double[] b = numbers(1023);
        double dot = kernels.dot(a, b, 1023);
        double sum = kernels.sum(a, 1023);
        double[][] rows = {a, b, b, a};
        double[] products = new double[4];
        kernels.fourDots(products, rows, 0, b, 1023);
        double[] first = products.clone();
        for (int i = 0; i < 20_000; i++) {
            assertEquals(dot, kernels.dot(a, b, 1023));
            assertEquals(sum, kernels.sum(a, 1023));
            kernels.fourDots(products, rows, 0, b, 1023);
            assertArrayEquals(first, products);
        }
    }

    @Test
    void productsWithAVectorAreInnerProductsOfRows() {
        for (int rows = 0; rows <= 9; rows++) {
            for (int n = 0; n <= 67; n++) {
                double[][] a = matrix(rows, n);
                double[] x = numbers(n);
                double[] target = new double[rows];
                kernels.multiply(target, a, x, n);
                for (int i = 0; i < rows; i++) {
                    assertEquals(kernels.dot(a[i], x, n), target[i]);
                }
            }
        }
    }

    @Test
    void fourInnerProductsAreThoseOfSingleRows() {
        for (int n : LENGTHS) {
            double[][] rows = matrix(6, n);
            double[] x = numbers(n);
            double[] products = new double[4];
            for (int first = 0; first <= 2; first++) {
                kernels.fourDots(products, rows, first, x, n);
                for (int k = 0; k < 4; k++) {
                    assertEquals(kernels.dot(rows[first + k], x, n), products[k]);
                }
            }
        }
    }

    @Test
    void specialValuesStayInTheirRow() {
        for (int n : new int[] {1, 4, 7, 8, 15, 16, 31, 37}) {
            for (int i = 0; i < n; i++) {
                double[] ones = ones(n);
                double[][] rows = {with(ones, i, NAN), with(ones, i, INFINITY), ones, with(ones, i, -INFINITY)};
                double[] products = new double[4];
                kernels.fourDots(products, rows, 0, ones, n);
                assertArrayEquals(new double[] {NAN, INFINITY, n, -INFINITY}, products);
                kernels.fourDots(products, rows, 0, with(ones, i, 0), n);
                assertArrayEquals(new double[] {NAN, NAN, n - 1, NAN}, products);
            }
        }
    }

    @Test
    void fourRowsOfWhichOneIsTooShortOrMissingThrowWhatALoopThrows() {
        for (int n : new int[] {0, 1, 7, 16, 31, 40}) {
            int size = n + 1;
            for (int k = 0; k < 4; k++) {
                double[][] rows = matrix(4, size);
                rows[k] = new double[n];
                double[] x = numbers(size);
                double[] products = new double[4];
                assertThrowsExactly(
                        ArrayIndexOutOfBoundsException.class, () -> kernels.fourDots(products, rows, 0, x, size));
                rows[k] = null;
                assertThrowsExactly(NullPointerException.class, () -> kernels.fourDots(products, rows, 0, x, size));
            }
            double[] shorter = new double[n];
            assertThrowsExactly(
                    ArrayIndexOutOfBoundsException.class,
                    () -> kernels.fourDots(new double[4], matrix(4, size), 0, shorter, size));
        }
    }

    /** Each element of a product of matrices is a sum from left to right, to the bit. */
    @Test
    void productsOfMatricesKeepTheOrderOfTheDefinition() {
        for (int rows : new int[] {0, 1, 3, 4, 5, 8, 11}) {
            for (int inner : new int[] {0, 1, 3, 4, 7, 13, 40}) {
                for (int n = 0; n <= 67; n++) {
                    assertProduct(matrix(rows, inner), matrix(inner, n), inner, n);
                }
            }
        }
        assertProduct(matrix(130, 70), matrix(70, 301), 70, 301);
    }

    @Test
    void specialValuesGoThroughProductsOfMatrices() {
        for (int k = 0; k < 6; k++) {
            double[][] a = matrix(6, 6);
            double[][] b = matrix(6, 37);
            a[k][k] = INFINITY;
            b[k][5 * k] = 0;
            b[k][k + 30] = NAN;
            assertProduct(a, b, 6, 37);
        }
    }

    private void assertProduct(double[][] a, double[][] b, int inner, int n) {
        double[][] target = matrix(a.length, n);
        kernels.multiply(target, a, b, inner, n);
        for (int i = 0; i < a.length; i++) {
            double[] expected = new double[n];
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < inner; k++) {
                    expected[j] += a[i][k] * b[k][j];
                }
            }
            assertArrayEquals(expected, target[i]);
        }
    }

    private static double[] ones(int n) {
        double[] result = new double[n];
        Arrays.fill(result, 1);
        return result;
    }

    private static double[] with(double[] a, int i, double value) {
        double[] result = a.clone();
        result[i] = value;
        return result;
    }

    /** Of both signs and of magnitudes from 1e-6 to 1e6, so that sums cancel and the order matters. */
    private double[] numbers(int n) {
        return random.doubles(n, -6, 6)
                .map(exponent -> Math.pow(10, exponent) * random.nextGaussian())
                .toArray();
    }

    private double[][] matrix(int rows, int columns) {
        double[][] result = new double[rows][];
        for (int i = 0; i < rows; i++) {
            result[i] = numbers(columns);
        }
        return result;
    }
}
