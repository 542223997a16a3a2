package org.fluxion.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class TapesTest {

    @Test
    void growByDoublingAndKeepTheirContents() {
        double[] tape = Tapes.atLeast((double[]) null, 2);
        assertArrayEquals(new double[2], tape);
        tape[1] = 7;
        assertSame(tape, Tapes.atLeast(tape, 1));
        assertArrayEquals(new double[] {0, 7, 0, 0}, Tapes.atLeast(tape, 3));
        assertArrayEquals(new double[] {0, 7, 0, 0, 0}, Tapes.atLeast(tape, 5));
        assertArrayEquals(new double[0], Tapes.atLeast((double[]) null, -1));
        double[][] rows = Tapes.atLeast(new double[][] {tape}, 2);
        assertSame(tape, rows[0]);
        assertEquals(2, rows.length);
    }

    @Test
    void otherElements() {
        assertArrayEquals(new int[] {4, 0}, Tapes.atLeast(new int[] {4}, 2));
        assertArrayEquals(new long[] {4, 0}, Tapes.atLeast(new long[] {4}, 2));
        assertArrayEquals(new boolean[] {true, false}, Tapes.atLeast(new boolean[] {true}, 2));
        assertArrayEquals(new int[2][], Tapes.atLeast((int[][]) null, 2));
        assertArrayEquals(new double[1][][][], Tapes.atLeast((double[][][][]) null, 1));
    }

    @Test
    void roomDoublesAsFarAsThereAreArrays() {
        assertEquals(2_000, Tapes.roomFor(1_001, 1_000));
        assertEquals(5_000, Tapes.roomFor(5_000, 1_000));
        assertEquals(Integer.MAX_VALUE - 8, Tapes.roomFor(1_500_000_001, 1_500_000_000));
        assertEquals(Integer.MAX_VALUE - 3, Tapes.roomFor(Integer.MAX_VALUE - 3, Integer.MAX_VALUE - 8));
    }
}
