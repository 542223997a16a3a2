package org.fluxion.runtime;

import java.util.Arrays;

/**
 * Memory that generated code keeps from one evaluation to the next.
 *
 * <p>The functions that return a buffer take the one of the last evaluation, {@code null} at first, and give it back if
 * it has the right size. Its contents are then those of the last evaluation: who needs zeros must
 * {@linkplain #fill(double[], double) fill} it. A buffer's rows belong to it alone.
 *
 * <p>Rows may be {@code null}, as in an array with room to spare: then so are those of an array of its shape, and all else passes them
 * over.
 */
public final class Buffers {

    private Buffers() {}

    /**
     * A vector of a length.
     *
     * @param buffer what an earlier call returned, or {@code null}
     * @return {@code buffer} if it has the length, else a new array of zeros
     */
    public static double[] vector(double[] buffer, int length) {
        return buffer != null && buffer.length == length ? buffer : new double[length];
    }

    /** As {@link #vector}, of {@code int}. */
    public static int[] ints(int[] buffer, int length) {
        return buffer != null && buffer.length == length ? buffer : new int[length];
    }

    /** As {@link #vector}, of {@code long}. */
    public static long[] longs(long[] buffer, int length) {
        return buffer != null && buffer.length == length ? buffer : new long[length];
    }

    /** As {@link #vector}, of {@code boolean}. */
    public static boolean[] booleans(boolean[] buffer, int length) {
        return buffer != null && buffer.length == length ? buffer : new boolean[length];
    }

    /**
     * A matrix of a size.
     *
     * @param buffer what an earlier call returned, or {@code null}
     * @return {@code buffer} if it has as many rows, with those rows replaced that have another length, else a new
     *     matrix of zeros
     */
    public static double[][] matrix(double[][] buffer, int rows, int columns) {
        double[][] result = buffer != null && buffer.length == rows ? buffer : new double[rows][];
        for (int i = 0; i < rows; i++) {
            keep(result, i, vector(result[i], columns));
        }
        return result;
    }

    /**
     * An array of rank three, all of whose matrices have one size.
     *
     * @param buffer what an earlier call returned, or {@code null}
     * @return {@code buffer} if it has as many matrices, with what has another size replaced, else a new one of zeros
     */
    public static double[][][] cube(double[][][] buffer, int matrices, int rows, int columns) {
        double[][][] result = buffer != null && buffer.length == matrices ? buffer : new double[matrices][][];
        for (int i = 0; i < matrices; i++) {
            keep(result, i, matrix(result[i], rows, columns));
        }
        return result;
    }

    /** Puts the row where it belongs unless it is there: each write of a reference concerns the garbage collector. */
    private static <T> void keep(T[] rows, int i, T row) {
        if (rows[i] != row) {
            rows[i] = row;
        }
    }

    /**
     * A vector as long as another one.
     *
     * @param buffer what an earlier call returned, or {@code null}
     * @param shape the vector whose length is wanted
     * @return {@code buffer} if it has the length, else a new array of zeros
     */
    public static double[] like(double[] buffer, double[] shape) {
        return vector(buffer, shape.length);
    }

    /**
     * A matrix whose rows are as long as those of another one, which may be ragged.
     *
     * @param buffer what an earlier call returned, or {@code null}
     * @param shape the matrix whose size is wanted
     * @return {@code buffer} if it has as many rows, with those rows replaced that have another length, else a new
     *     matrix of zeros
     */
    public static double[][] like(double[][] buffer, double[][] shape) {
        double[][] result = buffer != null && buffer.length == shape.length ? buffer : new double[shape.length][];
        for (int i = 0; i < shape.length; i++) {
            keep(result, i, shape[i] == null ? null : like(result[i], shape[i]));
        }
        return result;
    }

    /**
     * An array of rank three of the size of another one, which may be ragged.
     *
     * @param buffer what an earlier call returned, or {@code null}
     * @param shape the array whose size is wanted
     * @return {@code buffer} if it has as many matrices, with what has another size replaced, else a new one of zeros
     */
    public static double[][][] like(double[][][] buffer, double[][][] shape) {
        double[][][] result = buffer != null && buffer.length == shape.length ? buffer : new double[shape.length][][];
        for (int i = 0; i < shape.length; i++) {
            keep(result, i, shape[i] == null ? null : like(result[i], shape[i]));
        }
        return result;
    }

    /**
     * As many vectors as asked, each as long as another one: the Jacobian by a vector.
     *
     * @param buffer what an earlier call returned, or {@code null}
     * @param count the number of vectors
     * @param shape the vector whose length is wanted
     * @return {@code buffer} with what has another size replaced, or a new array
     */
    public static double[][] stack(double[][] buffer, int count, double[] shape) {
        return matrix(buffer, count, shape.length);
    }

    /** As {@link #stack(double[][], int, double[])}, of matrices, which may be ragged. */
    public static double[][][] stack(double[][][] buffer, int count, double[][] shape) {
        double[][][] result = buffer != null && buffer.length == count ? buffer : new double[count][][];
        for (int i = 0; i < count; i++) {
            keep(result, i, like(result[i], shape));
        }
        return result;
    }

    /** As {@link #stack(double[][], int, double[])}, of arrays of rank three, which may be ragged. */
    public static double[][][][] stack(double[][][][] buffer, int count, double[][][] shape) {
        double[][][][] result = buffer != null && buffer.length == count ? buffer : new double[count][][][];
        for (int i = 0; i < count; i++) {
            keep(result, i, like(result[i], shape));
        }
        return result;
    }

    /**
     * A matrix with the given diagonal and zeros elsewhere.
     *
     * @param buffer what an earlier call returned, or {@code null}
     * @param diagonal the elements {@code [i][i]}; it has as many elements as the matrix has rows
     * @param columns the number of columns, at least that of rows
     * @return {@code buffer} if it has the size, else a new matrix
     */
    public static double[][] diagonal(double[][] buffer, double[] diagonal, int columns) {
        double[][] result = matrix(buffer, diagonal.length, columns);
        for (int i = 0; i < diagonal.length; i++) {
            fill(result[i], 0);
            result[i][i] = diagonal[i];
        }
        return result;
    }

    /** Sets every element. */
    public static void fill(double[] target, double value) {
        Arrays.fill(target, value);
    }

    /**
     * Sets the elements from one on to zero, as far as there are any.
     *
     * @param first the index of the first one
     */
    public static void clear(double[] target, int first) {
        for (int i = first; i < target.length; i++) {
            target[i] = 0;
        }
    }

    /** Sets every element of every row. */
    public static void fill(double[][] target, double value) {
        for (double[] row : target) {
            if (row != null) {
                fill(row, value);
            }
        }
    }

    /** Sets every element of every matrix. */
    public static void fill(double[][][] target, double value) {
        for (double[][] matrix : target) {
            if (matrix != null) {
                fill(matrix, value);
            }
        }
    }

    /** Sets every element of every array. */
    public static void fill(double[][][][] target, double value) {
        for (double[][][] cube : target) {
            if (cube != null) {
                fill(cube, value);
            }
        }
    }

    /** Copies the elements of a vector to one that is at least as long. */
    public static void copy(double[] source, double[] target) {
        System.arraycopy(source, 0, target, 0, source.length);
    }

    /** Copies the elements of a matrix, row by row, to one of its {@linkplain #like(double[][], double[][]) shape}. */
    public static void copy(double[][] source, double[][] target) {
        for (int i = 0; i < source.length; i++) {
            if (source[i] != null) {
                copy(source[i], target[i]);
            }
        }
    }

    /** Copies the elements of an array of rank three to one of its {@linkplain #like(double[][][], double[][][]) shape}. */
    public static void copy(double[][][] source, double[][][] target) {
        for (int i = 0; i < source.length; i++) {
            if (source[i] != null) {
                copy(source[i], target[i]);
            }
        }
    }

    /**
     * An array of rows that the caller sizes one by one; those of the buffer stay where they are.
     *
     * @param buffer the array of the last call, or null
     * @param count the number of rows
     * @return the buffer if it has that many rows, else a new array of rows that are null
     */
    public static double[][] rows(double[][] buffer, int count) {
        return buffer != null && buffer.length == count ? buffer : new double[count][];
    }

    /** As {@link #rows(double[][], int)}, of matrices. */
    public static double[][][] rows(double[][][] buffer, int count) {
        return buffer != null && buffer.length == count ? buffer : new double[count][][];
    }

    /** As {@link #rows(double[][], int)}, of arrays of rank three. */
    public static double[][][][] rows(double[][][][] buffer, int count) {
        return buffer != null && buffer.length == count ? buffer : new double[count][][][];
    }

    /** Adds each element of the source to that of the target, which is at least as long. */
    public static void add(double[] source, double[] target) {
        for (int i = 0; i < source.length; i++) {
            target[i] += source[i];
        }
    }

    /** As {@link #add(double[], double[])}, row by row. */
    public static void add(double[][] source, double[][] target) {
        for (int i = 0; i < source.length; i++) {
            add(source[i], target[i]);
        }
    }

    /** As {@link #add(double[], double[])}, matrix by matrix. */
    public static void add(double[][][] source, double[][][] target) {
        for (int i = 0; i < source.length; i++) {
            add(source[i], target[i]);
        }
    }
}
