package org.fluxion.gradients;

import org.fluxion.Differentiable;
import org.fluxion.runtime.Activations;
import org.fluxion.runtime.Matrices;
import org.fluxion.runtime.Vectors;

/** Loops over the rows of a matrix; each method is called with (x, w, y). */
final class RowLoops {
    private RowLoops() {}

    @Differentiable(wrt = {"w", "y"})
    static double rectified(double[][] x, double[] w, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double error = y[i] - Math.max(0, Vectors.dot(w, x[i]) + 0.1);
            sum += error * error;
        }
        return sum / x.length;
    }

    @Differentiable(wrt = {"w", "y"})
    static double logistic(double[][] x, double[] w, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double z = Vectors.dot(w, x[i]);
            sum += Activations.softplus(z) - y[i] * z;
        }
        return sum;
    }

    /** No size is checked: rows may be longer than w. */
    @Differentiable(wrt = "w")
    static double byHand(double[][] x, double[] w, double[] y) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double[] row = x[i];
            double z = 0;
            for (int j = 0; j < w.length; j++) {
                z += w[j] * row[j];
            }
            sum += (z - y[i]) * (z - y[i]);
        }
        return sum;
    }

    /** The derivative by the matrix adds no rows of it; each row is read again. */
    @Differentiable
    static double byTheMatrix(double[][] x, double[] w, double[] y) {
        return Vectors.dot(y, Vectors.tanh(Matrices.multiply(x, w)));
    }

    /** Two products of every row, and two sums. */
    @Differentiable(wrt = {"w", "y"})
    static double twoModels(double[][] x, double[] w, double[] y) {
        double[] v = Vectors.multiply(0.5, Vectors.square(w));
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double a = Vectors.dot(w, x[i]);
            double b = Vectors.dot(v, x[i]);
            sum += a > b ? a * b : Math.sin(b) + y[i];
        }
        return sum;
    }

    /** Rows of two matrices that are one. */
    @Differentiable(wrt = {"w", "y"})
    static double nested(double[][] x, double[] w, double[] y) {
        double sum = 0;
        for (int k = 0; k < 3; k++) {
            for (int i = 0; i < x.length; i++) {
                double z = Vectors.dot(w, x[i]);
                if (z * y[i] < 1 && k > 0) {
                    sum += 1 - z * y[i];
                }
            }
        }
        return sum;
    }

    /** Each product needs the one before: the rows may be read ahead nevertheless. */
    @Differentiable(wrt = {"w", "y"})
    static double recurrence(double[][] x, double[] w, double[] y) {
        double state = y[0];
        for (int i = 0; i < x.length; i++) {
            state = Math.tanh(state + Vectors.dot(w, x[i]));
        }
        return state;
    }

    /** The vector changes from row to row. */
    @Differentiable(wrt = {"w", "y"})
    static double perceptron(double[][] x, double[] w, double[] y) {
        double[] v = w.clone();
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double z = Vectors.dot(v, x[i]);
            sum += z * y[i];
            for (int j = 0; j < v.length; j++) {
                v[j] = v[j] + 0.1 * z * x[i][j];
            }
        }
        return sum;
    }

    /** Not a row an iteration, but the next one: nothing to take four of. */
    @Differentiable(wrt = {"w", "y"})
    static double neighbours(double[][] x, double[] w, double[] y) {
        double sum = 0;
        for (int i = 0; i + 1 < x.length; i++) {
            double z = Vectors.dot(w, x[i + 1]) - Vectors.dot(w, x[i]);
            sum += z * z * y[i];
        }
        return sum;
    }

    /** The rows are multiplied with one of their own kind. */
    @Differentiable(wrt = {"w", "y"})
    static double likeTheFirst(double[][] x, double[] w, double[] y) {
        double[] first = x[0];
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double z = Vectors.dot(first, x[i]);
            sum += Math.tanh(z) * y[i] * w[0];
        }
        return sum;
    }

    /** The vector is computed, and every row has its own sum. */
    @Differentiable(wrt = {"w", "y"})
    static double layer(double[][] x, double[] w, double[] y) {
        double[] v = Vectors.tanh(w);
        double[] hidden = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            hidden[i] = Math.max(0, Vectors.dot(x[i], v) - 0.2);
        }
        return Vectors.logSumExp(hidden) + y[0];
    }

    /** As many rows as elements, of which only some are read; null rows among the others are no mistake. */
    @Differentiable(wrt = "w")
    static double chosen(double[][] x, double[] w, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            if (y[i] > 0) {
                double[] row = x[i];
                double z = 0;
                for (int j = 0; j < w.length; j++) {
                    z += w[j] * row[j];
                }
                sum += Math.sin(z);
            }
        }
        return sum;
    }
}
