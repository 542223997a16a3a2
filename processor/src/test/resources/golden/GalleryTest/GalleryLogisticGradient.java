package org.fluxion.gallery;

import java.util.Arrays;
import java.util.Objects;
import org.fluxion.Generated;
import org.fluxion.runtime.Kernels;

/**
 * The gradient of {@code Gallery.logistic} by {@code w} and {@code b}.
 *
 * <pre>
 * logistic = (sum over i: (softplus(z_i) - y_i * z_i)) / |x|
 * where z_i = w · x_i + b
 * ∂logistic/∂w = sum over i: (-y_i / |x| + sigmoid(w · x_i + b) / |x|) * x_i
 * ∂logistic/∂b = sum over i: (-y_i / |x| + sigmoid(w · x_i + b) / |x|)
 * </pre>
 *
 * <p>Rules used:
 *
 * <ul>
 * <li>multiplication by a constant (section 2)
 * <li>sum rule (section 2)
 * <li>difference rule (section 2)
 * <li>product rule (section 2)
 * <li>function of one variable: its own derivative (section 2)
 * <li>element-wise rule: the Jacobian is diagonal (section 4.2)
 * <li>scalar expansion: a number stands for a vector of equal elements (section 4.3)
 * <li>vector sum reduction: the adjoint is broadcast (section 4.4)
 * <li>single-variable chain rule (section 4.5.1)
 * <li>single-variable total-derivative chain rule: paths add up (section 4.5.2)
 * <li>dot product: its derivative by one vector is the other (section 5)
 * </ul>
 *
 * <p>Loops:
 *
 * <ul>
 * <li>for (int i = 0; i &lt; x.length; i++): reduction, its reverse stores nothing
 * </ul>
 *
 * <p>Cost: 2 |x| |w| + 7 |x| additions, 2 |x| |w| + 3 |x| multiplications, |x| + 2 divisions, 2 |x|
 * transcendental calls, 4 |x| |w| + |x| elements read; the function alone: |x| |w| + 3 |x| additions,
 * |x| |w| + |x| multiplications, 1 division, |x| transcendental calls, 2 |x| |w| + |x| elements read.
 *
 * <p>An object keeps the arrays that it returns and uses them again at the next evaluation, so each
 * thread needs one of its own.
 */
@Generated("org.fluxion.processor.DifferentiableProcessor")
public final class GalleryLogisticGradient {
    private double[] dw;

    private double[] products;

    private double[] dwFactors;

    private double value;

    private double db;

    private boolean evaluated;

    /**
     * Has no results yet: call {@code evaluate} first.
     */
    public GalleryLogisticGradient() {
    }

    /**
     * Evaluates a new object: its arrays are nobody else's.
     *
     * @param w as of {@code logistic}
     * @param b as of {@code logistic}
     * @param x as of {@code logistic}
     * @param y as of {@code logistic}
     * @return a new gradient with results
     */
    public static GalleryLogisticGradient at(double[] w, double b, double[][] x, double[] y) {
        GalleryLogisticGradient gradient = new GalleryLogisticGradient();
        gradient.evaluate(w, b, x, y);
        return gradient;
    }

    /**
     * Computes the value of {@code Gallery.logistic} and its gradient.
     *
     * @param w as of {@code logistic}
     * @param b as of {@code logistic}
     * @param x as of {@code logistic}
     * @param y as of {@code logistic}
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
        double t = 1.0 / x.length;
        double[] dw = this.dw;
        if (dw == null || dw.length != w.length) {
            dw = new double[w.length];
            this.dw = dw;
        }
        Arrays.fill(dw, 0);
        double loss = 0.0;
        double db = 0.0;
        int first = 0;
        if (x.length >= 4) {
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
            while (first <= x.length - 4 && Kernels.areFour(x, first, w.length)) {
                Kernels.fourDots(products, x, first, w, w.length);
                for (int j = 0; j < 4; j++) {
                    int i = first + j;
                    double product = products[j];
                    double z = product + b;
                    double exp = Math.exp(-Math.abs(z));
                    double t2 = y[i];
                    loss += Math.max(z, 0.0) + Math.log1p(exp) - t2 * z;
                    double t3 = -(t * t2) + t * ((z >= 0.0 ? 1.0 : exp) / (1.0 + exp));
                    db += t3;
                    dwFactors[j] = t3;
                }
                Kernels.addFourRows(dw, dwFactors, x, first, w.length);
                first += 4;
            }
        }
        for (int i = first; i < x.length; i++) {
            double[] xRow = x[i];
            double product = Kernels.dot(w, xRow, w.length);
            double z = product + b;
            double exp = Math.exp(-Math.abs(z));
            double t2 = y[i];
            loss += Math.max(z, 0.0) + Math.log1p(exp) - t2 * z;
            double t3 = -(t * t2) + t * ((z >= 0.0 ? 1.0 : exp) / (1.0 + exp));
            db += t3;
            Kernels.addScaled(dw, t3, xRow, w.length);
        }
        double value = loss / x.length;
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
