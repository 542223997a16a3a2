package org.fluxion.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KernelsTest {

    /** Integers this small add without rounding in any order, so the closed forms must be met exactly. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 33, 64, 1000, 1023})
    void sumsMeetTheirClosedForms(int n) {
        double[] naturals = naturals(n);
        // n (n + 1) and n (n + 1) (2 n + 1) are exact, and divisible by 2 and by 6.
        double count = n;
        assertEquals(count * (count + 1) / 2, Kernels.sum(naturals, n));
        assertEquals(count * (count + 1) * (2 * count + 1) / 6, Kernels.dot(naturals, naturals, n));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 33, 64, 1000, 1023})
    void addScaledAddsAMultiple(int n) {
        double[] target = naturals(n);
        double[] expected = new double[n];
        for (int i = 0; i < n; i++) {
            expected[i] = -2.0 * (i + 1);
        }
        Kernels.addScaled(target, -3, naturals(n), n);
        assertArrayEquals(expected, target);
    }

    @Test
    void onlyTheFirstElementsCount() {
        double[] a = {1, 2, Double.NaN};
        assertEquals(3, Kernels.sum(a, 2));
        assertEquals(5, Kernels.dot(a, a, 2));
        double[] target = {10, 20, 30};
        Kernels.addScaled(target, 1, a, 2);
        assertArrayEquals(new double[] {11, 22, 30}, target);
    }

    @Test
    void targetMayBeTheAddend() {
        double[] x = {1, -2, 4};
        Kernels.addScaled(x, 2, x, 3);
        assertArrayEquals(new double[] {3, -6, 12}, x);
    }

    @Test
    void rangesNeedNotStartTogether() {
        double[] target = {1, 2, 3, 4, 5};
        Kernels.addScaledRange(target, 3, 10, new double[] {7, 8, 9}, 1, 2);
        assertArrayEquals(new double[] {1, 2, 3, 84, 95}, target);
        Kernels.addScaledRange(target, 9, 10, null, 9, 0);
        assertArrayEquals(new double[] {1, 2, 3, 84, 95}, target);
    }

    /** As in Java's loop, what has been added before is read again. */
    @Test
    void rangesOfOneVectorMayOverlap() {
        double[] powers = {1, 0, 0, 0, 0};
        Kernels.addScaledRange(powers, 1, 2, powers, 0, 4);
        assertArrayEquals(new double[] {1, 2, 4, 8, 16}, powers);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 3, 2",
        "2, 0, 2, 3",
        "-1, 0, 1, -1",
        "0, -1, 1, -1",
        "0, 2147483647, 1, 2147483647",
        "2147483647, 1, 1, 2147483647",
        "1, 1, 2147483647, 2"
    })
    void aRangeThatIsNotThereFailsAtItsFirstMissingElement(int to, int from, int n, int missing) {
        double[] target = {1, 1, 1};
        double[] x = {1, 2};
        var failure = assertThrows(
                ArrayIndexOutOfBoundsException.class, () -> Kernels.addScaledRange(target, to, 1, x, from, n));
        assertTrue(failure.getMessage().startsWith("Index " + missing + " out of bounds"), failure.getMessage());
    }

    @Test
    void specialValuesGoThrough() {
        double[] mixed = {Double.POSITIVE_INFINITY, 1, Double.NEGATIVE_INFINITY};
        assertEquals(Double.NaN, Kernels.sum(mixed, 3));
        assertEquals(Double.POSITIVE_INFINITY, Kernels.sum(mixed, 2));
        assertEquals(Double.NaN, Kernels.dot(mixed, new double[] {0, 1, 1}, 2));
        assertEquals(Double.POSITIVE_INFINITY, Kernels.dot(mixed, mixed, 3));
    }

    @Test
    void tooLargeCountIsRefused() {
        double[] two = {1, 2};
        assertThrows(ArrayIndexOutOfBoundsException.class, () -> Kernels.sum(two, 3));
        assertThrows(ArrayIndexOutOfBoundsException.class, () -> Kernels.dot(two, new double[3], 3));
        assertThrows(ArrayIndexOutOfBoundsException.class, () -> Kernels.addScaled(new double[3], 1, two, 3));
    }

    /** Powers of two that cancel: every other order gives another sum. */
    @Test
    void shortReductionsKeepJavasOrder() {
        for (int n = 0; n < 32; n++) {
            double[] a = new double[n];
            double[] x = new double[n];
            double expected = 0;
            for (int i = 0; i < n; i++) {
                a[i] = (i % 3 - 1) * 0x1p53 + i;
                x[i] = 1;
                expected += a[i];
            }
            assertEquals(expected, Kernels.sum(a, n));
            assertEquals(expected, Kernels.dot(a, x, n));
            assertEquals(expected, Vectors.sum(a));
            assertArrayEquals(new double[] {expected}, Matrices.multiply(new double[][] {a}, x));
        }
    }

    private static double[] naturals(int n) {
        double[] result = new double[n];
        for (int i = 0; i < n; i++) {
            result[i] = i + 1;
        }
        return result;
    }
}
