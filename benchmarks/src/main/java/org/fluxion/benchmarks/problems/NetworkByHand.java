package org.fluxion.benchmarks.problems;

import java.util.Arrays;
import org.fluxion.benchmarks.Computation;

/** By hand: four samples of the batch at a time, so that the gradients of weights are read and written once for all. */
final class NetworkByHand {
    private final NetworkData data;
    private final Rows rows;
    private final double[][] dw1;
    private final double[] db1;
    private final double[][] dw2;
    private final double[] db2;
    private final double[] products = new double[Rows.GROUP];
    private final double[] scores;
    private final double[] dhidden;

    /** A row for each sample of the group. */
    private final double[][] hidden;

    /** A row for each neuron: the adjoint of its sum in each sample of the group. */
    private final double[][] dz1;

    private final double[][] dz2;

    NetworkByHand(NetworkData data, Rows rows) {
        this.data = data;
        this.rows = rows;
        int neurons = data.b1().length;
        int classes = data.b2().length;
        dw1 = new double[neurons][data.w1()[0].length];
        db1 = new double[neurons];
        dw2 = new double[classes][neurons];
        db2 = new double[classes];
        scores = new double[classes];
        dhidden = new double[neurons];
        hidden = new double[Math.min(Rows.GROUP, data.x().length)][neurons];
        dz1 = new double[neurons][Rows.GROUP];
        dz2 = new double[classes][Rows.GROUP];
    }

    Computation computation() {
        return new Computation(this::step, () -> NetworkData.flat(dw1, db1, dw2, db2));
    }

    private double step() {
        clear(dw1);
        clear(dw2);
        Arrays.fill(db1, 0);
        Arrays.fill(db2, 0);
        double[][] x = data.x();
        double sum = 0;
        for (int first = 0; first < x.length; first += Rows.GROUP) {
            clear(dz1);
            clear(dz2);
            for (int k = 0; k < Math.min(Rows.GROUP, x.length - first); k++) {
                sum += sample(k, x[first + k], data.labels()[first + k]);
            }
            accumulate(dz1, x, first, dw1, db1);
            accumulate(dz2, hidden, 0, dw2, db2);
        }
        data.descend(dw1, db1, dw2, db2);
        return sum / x.length;
    }

    private static void clear(double[][] matrix) {
        for (double[] row : matrix) {
            Arrays.fill(row, 0);
        }
    }

    private double sample(int k, double[] x, int label) {
        affine(data.w1(), data.b1(), x, hidden[k]);
        for (int j = 0; j < hidden[k].length; j++) {
            hidden[k][j] = Math.max(0, hidden[k][j]);
        }
        affine(data.w2(), data.b2(), hidden[k], scores);
        double score = scores[label];
        double value = softmax();
        scores[label] -= 1;
        double scale = 1.0 / data.x().length;
        for (int j = 0; j < scores.length; j++) {
            scores[j] *= scale;
            dz2[j][k] = scores[j];
        }
        pullBack(k);
        return value - score;
    }

    private void affine(double[][] w, double[] b, double[] x, double[] z) {
        for (int first = 0; first < w.length; first += Rows.GROUP) {
            rows.dots(w, first, x, products);
            for (int k = 0; k < Math.min(Rows.GROUP, w.length - first); k++) {
                z[first + k] = products[k] + b[first + k];
            }
        }
    }

    /** Turns scores into probabilities; returns the logarithm of the sum of their exponentials. */
    private double softmax() {
        double largest = scores[0];
        for (double score : scores) {
            largest = Math.max(largest, score);
        }
        double sum = 0;
        for (int j = 0; j < scores.length; j++) {
            scores[j] = Math.exp(scores[j] - largest);
            sum += scores[j];
        }
        for (int j = 0; j < scores.length; j++) {
            scores[j] /= sum;
        }
        return largest + Math.log(sum);
    }

    /** From the adjoints of the scores to those of the first layer's sums; clipped neurons keep 0. */
    private void pullBack(int k) {
        Arrays.fill(dhidden, 0);
        for (int first = 0; first < scores.length; first += Rows.GROUP) {
            int count = Math.min(Rows.GROUP, scores.length - first);
            System.arraycopy(scores, first, products, 0, count);
            rows.addScaled(dhidden, products, data.w2(), first);
        }
        for (int j = 0; j < dhidden.length; j++) {
            if (hidden[k][j] > 0) {
                dz1[j][k] = dhidden[j];
            }
        }
    }

    private void accumulate(double[][] dz, double[][] inputs, int first, double[][] dw, double[] db) {
        for (int j = 0; j < dz.length; j++) {
            double[] factors = dz[j];
            if (factors[0] != 0 || factors[1] != 0 || factors[2] != 0 || factors[3] != 0) {
                db[j] += factors[0] + factors[1] + factors[2] + factors[3];
                rows.addScaled(dw[j], factors, inputs, first);
            }
        }
    }
}
