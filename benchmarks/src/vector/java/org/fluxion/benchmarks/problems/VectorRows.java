package org.fluxion.benchmarks.problems;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Four rows in one loop, as many columns at a time as a register holds. */
final class VectorRows implements Rows {
    private static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;

    private final Rows remaining = new OneRow();

    @Override
    public void dots(double[][] rows, int first, double[] v, double[] products) {
        if (first + GROUP > rows.length) {
            remaining.dots(rows, first, v, products);
            return;
        }
        double[] a = rows[first];
        double[] b = rows[first + 1];
        double[] c = rows[first + 2];
        double[] d = rows[first + 3];
        DoubleVector lanesA = DoubleVector.zero(LANES);
        DoubleVector lanesB = lanesA;
        DoubleVector lanesC = lanesA;
        DoubleVector lanesD = lanesA;
        int bound = LANES.loopBound(v.length);
        for (int j = 0; j < bound; j += LANES.length()) {
            DoubleVector factor = DoubleVector.fromArray(LANES, v, j);
            lanesA = DoubleVector.fromArray(LANES, a, j).fma(factor, lanesA);
            lanesB = DoubleVector.fromArray(LANES, b, j).fma(factor, lanesB);
            lanesC = DoubleVector.fromArray(LANES, c, j).fma(factor, lanesC);
            lanesD = DoubleVector.fromArray(LANES, d, j).fma(factor, lanesD);
        }
        products[0] = lanesA.reduceLanes(VectorOperators.ADD) + dot(a, v, bound);
        products[1] = lanesB.reduceLanes(VectorOperators.ADD) + dot(b, v, bound);
        products[2] = lanesC.reduceLanes(VectorOperators.ADD) + dot(c, v, bound);
        products[3] = lanesD.reduceLanes(VectorOperators.ADD) + dot(d, v, bound);
    }

    private static double dot(double[] a, double[] b, int from) {
        double sum = 0;
        for (int j = from; j < b.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }

    @Override
    public void addScaled(double[] target, double[] factors, double[][] rows, int first) {
        if (first + GROUP > rows.length) {
            remaining.addScaled(target, factors, rows, first);
            return;
        }
        double[] a = rows[first];
        double[] b = rows[first + 1];
        double[] c = rows[first + 2];
        double[] d = rows[first + 3];
        DoubleVector factorA = DoubleVector.broadcast(LANES, factors[0]);
        DoubleVector factorB = DoubleVector.broadcast(LANES, factors[1]);
        DoubleVector factorC = DoubleVector.broadcast(LANES, factors[2]);
        DoubleVector factorD = DoubleVector.broadcast(LANES, factors[3]);
        int j = 0;
        for (; j < LANES.loopBound(target.length); j += LANES.length()) {
            DoubleVector sum = DoubleVector.fromArray(LANES, target, j);
            sum = DoubleVector.fromArray(LANES, a, j).fma(factorA, sum);
            sum = DoubleVector.fromArray(LANES, b, j).fma(factorB, sum);
            sum = DoubleVector.fromArray(LANES, c, j).fma(factorC, sum);
            sum = DoubleVector.fromArray(LANES, d, j).fma(factorD, sum);
            sum.intoArray(target, j);
        }
        for (; j < target.length; j++) {
            target[j] += factors[0] * a[j] + factors[1] * b[j] + factors[2] * c[j] + factors[3] * d[j];
        }
    }
}
