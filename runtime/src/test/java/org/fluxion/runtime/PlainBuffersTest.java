package org.fluxion.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class PlainBuffersTest {
    private static final int[][] RAGGED = {{1, 2}, {}, {3}};
    private static final long[][][] CUBE = {{{1, 2}, {3}}, {}};
    private static final boolean[][] FLAGS = {{true}, {false, true}};

    @Test
    void shapesAreTakenOverAndBuffersReused() {
        int[][] first = PlainBuffers.like((int[][]) null, RAGGED);
        assertArrayEquals(new int[][] {{0, 0}, {}, {0}}, first);
        int[] row = first[0];
        assertSame(first, PlainBuffers.like(first, RAGGED));
        assertSame(row, first[0]);
        assertArrayEquals(new long[][][] {{{0, 0}, {0}}, {}}, PlainBuffers.like((long[][][]) null, CUBE));
        assertArrayEquals(new boolean[][] {{false}, {false, false}}, PlainBuffers.like((boolean[][]) null, FLAGS));
    }

    @Test
    void copiesReachEveryElement() {
        int[][] ints = PlainBuffers.like((int[][]) null, RAGGED);
        PlainBuffers.copy(RAGGED, ints);
        assertArrayEquals(RAGGED, ints);
        long[][][] longs = PlainBuffers.like((long[][][]) null, CUBE);
        PlainBuffers.copy(CUBE, longs);
        assertArrayEquals(CUBE, longs);
        boolean[][] flags = PlainBuffers.like((boolean[][]) null, FLAGS);
        PlainBuffers.copy(FLAGS, flags);
        assertArrayEquals(FLAGS, flags);
    }

    @Test
    void sizesAndFills() {
        int[][] ints = PlainBuffers.matrix((int[][]) null, 2, 3);
        PlainBuffers.fill(ints, 7);
        assertArrayEquals(new int[][] {{7, 7, 7}, {7, 7, 7}}, ints);
        boolean[][][] flags = PlainBuffers.cube((boolean[][][]) null, 1, 2, 1);
        PlainBuffers.fill(flags, true);
        assertArrayEquals(new boolean[][][] {{{true}, {true}}}, flags);
        long[][] longs = PlainBuffers.rows((long[][]) null, 2);
        assertArrayEquals(new long[2][], longs);
        assertSame(longs, PlainBuffers.rows(longs, 2));
    }
}
