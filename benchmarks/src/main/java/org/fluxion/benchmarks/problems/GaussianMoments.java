package org.fluxion.benchmarks.problems;

import java.util.Arrays;

/**
 * The weighted moments of the points around each component's mean: all that its gradient needs.
 *
 * <p>With Q the triangular matrix of a component and c a centered point of weight w, the gradient by Q is the lower
 * triangle of {@code -Q sum(w c c')}, and by the mean {@code Q' Q sum(w c)}.
 */
final class GaussianMoments {
    private final int d;
    private final int stride;
    private final double[] weights;
    private final double[] first;

    /** Lower triangles with their diagonals, column by column. */
    private final double[] second;

    private final double[] product;

    GaussianMoments(int components, int d) {
        this.d = d;
        stride = d * (d + 1) / 2;
        weights = new double[components];
        first = new double[components * d];
        second = new double[components * stride];
        product = new double[d];
    }

    void clear() {
        Arrays.fill(weights, 0);
        Arrays.fill(first, 0);
        Arrays.fill(second, 0);
    }

    /** Adds a point to component k. */
    void add(int k, double weight, double[] centered) {
        int from = k * d;
        int l = k * stride;
        weights[k] += weight;
        for (int column = 0; column < d; column++) {
            double factor = weight * centered[from + column];
            first[from + column] += factor;
            for (int row = column; row < d; row++) {
                second[l++] += factor * centered[from + row];
            }
        }
    }

    /** Adds to the gradients by what belongs to component k. */
    void pullBack(int k, double[] diagonals, double[] icf, double[] dalphas, double[] dmeans, double[] dicf) {
        dalphas[k] += weights[k];
        for (int row = 0; row < d; row++) {
            product[row] = 0;
            for (int column = 0; column <= row; column++) {
                product[row] += entry(k, row, column, diagonals, icf) * first[k * d + column];
                double sum = 0;
                for (int j = 0; j <= row; j++) {
                    sum += entry(k, row, j, diagonals, icf) * moment(k, j, column);
                }
                if (row == column) {
                    dicf[k * stride + row] += weights[k] - sum * diagonals[k * d + row];
                } else {
                    dicf[below(k, row, column)] -= sum;
                }
            }
        }
        for (int row = 0; row < d; row++) {
            for (int column = 0; column <= row; column++) {
                dmeans[k * d + column] += entry(k, row, column, diagonals, icf) * product[row];
            }
        }
    }

    private double entry(int k, int row, int column, double[] diagonals, double[] icf) {
        return row == column ? diagonals[k * d + row] : icf[below(k, row, column)];
    }

    /** Where {@code icf} has an entry below the diagonal. */
    private int below(int k, int row, int column) {
        return k * stride + d + column * d - column * (column + 1) / 2 + row - column - 1;
    }

    private double moment(int k, int i, int j) {
        int column = Math.min(i, j);
        int row = Math.max(i, j);
        return second[k * stride + column * d - column * (column - 1) / 2 + row - column];
    }
}
