package org.fluxion.runtime;

import java.util.Arrays;

/** As {@link Buffers}, of arrays that carry no derivative: indices, counts and flags. */
public final class PlainBuffers {
    private PlainBuffers() {}

    /** A vector as long as another one; as {@link Buffers#like(double[], double[])}. */
    public static int[] like(int[] buffer, int[] shape) {
        return Buffers.ints(buffer, shape.length);
    }

    /** A matrix of the shape of another one; as {@link Buffers#like(double[][], double[][])}. */
    public static int[][] like(int[][] buffer, int[][] shape) {
        int[][] result = rows(buffer, shape.length);
        for (int i = 0; i < shape.length; i++) {
            result[i] = shape[i] == null ? null : like(result[i], shape[i]);
        }
        return result;
    }

    /** An array of the shape of another one; as {@link Buffers#like(double[][][], double[][][])}. */
    public static int[][][] like(int[][][] buffer, int[][][] shape) {
        int[][][] result = rows(buffer, shape.length);
        for (int i = 0; i < shape.length; i++) {
            result[i] = shape[i] == null ? null : like(result[i], shape[i]);
        }
        return result;
    }

    /** A matrix of a size; as {@link Buffers#matrix}. */
    public static int[][] matrix(int[][] buffer, int rows, int columns) {
        int[][] result = rows(buffer, rows);
        for (int i = 0; i < rows; i++) {
            result[i] = Buffers.ints(result[i], columns);
        }
        return result;
    }

    /** An array of rank three of a size; as {@link Buffers#cube}. */
    public static int[][][] cube(int[][][] buffer, int matrices, int rows, int columns) {
        int[][][] result = rows(buffer, matrices);
        for (int i = 0; i < matrices; i++) {
            result[i] = matrix(result[i], rows, columns);
        }
        return result;
    }

    /** Rows that the caller sizes one by one; as {@link Buffers#rows(double[][], int)}. */
    public static int[][] rows(int[][] buffer, int count) {
        return buffer != null && buffer.length == count ? buffer : new int[count][];
    }

    /** Matrices that the caller sizes one by one; as {@link Buffers#rows(double[][][], int)}. */
    public static int[][][] rows(int[][][] buffer, int count) {
        return buffer != null && buffer.length == count ? buffer : new int[count][][];
    }

    /** Sets every element of every row. */
    public static void fill(int[][] target, int value) {
        for (int[] row : target) {
            if (row != null) {
                Arrays.fill(row, value);
            }
        }
    }

    /** Sets every element of every matrix. */
    public static void fill(int[][][] target, int value) {
        for (int[][] matrix : target) {
            if (matrix != null) {
                fill(matrix, value);
            }
        }
    }

    /** Copies the elements of a vector to one that is at least as long. */
    public static void copy(int[] source, int[] target) {
        System.arraycopy(source, 0, target, 0, source.length);
    }

    /** Copies the elements of a matrix, row by row, to one of its shape. */
    public static void copy(int[][] source, int[][] target) {
        for (int i = 0; i < source.length; i++) {
            if (source[i] != null) {
                copy(source[i], target[i]);
            }
        }
    }

    /** Copies the elements of an array of rank three to one of its shape. */
    public static void copy(int[][][] source, int[][][] target) {
        for (int i = 0; i < source.length; i++) {
            if (source[i] != null) {
                copy(source[i], target[i]);
            }
        }
    }

    /** A vector as long as another one; as {@link Buffers#like(double[], double[])}. */
    public static long[] like(long[] buffer, long[] shape) {
        return Buffers.longs(buffer, shape.length);
    }

    /** A matrix of the shape of another one; as {@link Buffers#like(double[][], double[][])}. */
    public static long[][] like(long[][] buffer, long[][] shape) {
        long[][] result = rows(buffer, shape.length);
        for (int i = 0; i < shape.length; i++) {
            result[i] = shape[i] == null ? null : like(result[i], shape[i]);
        }
        return result;
    }

    /** An array of the shape of another one; as {@link Buffers#like(double[][][], double[][][])}. */
    public static long[][][] like(long[][][] buffer, long[][][] shape) {
        long[][][] result = rows(buffer, shape.length);
        for (int i = 0; i < shape.length; i++) {
            result[i] = shape[i] == null ? null : like(result[i], shape[i]);
        }
        return result;
    }

    /** A matrix of a size; as {@link Buffers#matrix}. */
    public static long[][] matrix(long[][] buffer, int rows, int columns) {
        long[][] result = rows(buffer, rows);
        for (int i = 0; i < rows; i++) {
            result[i] = Buffers.longs(result[i], columns);
        }
        return result;
    }

    /** An array of rank three of a size; as {@link Buffers#cube}. */
    public static long[][][] cube(long[][][] buffer, int matrices, int rows, int columns) {
        long[][][] result = rows(buffer, matrices);
        for (int i = 0; i < matrices; i++) {
            result[i] = matrix(result[i], rows, columns);
        }
        return result;
    }

    /** Rows that the caller sizes one by one; as {@link Buffers#rows(double[][], int)}. */
    public static long[][] rows(long[][] buffer, int count) {
        return buffer != null && buffer.length == count ? buffer : new long[count][];
    }

    /** Matrices that the caller sizes one by one; as {@link Buffers#rows(double[][][], int)}. */
    public static long[][][] rows(long[][][] buffer, int count) {
        return buffer != null && buffer.length == count ? buffer : new long[count][][];
    }

    /** Sets every element of every row. */
    public static void fill(long[][] target, long value) {
        for (long[] row : target) {
            if (row != null) {
                Arrays.fill(row, value);
            }
        }
    }

    /** Sets every element of every matrix. */
    public static void fill(long[][][] target, long value) {
        for (long[][] matrix : target) {
            if (matrix != null) {
                fill(matrix, value);
            }
        }
    }

    /** Copies the elements of a vector to one that is at least as long. */
    public static void copy(long[] source, long[] target) {
        System.arraycopy(source, 0, target, 0, source.length);
    }

    /** Copies the elements of a matrix, row by row, to one of its shape. */
    public static void copy(long[][] source, long[][] target) {
        for (int i = 0; i < source.length; i++) {
            if (source[i] != null) {
                copy(source[i], target[i]);
            }
        }
    }

    /** Copies the elements of an array of rank three to one of its shape. */
    public static void copy(long[][][] source, long[][][] target) {
        for (int i = 0; i < source.length; i++) {
            if (source[i] != null) {
                copy(source[i], target[i]);
            }
        }
    }

    /** A vector as long as another one; as {@link Buffers#like(double[], double[])}. */
    public static boolean[] like(boolean[] buffer, boolean[] shape) {
        return Buffers.booleans(buffer, shape.length);
    }

    /** A matrix of the shape of another one; as {@link Buffers#like(double[][], double[][])}. */
    public static boolean[][] like(boolean[][] buffer, boolean[][] shape) {
        boolean[][] result = rows(buffer, shape.length);
        for (int i = 0; i < shape.length; i++) {
            result[i] = shape[i] == null ? null : like(result[i], shape[i]);
        }
        return result;
    }

    /** An array of the shape of another one; as {@link Buffers#like(double[][][], double[][][])}. */
    public static boolean[][][] like(boolean[][][] buffer, boolean[][][] shape) {
        boolean[][][] result = rows(buffer, shape.length);
        for (int i = 0; i < shape.length; i++) {
            result[i] = shape[i] == null ? null : like(result[i], shape[i]);
        }
        return result;
    }

    /** A matrix of a size; as {@link Buffers#matrix}. */
    public static boolean[][] matrix(boolean[][] buffer, int rows, int columns) {
        boolean[][] result = rows(buffer, rows);
        for (int i = 0; i < rows; i++) {
            result[i] = Buffers.booleans(result[i], columns);
        }
        return result;
    }

    /** An array of rank three of a size; as {@link Buffers#cube}. */
    public static boolean[][][] cube(boolean[][][] buffer, int matrices, int rows, int columns) {
        boolean[][][] result = rows(buffer, matrices);
        for (int i = 0; i < matrices; i++) {
            result[i] = matrix(result[i], rows, columns);
        }
        return result;
    }

    /** Rows that the caller sizes one by one; as {@link Buffers#rows(double[][], int)}. */
    public static boolean[][] rows(boolean[][] buffer, int count) {
        return buffer != null && buffer.length == count ? buffer : new boolean[count][];
    }

    /** Matrices that the caller sizes one by one; as {@link Buffers#rows(double[][][], int)}. */
    public static boolean[][][] rows(boolean[][][] buffer, int count) {
        return buffer != null && buffer.length == count ? buffer : new boolean[count][][];
    }

    /** Sets every element of every row. */
    public static void fill(boolean[][] target, boolean value) {
        for (boolean[] row : target) {
            if (row != null) {
                Arrays.fill(row, value);
            }
        }
    }

    /** Sets every element of every matrix. */
    public static void fill(boolean[][][] target, boolean value) {
        for (boolean[][] matrix : target) {
            if (matrix != null) {
                fill(matrix, value);
            }
        }
    }

    /** Copies the elements of a vector to one that is at least as long. */
    public static void copy(boolean[] source, boolean[] target) {
        System.arraycopy(source, 0, target, 0, source.length);
    }

    /** Copies the elements of a matrix, row by row, to one of its shape. */
    public static void copy(boolean[][] source, boolean[][] target) {
        for (int i = 0; i < source.length; i++) {
            if (source[i] != null) {
                copy(source[i], target[i]);
            }
        }
    }

    /** Copies the elements of an array of rank three to one of its shape. */
    public static void copy(boolean[][][] source, boolean[][][] target) {
        for (int i = 0; i < source.length; i++) {
            if (source[i] != null) {
                copy(source[i], target[i]);
            }
        }
    }
}
