package org.fluxion.benchmarks.problems;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Four registers a step, each with a sum of its own, so that only memory is waited for. */
final class VectorReading implements Reading {
    private static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;
    private static final int STEP = 4 * LANES.length();

    @Override
    public double sum(double[][] rows) {
        double sum = 0;
        for (double[] row : rows) {
            sum += sum(row);
        }
        return sum;
    }

    private static double sum(double[] row) {
        DoubleVector a = DoubleVector.zero(LANES);
        DoubleVector b = a;
        DoubleVector c = a;
        DoubleVector d = a;
        int j = 0;
        for (int bound = row.length - STEP; j <= bound; j += STEP) {
            a = a.add(DoubleVector.fromArray(LANES, row, j));
            b = b.add(DoubleVector.fromArray(LANES, row, j + LANES.length()));
            c = c.add(DoubleVector.fromArray(LANES, row, j + 2 * LANES.length()));
            d = d.add(DoubleVector.fromArray(LANES, row, j + 3 * LANES.length()));
        }
        double sum = a.add(b).add(c.add(d)).reduceLanes(VectorOperators.ADD);
        for (; j < row.length; j++) {
            sum += row[j];
        }
        return sum;
    }
}
