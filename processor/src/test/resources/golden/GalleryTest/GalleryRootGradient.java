package org.fluxion.gallery;

import org.fluxion.Generated;

/**
 * The gradient of {@code Gallery.root} by {@code a}.
 *
 * <pre>
 * root = recurrence over i &lt; iterations: x ← 0.5 * (x + a / x), from x = a
 * ∂root/∂a = dxByA of the recurrence over i &lt; iterations: x ← 0.5 * (x + a / x), dxByA ← 0.5 / x +
 *     (0.5 - 0.5 / x * a / x) * dxByA, from x = a, dxByA = 1
 * </pre>
 *
 * <p>Rules used:
 *
 * <ul>
 * <li>multiplication by a constant (section 2)
 * <li>sum rule (section 2)
 * <li>quotient: the product rule with the power -1 (section 2)
 * <li>single-variable total-derivative chain rule: paths add up (section 4.5.2)
 * <li>vector chain rule (section 4.5.3)
 * </ul>
 *
 * <p>Loops:
 *
 * <ul>
 * <li>while (Math.abs(x * x - a) &gt; tolerance): general loop, its reverse stores nothing: tangents
 * run along
 * </ul>
 *
 * <p>Cost: 4 iterations + 1 additions, 4 iterations + 1 multiplications, 2 iterations divisions; the
 * function alone: 2 iterations + 1 additions, 2 iterations + 1 multiplications, iterations divisions.
 * Here iterations is how often a loop that ends by a condition runs.
 *
 * <p>An object keeps the arrays that it returns and uses them again at the next evaluation, so each
 * thread needs one of its own.
 */
@Generated("org.fluxion.processor.DifferentiableProcessor")
public final class GalleryRootGradient {
    private double value;

    private double da;

    private boolean evaluated;

    /**
     * Has no results yet: call {@code evaluate} first.
     */
    public GalleryRootGradient() {
    }

    /**
     * Evaluates a new object: its arrays are nobody else's.
     *
     * @param a as of {@code root}
     * @param tolerance as of {@code root}
     * @return a new gradient with results
     */
    public static GalleryRootGradient at(double a, double tolerance) {
        GalleryRootGradient gradient = new GalleryRootGradient();
        gradient.evaluate(a, tolerance);
        return gradient;
    }

    /**
     * Computes the value of {@code Gallery.root} and its gradient.
     *
     * @param a as of {@code root}
     * @param tolerance as of {@code root}
     * @return the value
     */
    public double evaluate(double a, double tolerance) {
        evaluated = false;
        double x = a;
        double dxByA = 1.0;
        while (Math.abs(x * x - a) > tolerance) {
            double t = a / x;
            double t2 = 0.5 / x;
            x = 0.5 * (x + t);
            dxByA = t2 + (0.5 - t2 * t) * dxByA;
        }
        value = x;
        da = dxByA;
        evaluated = true;
        return x;
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
     * @return the derivative
     * @throws IllegalStateException unless the last evaluation succeeded
     */
    public double da() {
        requireEvaluated();
        return da;
    }

    private void requireEvaluated() {
        if (!evaluated) {
            throw new IllegalStateException("there are no results: call evaluate(a, tolerance) first");
        }
    }
}
