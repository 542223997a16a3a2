package org.fluxion.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fluxion.runtime.Vectors;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;

/** The closed form that a rectified neuron can at best reach on the rows where it is active. */
final class LeastSquares {
    private LeastSquares() {}

    /** The weights that minimise the squared error of {@code w . x + b}, by QR decomposition. */
    static Standardization.Weights fit(double[][] x, double[] y) {
        int features = x[0].length;
        double[][] augmented = new double[x.length][features + 1];
        for (int i = 0; i < x.length; i++) {
            System.arraycopy(x[i], 0, augmented[i], 0, features);
            augmented[i][features] = 1;
        }
        double[] solution = new QRDecomposition(new Array2DRowRealMatrix(augmented, false))
                .getSolver()
                .solve(new ArrayRealVector(y, false))
                .toArray();
        double[] w = Arrays.copyOf(solution, features);
        return new Standardization.Weights(w, solution[features]);
    }

    /** How much larger the loss is than the optimum over the active rows, as a fraction of the optimum. */
    static double gap(Dataset data, Standardization.Weights trained) {
        Dataset active = data.select(activeRows(data, trained));
        Standardization.Weights best = fit(active.x(), active.y());
        double reached = Neuron.loss(trained.w(), trained.b(), active.x(), active.y());
        double optimum = squaredError(best, active);
        return (reached - optimum) / optimum;
    }

    private static List<Integer> activeRows(Dataset data, Standardization.Weights weights) {
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < data.size(); i++) {
            if (Neuron.predict(weights.w(), weights.b(), data.x()[i]) > 0) {
                rows.add(i);
            }
        }
        return rows;
    }

    private static double squaredError(Standardization.Weights weights, Dataset data) {
        double sum = 0;
        for (int i = 0; i < data.size(); i++) {
            double output = Vectors.dot(weights.w(), data.x()[i]) + weights.b();
            sum += (data.y()[i] - output) * (data.y()[i] - output);
        }
        return sum / data.size();
    }
}
