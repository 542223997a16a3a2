package org.fluxion.benchmarks.problems;

/** Four rows in one loop: four sums that do not wait for each other. */
final class FourRows implements Rows {
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
        double sumA = 0;
        double sumB = 0;
        double sumC = 0;
        double sumD = 0;
        for (int j = 0; j < v.length; j++) {
            sumA += a[j] * v[j];
            sumB += b[j] * v[j];
            sumC += c[j] * v[j];
            sumD += d[j] * v[j];
        }
        products[0] = sumA;
        products[1] = sumB;
        products[2] = sumC;
        products[3] = sumD;
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
        double factorA = factors[0];
        double factorB = factors[1];
        double factorC = factors[2];
        double factorD = factors[3];
        for (int j = 0; j < target.length; j++) {
            target[j] += factorA * a[j] + factorB * b[j] + factorC * c[j] + factorD * d[j];
        }
    }
}
