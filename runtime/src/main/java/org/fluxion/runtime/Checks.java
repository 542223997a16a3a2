package org.fluxion.runtime;

/** The agreement of sizes that functions on vectors and matrices need. */
public final class Checks {

    private Checks() {}

    /**
     * Asks that two lengths are equal.
     *
     * @param leftName what has the first length, as the user wrote it
     * @param left the first length
     * @param rightName what has the second length, as the user wrote it
     * @param right the second length
     * @throws IllegalArgumentException if they differ, for instance
     *     {@code w has length 3 but x[i] has length 4}
     */
    public static void sameLength(String leftName, int left, String rightName, int right) {
        if (left != right) {
            throw new IllegalArgumentException(
                    leftName + " has length " + left + " but " + rightName + " has length " + right);
        }
    }

    /**
     * Asks that all rows of a matrix have one length.
     *
     * @param name the matrix, as the user wrote it
     * @param matrix any matrix
     * @return the number of columns, 0 where there is no row
     * @throws IllegalArgumentException if a row's length differs from the first one's, for instance
     *     {@code w is ragged: row 0 has length 2 but row 1 has length 3}
     */
    public static int rectangular(String name, double[][] matrix) {
        int columns = matrix.length == 0 ? 0 : matrix[0].length;
        for (int i = 1; i < matrix.length; i++) {
            if (matrix[i].length != columns) {
                throw new IllegalArgumentException(name + " is ragged: row 0 has length " + columns + " but row " + i
                        + " has length " + matrix[i].length);
            }
        }
        return columns;
    }
}
