package org.fluxion.benchmarks.problems;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import org.fluxion.benchmarks.Computation;

/** Central differences: two evaluations of the method for each number that it is differentiated by. */
final class Differences {
    private static final double STEP = Math.cbrt(Math.ulp(1.0));

    private Differences() {}

    /** The method's value and its differences by each number of the arrays that it reads. */
    static Computation of(DoubleSupplier method, double[]... active) {
        double[][] gradient =
                Arrays.stream(active).map(array -> new double[array.length]).toArray(double[][]::new);
        return new Computation(() -> evaluate(method, active, gradient), () -> gradient);
    }

    private static double evaluate(DoubleSupplier method, double[][] active, double[][] gradient) {
        for (int i = 0; i < active.length; i++) {
            for (int j = 0; j < active[i].length; j++) {
                double x = active[i][j];
                active[i][j] = x + STEP;
                double above = method.getAsDouble();
                active[i][j] = x - STEP;
                double below = method.getAsDouble();
                active[i][j] = x;
                gradient[i][j] = (above - below) / (2 * STEP);
            }
        }
        return method.getAsDouble();
    }
}
