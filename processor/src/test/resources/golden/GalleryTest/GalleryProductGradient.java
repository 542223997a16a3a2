package org.fluxion.gallery;

import java.util.Arrays;
import java.util.Objects;
import org.fluxion.Generated;
import org.fluxion.runtime.Tapes;

/**
 * The gradient of {@code Gallery.product} by {@code x}.
 *
 * <pre>
 * product = recurrence over i: product2 ← product2 * x_i, from product2 = 1
 * ∂product/∂x = dx of the recurrence over i: dproduct ← dproduct * x[|x| - 1 - i], dx ← dx'_i, from
 *     dproduct = 1, dx = 0
 * where dx'_i = dx + [dproduct * productHistory[|x| - 1 - i] at |x| - 1 - i]
 * where productHistory = [product]_i along the recurrence over i: product ← product * x_i, from
 *     product = 1
 * </pre>
 *
 * <p>Rules used:
 *
 * <ul>
 * <li>product rule (section 2)
 * <li>element-wise rule: the Jacobian is diagonal (section 4.2)
 * <li>vector chain rule (section 4.5.3)
 * </ul>
 *
 * <p>Loops:
 *
 * <ul>
 * <li>for (double factor : x): recurrence, its reverse stores 8 x.length bytes (productHistory)
 * </ul>
 *
 * <p>Cost: |x| additions, 3 |x| multiplications, 4 |x| elements read, 8 |x| bytes stored; the function
 * alone: |x| multiplications, |x| elements read.
 *
 * <p>An object keeps the arrays that it returns and uses them again at the next evaluation, so each
 * thread needs one of its own.
 */
@Generated("org.fluxion.processor.DifferentiableProcessor")
public final class GalleryProductGradient {
    private double[] productHistory;

    private double[] dx;

    private double value;

    private boolean evaluated;

    /**
     * Has no results yet: call {@code evaluate} first.
     */
    public GalleryProductGradient() {
    }

    /**
     * Evaluates a new object: its arrays are nobody else's.
     *
     * @param x as of {@code product}
     * @return a new gradient with results
     */
    public static GalleryProductGradient at(double[] x) {
        GalleryProductGradient gradient = new GalleryProductGradient();
        gradient.evaluate(x);
        return gradient;
    }

    /**
     * Computes the value of {@code Gallery.product} and its gradient.
     *
     * @param x as of {@code product}
     * @return the value
     * @throws NullPointerException if an argument is null
     */
    public double evaluate(double[] x) {
        evaluated = false;
        Objects.requireNonNull(x, "x");
        double product = 1.0;
        double[] productHistory = Tapes.atLeast(this.productHistory, x.length);
        if (productHistory != this.productHistory) {
            this.productHistory = productHistory;
        }
        for (int i = 0; i < x.length; i++) {
            double factor = x[i];
            productHistory[i] = product;
            product *= factor;
        }
        double[] dx = this.dx;
        if (dx == null || dx.length != x.length) {
            dx = new double[x.length];
            this.dx = dx;
        }
        Arrays.fill(dx, 0);
        double dproduct = 1.0;
        for (int i = x.length - 1; i >= 0; i--) {
            double product3 = productHistory[i];
            double factor2 = x[i];
            dx[i] += dproduct * product3;
            dproduct = dproduct * factor2;
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
            throw new IllegalStateException("there are no results: call evaluate(x) first");
        }
    }
}
