package org.fluxion.processor.ir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The operations on arrays, evaluated. */
class ArrayValuesTest {
    @Test
    void elementIsReadAsItsComputationalType() {
        assertEquals(2.5, element(new double[] {1, 2.5}));
        assertEquals(2.5, element(new float[] {1, 2.5f}));
        assertEquals(-5_000_000_000L, element(new long[] {1, -5_000_000_000L}));
        assertEquals(7, element(new int[] {1, 7}));
        assertEquals(-7, element(new short[] {1, -7}));
        assertEquals(-7, element(new byte[] {1, -7}));
        assertEquals(65_535, element(new char[] {1, '\uffff'}));
        assertEquals(true, element(new boolean[] {false, true}));
    }

    private static Object element(Object array) {
        return OneOperation.value(of -> new Index(of.get(0), of.get(1)), array, 1);
    }

    @Test
    void rowIsReadByOneIndex() {
        assertArrayEquals(new double[] {3}, (double[]) element(new double[][] {{1, 2}, {3}}));
        assertArrayEquals(new int[] {3}, (int[]) element(new int[][] {{1, 2}, {3}}));
    }

    @Test
    void indexOutOfBoundsThrows() {
        assertThrows(ArrayIndexOutOfBoundsException.class, () -> element(new double[1]));
        assertThrows(ArrayIndexOutOfBoundsException.class, () -> element(new char[1]));
        assertThrows(ArrayIndexOutOfBoundsException.class, () -> element(new double[1][1]));
        assertThrows(
                ArrayIndexOutOfBoundsException.class,
                () -> OneOperation.value(of -> new Index(of.get(0), of.get(1)), new int[1], -1));
    }

    @Test
    void lengthIsThatOfTheFirstDimension() {
        assertEquals(2, OneOperation.value(of -> new Length(of.get(0)), (Object) new double[2][5]));
        assertEquals(3, OneOperation.value(of -> new Length(of.get(0)), new byte[3]));
    }

    @Test
    void zerosHaveTheirSizes() {
        assertArrayEquals(new double[2][3], (double[][])
                OneOperation.value(of -> new Zeros(ElementType.DOUBLE, of), 2, 3));
        assertArrayEquals(new double[1][2][3][1], (double[][][][])
                OneOperation.value(of -> new Zeros(ElementType.DOUBLE, of), 1, 2, 3, 1));
        assertArrayEquals(new boolean[2], (boolean[]) OneOperation.value(of -> new Zeros(ElementType.BOOLEAN, of), 2));
    }

    @Test
    void negativeSizeThrows() {
        assertThrows(
                NegativeArraySizeException.class,
                () -> OneOperation.value(of -> new Zeros(ElementType.DOUBLE, of), 2, -1));
    }

    @Test
    void zerosLikeKeepRaggedRows() {
        double[][][] array = {{{1, 2}, {}}, {{3}}, {}};
        assertArrayEquals(new double[][][] {{{0, 0}, {}}, {{0}}, {}}, (double[][][])
                OneOperation.value(of -> new ZerosLike(of.get(0)), (Object) array));
    }

    @Test
    void arrayOfScalarsAndOfRows() {
        assertArrayEquals(new int[] {4, 5}, (int[]) OneOperation.value(of -> new ArrayOf(Type.INT, of), 4, 5));
        assertArrayEquals(new double[][] {{1}, {2, 3}}, (double[][])
                OneOperation.value(of -> new ArrayOf(Type.VECTOR, of), new double[] {1}, new double[] {2, 3}));
    }

    @Test
    void updateLeavesTheOldArrayAsItWas() {
        double[][] old = {{1, 2}, {3, 4}};
        double[][] updated = (double[][]) OneOperation.value(
                of -> new Update(of.get(0), List.of(of.get(1), of.get(2)), of.get(3)), old, 1, 0, 9.0);
        assertArrayEquals(new double[][] {{1, 2}, {9, 4}}, updated);
        assertArrayEquals(new double[][] {{1, 2}, {3, 4}}, old);
    }

    @Test
    void updateReplacesRowsAndWholeArrays() {
        double[][] old = {{1, 2}, {3, 4}};
        double[] row = {7};
        assertArrayEquals(new double[][] {{1, 2}, {7}}, (double[][])
                OneOperation.value(of -> new Update(of.get(0), List.of(of.get(1)), of.get(2)), old, 1, row));
        assertArrayEquals(new double[] {7}, (double[])
                OneOperation.value(of -> new Update(of.get(0), List.of(), of.get(1)), new double[] {1, 2}, row));
        assertArrayEquals(new double[][] {{1, 2}, {3, 4}}, old);
    }

    @Test
    void updateReachesTheFourthDimension() {
        double[][][][] old = new double[1][1][2][2];
        double[][][][] updated = (double[][][][]) OneOperation.value(
                of -> new Update(of.get(0), List.of(of.get(1), of.get(1), of.get(2), of.get(2)), of.get(3)),
                old,
                0,
                1,
                5.0);
        assertArrayEquals(new double[][][][] {{{{0, 0}, {0, 5}}}}, updated);
        assertArrayEquals(new double[1][1][2][2], old);
    }

    @Test
    void updateNarrowsLikeACast() {
        assertArrayEquals(new float[] {0.1f}, (float[]) first(new float[1], 0.1));
        assertArrayEquals(new short[] {(short) 70_000}, (short[]) first(new short[1], 70_000));
        assertArrayEquals(new byte[] {(byte) 200}, (byte[]) first(new byte[1], 200));
        assertArrayEquals(new char[] {Character.MAX_VALUE}, (char[]) first(new char[1], -1));
        assertArrayEquals(new int[] {-3}, (int[]) first(new int[1], -3));
        assertArrayEquals(new long[] {-3}, (long[]) first(new long[1], -3L));
        assertArrayEquals(new boolean[] {true}, (boolean[]) first(new boolean[1], true));
    }

    private static Object first(Object array, Object value) {
        return OneOperation.value(of -> new Update(of.get(0), List.of(of.get(1)), of.get(2)), array, 0, value);
    }

    @Test
    void updateOutOfBoundsThrows() {
        assertThrows(ArrayIndexOutOfBoundsException.class, () -> first(new double[0], 1.0));
        assertThrows(ArrayIndexOutOfBoundsException.class, () -> first(new int[0], 1));
    }

    @Test
    void addAtAddsToElementRowAndWhole() {
        double[][] old = {{1, 2}, {3, 4}};
        assertArrayEquals(new double[][] {{1, 2.5}, {3, 4}}, (double[][]) OneOperation.value(
                of -> new AddAt(of.get(0), List.of(of.get(1), of.get(2)), of.get(3)), old, 0, 1, 0.5));
        assertArrayEquals(new double[][] {{1, 2}, {13, 24}}, (double[][]) OneOperation.value(
                of -> new AddAt(of.get(0), List.of(of.get(1)), of.get(2)), old, 1, new double[] {10, 20}));
        assertArrayEquals(new double[][] {{2, 4}, {6, 8}}, (double[][])
                OneOperation.value(of -> new AddAt(of.get(0), List.of(), of.get(0)), (Object) old));
        assertArrayEquals(new double[][] {{1, 2}, {3, 4}}, old);
    }

    @Test
    void addAtNeedsOneShape() {
        assertThrows(
                IllegalStateException.class,
                () -> OneOperation.value(
                        of -> new AddAt(of.get(0), List.of(), of.get(1)), new double[2], new double[] {1}));
    }
}
