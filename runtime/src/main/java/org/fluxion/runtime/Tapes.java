package org.fluxion.runtime;

import java.util.Arrays;

/**
 * Arrays that a loop writes to, one element an iteration, for the loop that runs backwards after it. Generated code keeps them from one
 * evaluation to the next.
 */
public final class Tapes {
    /** JVMs make no arrays of a few elements more. */
    private static final long LONGEST = Integer.MAX_VALUE - 8;

    private Tapes() {}

    /**
     * A vector of at least a length; what it holds stays. A tape that grows while it is written asks again and again, and gets a new
     * one seldom, since each is twice as long as the last.
     *
     * @param buffer what an earlier call returned, or {@code null}
     * @param length the number of elements that must find room; none if negative
     * @return {@code buffer} if it is long enough, else a longer copy
     */
    public static double[] atLeast(double[] buffer, int length) {
        if (buffer == null) {
            return new double[Math.max(0, length)];
        }
        return buffer.length >= length ? buffer : Arrays.copyOf(buffer, roomFor(length, buffer.length));
    }

    /** Twice the room that was too little, as far as a JVM has arrays so long. */
    static int roomFor(int length, int before) {
        return (int) Math.max(length, Math.min(2L * before, LONGEST));
    }

    /** As {@link #atLeast(double[], int)}, of {@code int}. */
    public static int[] atLeast(int[] buffer, int length) {
        if (buffer == null) {
            return new int[Math.max(0, length)];
        }
        return buffer.length >= length ? buffer : Arrays.copyOf(buffer, roomFor(length, buffer.length));
    }

    /** As {@link #atLeast(double[], int)}, of {@code long}. */
    public static long[] atLeast(long[] buffer, int length) {
        if (buffer == null) {
            return new long[Math.max(0, length)];
        }
        return buffer.length >= length ? buffer : Arrays.copyOf(buffer, roomFor(length, buffer.length));
    }

    /** As {@link #atLeast(double[], int)}, of {@code boolean}. */
    public static boolean[] atLeast(boolean[] buffer, int length) {
        if (buffer == null) {
            return new boolean[Math.max(0, length)];
        }
        return buffer.length >= length ? buffer : Arrays.copyOf(buffer, roomFor(length, buffer.length));
    }

    /** As {@link #atLeast(double[], int)}, of {@code double[]}. */
    public static double[][] atLeast(double[][] buffer, int length) {
        if (buffer == null) {
            return new double[Math.max(0, length)][];
        }
        return buffer.length >= length ? buffer : Arrays.copyOf(buffer, roomFor(length, buffer.length));
    }

    /** As {@link #atLeast(double[], int)}, of {@code int[]}. */
    public static int[][] atLeast(int[][] buffer, int length) {
        if (buffer == null) {
            return new int[Math.max(0, length)][];
        }
        return buffer.length >= length ? buffer : Arrays.copyOf(buffer, roomFor(length, buffer.length));
    }

    /** As {@link #atLeast(double[], int)}, of {@code long[]}. */
    public static long[][] atLeast(long[][] buffer, int length) {
        if (buffer == null) {
            return new long[Math.max(0, length)][];
        }
        return buffer.length >= length ? buffer : Arrays.copyOf(buffer, roomFor(length, buffer.length));
    }

    /** As {@link #atLeast(double[], int)}, of {@code boolean[]}. */
    public static boolean[][] atLeast(boolean[][] buffer, int length) {
        if (buffer == null) {
            return new boolean[Math.max(0, length)][];
        }
        return buffer.length >= length ? buffer : Arrays.copyOf(buffer, roomFor(length, buffer.length));
    }

    /** As {@link #atLeast(double[], int)}, of {@code double[][]}. */
    public static double[][][] atLeast(double[][][] buffer, int length) {
        if (buffer == null) {
            return new double[Math.max(0, length)][][];
        }
        return buffer.length >= length ? buffer : Arrays.copyOf(buffer, roomFor(length, buffer.length));
    }

    /** As {@link #atLeast(double[], int)}, of {@code double[][][]}. */
    public static double[][][][] atLeast(double[][][][] buffer, int length) {
        if (buffer == null) {
            return new double[Math.max(0, length)][][][];
        }
        return buffer.length >= length ? buffer : Arrays.copyOf(buffer, roomFor(length, buffer.length));
    }
}
