package org.fluxion.runtime;

/**
 * The kernels in plain Java.
 *
 * <p>C2 vectorises element-wise loops by itself, but never reorders a sum of doubles: with one accumulator each
 * addition waits for the one before. Four accumulators keep the adders busy; eight were slower.
 */
class PlainKernels implements ArrayKernels {

    @Override
    public double dot(double[] a, double[] b, int n) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        int i = 0;
        for (int end = n & -4; i < end; i += 4) {
            sum0 += a[i] * b[i];
            sum1 += a[i + 1] * b[i + 1];
            sum2 += a[i + 2] * b[i + 2];
            sum3 += a[i + 3] * b[i + 3];
        }
        double sum = (sum0 + sum1) + (sum2 + sum3);
        for (; i < n; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    @Override
    public double sum(double[] a, int n) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        int i = 0;
        for (int end = n & -4; i < end; i += 4) {
            sum0 += a[i];
            sum1 += a[i + 1];
            sum2 += a[i + 2];
            sum3 += a[i + 3];
        }
        double sum = (sum0 + sum1) + (sum2 + sum3);
        for (; i < n; i++) {
            sum += a[i];
        }
        return sum;
    }

    /** Sixteen accumulators, four a row as in {@link #dot}: even where some of them leave the registers, one row at a time is slower. */
    @Override
    public void fourDots(double[] products, double[][] rows, int first, double[] x, int n) {
        double[] a = rows[first];
        double[] b = rows[first + 1];
        double[] c = rows[first + 2];
        double[] d = rows[first + 3];
        double a0 = 0;
        double a1 = 0;
        double a2 = 0;
        double a3 = 0;
        double b0 = 0;
        double b1 = 0;
        double b2 = 0;
        double b3 = 0;
        double c0 = 0;
        double c1 = 0;
        double c2 = 0;
        double c3 = 0;
        double d0 = 0;
        double d1 = 0;
        double d2 = 0;
        double d3 = 0;
        int end = n & -4;
        for (int i = 0; i < end; i += 4) {
            double factor = x[i];
            a0 += a[i] * factor;
            b0 += b[i] * factor;
            c0 += c[i] * factor;
            d0 += d[i] * factor;
            factor = x[i + 1];
            a1 += a[i + 1] * factor;
            b1 += b[i + 1] * factor;
            c1 += c[i + 1] * factor;
            d1 += d[i + 1] * factor;
            factor = x[i + 2];
            a2 += a[i + 2] * factor;
            b2 += b[i + 2] * factor;
            c2 += c[i + 2] * factor;
            d2 += d[i + 2] * factor;
            factor = x[i + 3];
            a3 += a[i + 3] * factor;
            b3 += b[i + 3] * factor;
            c3 += c[i + 3] * factor;
            d3 += d[i + 3] * factor;
        }
        products[0] = addRest((a0 + a1) + (a2 + a3), a, x, end, n);
        products[1] = addRest((b0 + b1) + (b2 + b3), b, x, end, n);
        products[2] = addRest((c0 + c1) + (c2 + c3), c, x, end, n);
        products[3] = addRest((d0 + d1) + (d2 + d3), d, x, end, n);
    }

    private static double addRest(double sum, double[] a, double[] b, int from, int to) {
        double total = sum;
        for (int i = from; i < to; i++) {
            total += a[i] * b[i];
        }
        return total;
    }

    @Override
    public void multiply(double[] target, double[][] a, double[] x, int n) {
        for (int i = 0; i < a.length; i++) {
            target[i] = dot(a[i], x, n);
        }
    }

    @Override
    public void multiply(double[][] target, double[][] a, double[][] b, int inner, int n) {
        for (int i = 0; i < a.length; i++) {
            combineRows(target[i], a[i], b, inner, n);
        }
    }

    /**
     * Sets one row of a product: {@code target[j] = sum over k of c[k] * b[k][j]}.
     *
     * <p>Rows of {@code b} are taken whole, without strided reads, and four at a time, so that {@code target} is loaded
     * and stored once for four of them.
     */
    static void combineRows(double[] target, double[] c, double[][] b, int inner, int n) {
        for (int j = 0; j < n; j++) {
            target[j] = 0;
        }
        int k = 0;
        for (int end = inner & -4; k < end; k += 4) {
            addRows(target, c, k, b, n);
        }
        for (; k < inner; k++) {
            double factor = c[k];
            double[] row = b[k];
            for (int j = 0; j < n; j++) {
                target[j] += factor * row[j];
            }
        }
    }

    private static void addRows(double[] target, double[] c, int k, double[][] b, int n) {
        double c0 = c[k];
        double c1 = c[k + 1];
        double c2 = c[k + 2];
        double c3 = c[k + 3];
        double[] b0 = b[k];
        double[] b1 = b[k + 1];
        double[] b2 = b[k + 2];
        double[] b3 = b[k + 3];
        for (int j = 0; j < n; j++) {
            target[j] = (((target[j] + c0 * b0[j]) + c1 * b1[j]) + c2 * b2[j]) + c3 * b3[j];
        }
    }

    @Override
    public void exp(double[] results, double[] arguments, int n) {
        Exponential.fill(results, arguments, 0, n);
    }

    @Override
    public String description() {
        return "plain Java";
    }
}
