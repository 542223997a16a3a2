package org.fluxion.gallery;

import java.util.Arrays;
import java.util.Objects;
import org.fluxion.Generated;

/**
 * The gradient of {@code Gallery.binned} by {@code x}.
 *
 * <pre>
 * binned = (sum over i: [x_i² at bin_i]) · weight
 * ∂binned/∂x = [2 * x_i * weight[bin_i]]_i
 * </pre>
 *
 * <p>Rules used:
 *
 * <ul>
 * <li>power rule (section 2)
 * <li>product rule (section 2)
 * <li>element-wise rule: the Jacobian is diagonal (section 4.2)
 * <li>vector sum reduction: the adjoint is broadcast (section 4.4)
 * <li>dot product: its derivative by one vector is the other (section 5)
 * </ul>
 *
 * <p>Loops:
 *
 * <ul>
 * <li>for (int i = 0; i &lt; x.length; i++): reduction, its reverse stores nothing
 * </ul>
 *
 * <p>Cost: |weight| + |x| additions, |weight| + 3 |x| multiplications, 2 |weight| + 6 |x| elements
 * read; the function alone: |weight| + |x| additions, |weight| + |x| multiplications, 2 |weight| + 3
 * |x| elements read.
 *
 * <p>An object keeps the arrays that it returns and uses them again at the next evaluation, so each
 * thread needs one of its own.
 */
@Generated("org.fluxion.processor.DifferentiableProcessor")
public final class GalleryBinnedGradient {
    private double[] total;

    private double[] dtotal;

    private double[] dx;

    private double value;

    private boolean evaluated;

    /**
     * Has no results yet: call {@code evaluate} first.
     */
    public GalleryBinnedGradient() {
    }

    /**
     * Evaluates a new object: its arrays are nobody else's.
     *
     * @param x as of {@code binned}
     * @param bin as of {@code binned}
     * @param weight as of {@code binned}
     * @return a new gradient with results
     */
    public static GalleryBinnedGradient at(double[] x, int[] bin, double[] weight) {
        GalleryBinnedGradient gradient = new GalleryBinnedGradient();
        gradient.evaluate(x, bin, weight);
        return gradient;
    }

    /**
     * Computes the value of {@code Gallery.binned} and its gradient.
     *
     * @param x as of {@code binned}
     * @param bin as of {@code binned}
     * @param weight as of {@code binned}
     * @return the value
     * @throws NullPointerException if an argument is null
     */
    public double evaluate(double[] x, int[] bin, double[] weight) {
        evaluated = false;
        Objects.requireNonNull(x, "x");
        Objects.requireNonNull(bin, "bin");
        Objects.requireNonNull(weight, "weight");
        double[] total = this.total;
        if (total == null || total.length != weight.length) {
            total = new double[weight.length];
            this.total = total;
        }
        Arrays.fill(total, 0);
        for (int i = 0; i < x.length; i++) {
            double t = x[i];
            total[bin[i]] += t * t;
        }
        double product = 0.0;
        double[] dtotal = this.dtotal;
        if (dtotal == null || dtotal.length != weight.length) {
            dtotal = new double[weight.length];
            this.dtotal = dtotal;
        }
        for (int i = 0; i < weight.length; i++) {
            double t2 = weight[i];
            product += total[i] * t2;
            dtotal[i] = t2;
        }
        double[] dx = this.dx;
        if (dx == null || dx.length != x.length) {
            dx = new double[x.length];
            this.dx = dx;
        }
        for (int i = 0; i < x.length; i++) {
            dx[i] = 2.0 * x[i] * dtotal[bin[i]];
        }
        value = product;
        evaluated = true;
        return product;
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
            throw new IllegalStateException("there are no results: call evaluate(x, bin, weight) first");
        }
    }
}
