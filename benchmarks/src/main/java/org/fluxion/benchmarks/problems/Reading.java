package org.fluxion.benchmarks.problems;

import org.fluxion.benchmarks.Competitor;
import org.fluxion.benchmarks.Computation;

/** The sum of all numbers of a matrix, as fast as they can be read. */
interface Reading {
    /** The sum of the rows' elements, in any order. */
    double sum(double[][] rows);

    /** In the Vector API, which only runs with {@code --add-modules jdk.incubator.vector}; agrees with a plain sum. */
    static Computation computation(double[][] rows) {
        Reading reading = Extras.load(Reading.class, "VectorReading");
        return Computation.primal(() -> reading.sum(rows))
                .agreeingWith(Computation.primal(() -> inOrder(rows)), Competitor.READING.tolerance());
    }

    private static double inOrder(double[][] rows) {
        double sum = 0;
        for (double[] row : rows) {
            for (double e : row) {
                sum += e;
            }
        }
        return sum;
    }
}
