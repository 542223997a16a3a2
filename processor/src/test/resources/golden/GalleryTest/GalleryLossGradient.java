package org.fluxion.gallery;

import java.util.Arrays;
import java.util.Objects;
import org.fluxion.Generated;
import org.fluxion.runtime.Kernels;

/**
 * The gradient of {@code Gallery.loss} by {@code w} and {@code b}.
 *
 * <pre>
 * loss = (sum over i: (y_i - max(0, w · x_i + b))²) / |x|
 * ∂loss/∂w = sum over i: v_i
 * where v_i = { -2 * (y_i - max(0, w · x_i + b)) / |x| * x_i if w · x_i + b &gt; 0; 0 otherwise }
 * ∂loss/∂b = sum over i: { -2 * (y_i - max(0, w · x_i + b)) / |x| if w · x_i + b &gt; 0; 0 otherwise }
 * </pre>
 *
 * <p>Rules used:
 *
 * <ul>
 * <li>multiplication by a constant (section 2)
 * <li>power rule (section 2)
 * <li>sum rule (section 2)
 * <li>difference rule (section 2)
 * <li>product rule (section 2)
 * <li>element-wise rule: the Jacobian is diagonal (section 4.2)
 * <li>scalar expansion: a number stands for a vector of equal elements (section 4.3)
 * <li>vector sum reduction: the adjoint is broadcast (section 4.4)
 * <li>dot product: its derivative by one vector is the other (section 5)
 * <li>maximum: max(0, z) has the derivative 0 for z &lt;= 0, 1 for z &gt; 0 (section 5)
 * <li>sum of squares: the derivative of v^2 is 2 v (section 6)
 * </ul>
 *
 * <p>Loops:
 *
 * <ul>
 * <li>for (int i = 0; i &lt; x.length; i++): reduction, its reverse stores nothing
 * </ul>
 *
 * <p>Cost: at most 2 |x| |w| + 4 |x| additions, 2 |x| |w| + 3 |x| multiplications, 2 divisions, 4 |x|
 * |w| + |x| elements read; the function alone: |x| |w| + 3 |x| additions, |x| |w| + |x|
 * multiplications, 1 division, 2 |x| |w| + |x| elements read. Of two branches the dearer one counts.
 *
 * <p>An object keeps the arrays that it returns and uses them again at the next evaluation, so each
 * thread needs one of its own.
 */
@Generated("org.fluxion.processor.DifferentiableProcessor")
public final class GalleryLossGradient {
    private double[] dw;

    private double[] products;

    private double[] dwFactors;

    private int[] dwRows;

    private double value;

    private double db;

    private boolean evaluated;

    /**
     * Has no results yet: call {@code evaluate} first.
     */
    public GalleryLossGradient() {
    }

    /**
     * Evaluates a new object: its arrays are nobody else's.
     *
     * @param w as of {@code loss}
     * @param b as of {@code loss}
     * @param x as of {@code loss}
     * @param y as of {@code loss}
     * @return a new gradient with results
     */
    public static GalleryLossGradient at(double[] w, double b, double[][] x, double[] y) {
        GalleryLossGradient gradient = new GalleryLossGradient();
        gradient.evaluate(w, b, x, y);
        return gradient;
    }

    /**
     * Computes the value of {@code Gallery.loss} and its gradient.
     *
     * @param w as of {@code loss}
     * @param b as of {@code loss}
     * @param x as of {@code loss}
     * @param y as of {@code loss}
     * @return the value
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if sizes that must agree do not; earlier results then still stand
     */
    public double evaluate(double[] w, double b, double[][] x, double[] y) {
        boolean standing = evaluated;
        evaluated = false;
        Objects.requireNonNull(w, "w");
        Objects.requireNonNull(x, "x");
        Objects.requireNonNull(y, "y");
        try {
            checkSizes(w, x);
        } catch (IllegalArgumentException e) {
            // Nothing has been written yet: earlier results still stand.
            evaluated = standing;
            throw e;
        }
        double[] dw = this.dw;
        if (dw == null || dw.length != w.length) {
            dw = new double[w.length];
            this.dw = dw;
        }
        Arrays.fill(dw, 0);
        double t = 1.0 / x.length;
        double sum = 0.0;
        double db = 0.0;
        int first = 0;
        if (x.length >= 4 && w.length >= 8) {
            double[] products = this.products;
            if (products == null || products.length != 4) {
                products = new double[4];
                this.products = products;
            }
            double[] dwFactors = this.dwFactors;
            if (dwFactors == null || dwFactors.length != 4) {
                dwFactors = new double[4];
                this.dwFactors = dwFactors;
            }
            int[] dwRows = this.dwRows;
            if (dwRows == null || dwRows.length != 4) {
                dwRows = new int[4];
                this.dwRows = dwRows;
            }
            int waiting = 0;
            while (first <= x.length - 4 && Kernels.areFour(x, first, w.length)) {
                Kernels.fourDots(products, x, first, w, w.length);
                for (int j = 0; j < 4; j++) {
                    int i = first + j;
                    double product = products[j];
                    double t2 = product + b;
                    double error = y[i] - Math.max(0.0, t2);
                    sum += error * error;
                    if (t2 > 0.0) {
                        double t3 = -2.0 * error * t;
                        db += t3;
                        dwFactors[waiting] = t3;
                        dwRows[waiting] = i;
                        waiting += 1;
                        if (waiting == 4) {
                            Kernels.addRows(dw, dwFactors, x, dwRows, 4, w.length);
                            waiting = 0;
                        }
                    }
                }
                first += 4;
            }
            Kernels.addRows(dw, dwFactors, x, dwRows, waiting, w.length);
        }
        for (int i = first; i < x.length; i++) {
            double[] xRow = x[i];
            double product = Kernels.dot(w, xRow, w.length);
            double t2 = product + b;
            double error = y[i] - Math.max(0.0, t2);
            sum += error * error;
            if (t2 > 0.0) {
                double t3 = -2.0 * error * t;
                db += t3;
                Kernels.addScaled(dw, t3, xRow, w.length);
            }
        }
        double value = sum / x.length;
        this.value = value;
        this.db = db;
        evaluated = true;
        return value;
    }

    /**
     * The value of the last evaluation.
     *
     * @return the value
     * @throws IllegalStateException unless the last evaluation succeeded
     */
    public double value() {
        requireEvaluated();
        return value;
    }

    /**
     * The derivative by {@code w}.
     *
     * @return at {@code [j]} the derivative by {@code w[j]}, valid until the next evaluation
     * @throws IllegalStateException unless the last evaluation succeeded
     */
    public double[] dw() {
        requireEvaluated();
        return dw;
    }

    /**
     * The derivative by {@code b}.
     *
     * @return the derivative
     * @throws IllegalStateException unless the last evaluation succeeded
     */
    public double db() {
        requireEvaluated();
        return db;
    }

    private void requireEvaluated() {
        if (!evaluated) {
            throw new IllegalStateException("there are no results: call evaluate(w, b, x, y) first");
        }
    }

    private static void checkSizes(double[] w, double[][] x) {
        for (int i = 0; i < x.length; i++) {
            double[] xRow = x[i];
            if (w.length != xRow.length) {
                throw new IllegalArgumentException("w has length " + w.length
                        + " but x[i] has length " + xRow.length);
            }
        }
    }
}
