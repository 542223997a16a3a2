package org.fluxion.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class BuffersTest {

    private static final double[][] RAGGED = {{1, 2}, {}, {3}};

    @Test
    void vectorsAreReusedWhileTheyFit() {
        double[] first = Buffers.vector(null, 3);
        assertArrayEquals(new double[3], first);
        assertSame(first, Buffers.vector(first, 3));
        assertArrayEquals(new double[4], Buffers.vector(first, 4));
        assertArrayEquals(new double[0], Buffers.vector(first, 0));
    }

    @Test
    void vectorsKeepTheirContents() {
        double[] used = {1, 2};
        assertArrayEquals(new double[] {1, 2}, Buffers.vector(used, 2));
    }

    @Test
    void vectorsOfOtherElements() {
        int[] ints = Buffers.ints(null, 2);
        assertSame(ints, Buffers.ints(ints, 2));
        assertArrayEquals(new int[3], Buffers.ints(ints, 3));
        long[] longs = Buffers.longs(null, 2);
        assertSame(longs, Buffers.longs(longs, 2));
        assertArrayEquals(new long[1], Buffers.longs(longs, 1));
        boolean[] booleans = Buffers.booleans(null, 2);
        assertSame(booleans, Buffers.booleans(booleans, 2));
        assertArrayEquals(new boolean[3], Buffers.booleans(booleans, 3));
    }

    @Test
    void rowsThatAreNullStayNull() {
        double[][] withRoom = {{1, 2}, null};
        double[][] same = Buffers.like((double[][]) null, withRoom);
        Buffers.copy(withRoom, same);
        assertArrayEquals(withRoom, same);
        Buffers.fill(same, 3);
        assertArrayEquals(new double[][] {{3, 3}, null}, same);
        int[][] plain = {null, {4}};
        int[][] copy = PlainBuffers.like((int[][]) null, plain);
        PlainBuffers.copy(plain, copy);
        assertArrayEquals(plain, copy);
        PlainBuffers.fill(copy, 5);
        assertArrayEquals(new int[][] {null, {5}}, copy);
    }

    @Test
    void matricesAreReusedRowByRow() {
        double[][] first = Buffers.matrix(null, 2, 3);
        assertArrayEquals(new double[2][3], first);
        double[] row = first[1];
        assertSame(first, Buffers.matrix(first, 2, 3));
        assertSame(row, first[1]);
        assertSame(first, Buffers.matrix(first, 2, 1));
        assertArrayEquals(new double[2][1], first);
        assertArrayEquals(new double[5][1], Buffers.matrix(first, 5, 1));
    }

    @Test
    void cubesAreReusedMatrixByMatrix() {
        double[][][] first = Buffers.cube(null, 2, 3, 4);
        assertArrayEquals(new double[2][3][4], first);
        double[][] matrix = first[1];
        assertSame(first, Buffers.cube(first, 2, 3, 4));
        assertSame(matrix, first[1]);
        assertSame(first, Buffers.cube(first, 2, 1, 4));
        assertArrayEquals(new double[2][1][4], first);
        assertArrayEquals(new double[1][1][4], Buffers.cube(first, 1, 1, 4));
    }

    @Test
    void likeFollowsRaggedShapes() {
        double[][] matrix = Buffers.like((double[][]) null, RAGGED);
        assertArrayEquals(new double[][] {{0, 0}, {}, {0}}, matrix);
        assertSame(matrix, Buffers.like(matrix, RAGGED));
        double[][][] cube = Buffers.like((double[][][]) null, new double[][][] {RAGGED, {{7}}});
        assertArrayEquals(new double[][][] {{{0, 0}, {}, {0}}, {{0}}}, cube);
        assertSame(cube, Buffers.like(cube, new double[][][] {RAGGED, {{7}}}));
        assertArrayEquals(new double[][][] {{{0}}}, Buffers.like(cube, new double[][][] {{{7}}}));
    }

    @Test
    void likeNeverReturnsTheShape() {
        double[] shape = {1, 2};
        double[] buffer = Buffers.like((double[]) null, shape);
        assertNotSame(shape, buffer);
        assertArrayEquals(new double[2], buffer);
        assertSame(buffer, Buffers.like(buffer, shape));
    }

    @Test
    void stacksAreReusedAndFollowRaggedShapes() {
        double[][][] first = Buffers.stack((double[][][]) null, 2, RAGGED);
        assertArrayEquals(new double[][][] {{new double[2], {}, {0}}, {new double[2], {}, {0}}}, first);
        assertNotSame(first[0], first[1]);
        assertSame(first, Buffers.stack(first, 2, RAGGED));
        assertArrayEquals(new double[][] {{0}, {0}, {0}}, Buffers.stack((double[][]) null, 3, new double[1]));
        double[][][][] second = Buffers.stack((double[][][][]) null, 2, new double[][][] {RAGGED});
        assertSame(second, Buffers.stack(second, 2, new double[][][] {RAGGED}));
        Buffers.fill(second, 5);
        assertArrayEquals(new double[] {5, 5}, second[1][0][0]);
    }

    @Test
    void diagonalsClearTheRest() {
        double[][] first = Buffers.diagonal(null, new double[] {1, 2}, 3);
        assertArrayEquals(new double[][] {{1, 0, 0}, {0, 2, 0}}, first);
        first[0][2] = 7;
        assertSame(first, Buffers.diagonal(first, new double[] {3, 4}, 3));
        assertArrayEquals(new double[][] {{3, 0, 0}, {0, 4, 0}}, first);
    }

    @Test
    void fillReachesEveryElement() {
        double[] vector = new double[2];
        Buffers.fill(vector, 1.5);
        assertArrayEquals(new double[] {1.5, 1.5}, vector);
        double[][] matrix = {{1}, {}, {2, 3}};
        Buffers.fill(matrix, -1);
        assertArrayEquals(new double[][] {{-1}, {}, {-1, -1}}, matrix);
        double[][][] cube = {{{1, 2}}, {{3}, {4}}};
        Buffers.fill(cube, 0);
        assertArrayEquals(new double[][][] {{{0, 0}}, {{0}, {0}}}, cube);
    }

    @Test
    void copiesShareNothing() {
        double[] vector = new double[2];
        Buffers.copy(new double[] {1, 2}, vector);
        assertArrayEquals(new double[] {1, 2}, vector);
        double[][][] source = {RAGGED, {{4}}};
        double[][][] target = Buffers.like((double[][][]) null, source);
        Buffers.copy(source, target);
        assertArrayEquals(source, target);
        assertNotSame(source[0][0], target[0][0]);
        target[0][0][0] = 99;
        assertEquals(1, RAGGED[0][0]);
    }

    @Test
    void copyOfMatrixKeepsRows() {
        double[][] target = Buffers.like((double[][]) null, RAGGED);
        double[] row = target[0];
        Buffers.copy(RAGGED, target);
        assertArrayEquals(RAGGED, target);
        assertSame(row, target[0]);
    }
}
