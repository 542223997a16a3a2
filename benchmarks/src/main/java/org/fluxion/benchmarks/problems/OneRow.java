package org.fluxion.benchmarks.problems;

/** Row by row. */
final class OneRow implements Rows {
    @Override
    public void dots(double[][] rows, int first, double[] v, double[] products) {
        for (int k = 0; k < Math.min(GROUP, rows.length - first); k++) {
            double[] row = rows[first + k];
            double sum = 0;
            for (int j = 0; j < v.length; j++) {
                sum += row[j] * v[j];
            }
            products[k] = sum;
        }
    }

    @Override
    public void addScaled(double[] target, double[] factors, double[][] rows, int first) {
        for (int k = 0; k < Math.min(GROUP, rows.length - first); k++) {
            double[] row = rows[first + k];
            double factor = factors[k];
            for (int j = 0; j < target.length; j++) {
                target[j] += factor * row[j];
            }
        }
    }
}
