package org.fluxion.gallery;

import java.util.Arrays;
import java.util.Objects;
import org.fluxion.Generated;
import org.fluxion.runtime.Buffers;
import org.fluxion.runtime.Kernels;

/**
 * The gradient of {@code Gallery.layer} by {@code a} and {@code x}.
 *
 * <pre>
 * layer = sum over i: tanh(a_i · x)
 * ∂layer/∂a = (1 - tanh(a x)²) xᵀ
 * ∂layer/∂x = sum over i: (1 - tanh(a_i · x)²) * a_i
 * </pre>
 *
 * <p>Rules used:
 *
 * <ul>
 * <li>product rule (section 2)
 * <li>function of one variable: its own derivative (section 2)
 * <li>element-wise rule: the Jacobian is diagonal (section 4.2)
 * <li>vector sum reduction: the adjoint is broadcast (section 4.4)
 * <li>single-variable chain rule (section 4.5.1)
 * <li>dot product: its derivative by one vector is the other (section 5)
 * </ul>
 *
 * <p>Cost: 3 |a| |x| + 2 |a| additions, 3 |a| |x| + |a| multiplications, |a| transcendental calls, 6
 * |a| |x| elements read; the function alone: |a| |x| + |a| additions, |a| |x| multiplications, |a|
 * transcendental calls, 2 |a| |x| elements read.
 *
 * <p>An object keeps the arrays that it returns and uses them again at the next evaluation, so each
 * thread needs one of its own.
 */
@Generated("org.fluxion.processor.DifferentiableProcessor")
public final class GalleryLayerGradient {
    private double[][] da;

    private double[] dx;

    private double[] products;

    private double value;

    private boolean evaluated;

    /**
     * Has no results yet: call {@code evaluate} first.
     */
    public GalleryLayerGradient() {
    }

    /**
     * Evaluates a new object: its arrays are nobody else's.
     *
     * @param a as of {@code layer}
     * @param x as of {@code layer}
     * @return a new gradient with results
     */
    public static GalleryLayerGradient at(double[][] a, double[] x) {
        GalleryLayerGradient gradient = new GalleryLayerGradient();
        gradient.evaluate(a, x);
        return gradient;
    }

    /**
     * Computes the value of {@code Gallery.layer} and its gradient.
     *
     * @param a as of {@code layer}
     * @param x as of {@code layer}
     * @return the value
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if sizes that must agree do not; earlier results then still stand
     */
    public double evaluate(double[][] a, double[] x) {
        boolean standing = evaluated;
        evaluated = false;
        Objects.requireNonNull(a, "a");
        Objects.requireNonNull(x, "x");
        try {
            checkSizes(a, x);
        } catch (IllegalArgumentException e) {
            // Nothing has been written yet: earlier results still stand.
            evaluated = standing;
            throw e;
        }
        double[][] da = Buffers.like(this.da, a);
        if (da != this.da) {
            this.da = da;
        }
        Buffers.fill(da, 0);
        double[] dx = this.dx;
        if (dx == null || dx.length != x.length) {
            dx = new double[x.length];
            this.dx = dx;
        }
        Arrays.fill(dx, 0);
        double total = 0.0;
        int first = 0;
        if (a.length >= 4) {
            double[] products = this.products;
            if (products == null || products.length != 4) {
                products = new double[4];
                this.products = products;
            }
            while (first <= a.length - 4 && Kernels.areFour(a, first, x.length)) {
                Kernels.fourDots(products, a, first, x, x.length);
                for (int k = 0; k < 4; k++) {
                    int i = first + k;
                    double[] row = a[i];
                    double product = products[k];
                    double t = Math.tanh(product);
                    total += t;
                    double t2 = 1.0 - t * t;
                    for (int j = 0; j < x.length; j++) {
                        dx[j] += t2 * row[j];
                        da[i][j] += t2 * x[j];
                    }
                }
                first += 4;
            }
        }
        for (int i = first; i < a.length; i++) {
            double[] row = a[i];
            double product = Kernels.dot(row, x, x.length);
            double t = Math.tanh(product);
            total += t;
            double t2 = 1.0 - t * t;
            for (int j = 0; j < x.length; j++) {
                dx[j] += t2 * row[j];
                da[i][j] += t2 * x[j];
            }
        }
        value = total;
        evaluated = true;
        return total;
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
     * The derivative by {@code a}.
     *
     * @return at {@code [j][k]} the derivative by {@code a[j][k]}, valid until the next evaluation
     * @throws IllegalStateException unless the last evaluation succeeded
     */
    public double[][] da() {
        requireEvaluated();
        return da;
    }

    /**
     * The derivative by {@code x}.
     *
     * @return at {@code [j]} the derivative by {@code x[j]}, valid until the next evaluation
     * @throws IllegalStateException unless the last evaluation succeeded
     */
    public double[] dx() {
        requireEvaluated();
        return dx;
    }

    private void requireEvaluated() {
        if (!evaluated) {
            throw new IllegalStateException("there are no results: call evaluate(a, x) first");
        }
    }

    private static void checkSizes(double[][] a, double[] x) {
        for (int i = 0; i < a.length; i++) {
            double[] row = a[i];
            if (row.length != x.length) {
                throw new IllegalArgumentException("a[" + i + "] has length " + row.length
                        + " but x has length " + x.length);
            }
        }
    }
}
