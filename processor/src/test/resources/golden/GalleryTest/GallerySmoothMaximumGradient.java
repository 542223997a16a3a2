package org.fluxion.gallery;

import java.util.Objects;
import org.fluxion.Generated;
import org.fluxion.runtime.Kernels;

/**
 * The gradient of {@code Gallery.smoothMaximum} by {@code x}.
 *
 * <pre>
 * smoothMaximum = shift + log(sum over i: exp(x_i - shift))
 * where shift = { 0 if abs(max(x)) = ∞; max(x) otherwise }
 * ∂smoothMaximum/∂x = exp(x - shift) / (sum over i: exp(x_i - shift))
 * where shift = { 0 if abs(max(x)) = ∞; max(x) otherwise }
 * </pre>
 *
 * <p>Rules used:
 *
 * <ul>
 * <li>sum rule (section 2)
 * <li>difference rule (section 2)
 * <li>function of one variable: its own derivative (section 2)
 * <li>element-wise rule: the Jacobian is diagonal (section 4.2)
 * <li>vector sum reduction: the adjoint is broadcast (section 4.4)
 * <li>single-variable chain rule (section 4.5.1)
 * </ul>
 *
 * <p>Cost: 2 |x| + 1 additions, |x| multiplications, 1 division, |x| + 1 transcendental calls, 3 |x|
 * elements read, 8 |x| bytes stored; the function alone: 2 |x| + 1 additions, |x| + 1 transcendental
 * calls, 2 |x| elements read.
 *
 * <p>An object keeps the arrays that it returns and uses them again at the next evaluation, so each
 * thread needs one of its own.
 */
@Generated("org.fluxion.processor.DifferentiableProcessor")
public final class GallerySmoothMaximumGradient {
    private double[] expKept;

    private double[] dx;

    private double[] arguments;

    private double[] exponentials;

    private double value;

    private boolean evaluated;

    /**
     * Has no results yet: call {@code evaluate} first.
     */
    public GallerySmoothMaximumGradient() {
    }

    /**
     * Evaluates a new object: its arrays are nobody else's.
     *
     * @param x as of {@code smoothMaximum}
     * @return a new gradient with results
     */
    public static GallerySmoothMaximumGradient at(double[] x) {
        GallerySmoothMaximumGradient gradient = new GallerySmoothMaximumGradient();
        gradient.evaluate(x);
        return gradient;
    }

    /**
     * Computes the value of {@code Gallery.smoothMaximum} and its gradient.
     *
     * @param x as of {@code smoothMaximum}
     * @return the value
     * @throws NullPointerException if an argument is null
     */
    public double evaluate(double[] x) {
        evaluated = false;
        Objects.requireNonNull(x, "x");
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            largest = Math.max(largest, x[i]);
        }
        double shift = largest;
        double shift2 = Math.abs(shift) == Double.POSITIVE_INFINITY ? 0.0 : shift;
        double total = 0.0;
        double[] expKept = this.expKept;
        if (expKept == null || expKept.length != x.length) {
            expKept = new double[x.length];
            this.expKept = expKept;
        }
        if (x.length >= 48) {
            double[] arguments = this.arguments;
            if (arguments == null || arguments.length != 256) {
                arguments = new double[256];
                this.arguments = arguments;
            }
            double[] exponentials = this.exponentials;
            if (exponentials == null || exponentials.length != 256) {
                exponentials = new double[256];
                this.exponentials = exponentials;
            }
            int start = 0;
            while (start < x.length) {
                int count = Math.min(256, x.length - start);
                for (int j = 0; j < count; j++) {
                    int i = start + j;
                    arguments[j] = x[i] - shift2;
                }
                Kernels.exp(exponentials, arguments, count);
                total += Kernels.sum(exponentials, count);
                for (int j = 0; j < count; j++) {
                    int i = start + j;
                    double t = exponentials[j];
                    expKept[i] = t;
                }
                start += count;
            }
        } else {
            for (int i = 0; i < x.length; i++) {
                double t = Math.exp(x[i] - shift2);
                total += t;
                expKept[i] = t;
            }
        }
        double t2 = 1.0 / total;
        double[] dx = this.dx;
        if (dx == null || dx.length != x.length) {
            dx = new double[x.length];
            this.dx = dx;
        }
        for (int i = 0; i < x.length; i++) {
            dx[i] = t2 * expKept[i];
        }
        double value = shift2 + Math.log(total);
        this.value = value;
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
