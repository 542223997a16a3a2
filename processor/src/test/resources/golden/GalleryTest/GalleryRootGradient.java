package org.fluxion.gallery;

import org.fluxion.Generated;
import org.fluxion.runtime.Tapes;

/**
 * The gradient of {@code Gallery.root} by {@code a}.
 *
 * <pre>
 * root = recurrence over i &lt; iterations: x ← 0.5 * (x + a / x), from x = a
 * ∂root/∂a = da + dx
 * where da = da of the recurrence over i &lt; iterations: dx ← 0.5 * dx - t_i * a / xHistory[iterations -
 *     1 - i], da ← da + t_i, from dx = 1, da = 0
 * where dx = recurrence over i &lt; iterations: dx ← 0.5 * dx - t_i * a / xHistory[iterations - 1 - i],
 *     from dx = 1
 * where t_i = 0.5 * dx / xHistory[iterations - 1 - i]
 * where xHistory = [x]_i along the recurrence over i &lt; iterations: x ← 0.5 * (x + a / x), from x = a
 * </pre>
 *
 * <p>Rules used:
 *
 * <ul>
 * <li>sum and difference rule (section 2)
 * <li>product rule (section 2)
 * <li>quotient: the product rule with the power -1 (section 2)
 * <li>scalar expansion: the derivative by the scalar is a sum (section 4.3)
 * <li>single-variable total-derivative chain rule: paths add up (section 4.5.2)
 * <li>vector chain rule (section 4.5.3)
 * </ul>
 *
 * <p>Loops:
 *
 * <ul>
 * <li>while (Math.abs(x * x - a) &gt; tolerance): general loop, its reverse stores 8 iterations bytes
 * (xHistory)
 * </ul>
 *
 * <p>An object keeps the arrays that it returns and uses them again at the next evaluation, so each
 * thread needs one of its own.
 */
@Generated("org.fluxion.processor.DifferentiableProcessor")
public final class GalleryRootGradient {
    private double[] xHistory;

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
        int iterations = 0;
        double[] xHistory = Tapes.atLeast(this.xHistory, 0);
        this.xHistory = xHistory;
        while (Math.abs(x * x - a) > tolerance) {
            xHistory = Tapes.atLeast(xHistory, iterations + 1);
            this.xHistory = xHistory;
            xHistory[iterations] = x;
            x = 0.5 * (x + a / x);
            iterations += 1;
        }
        double dx = 1.0;
        double da = 0.0;
        for (int i = iterations - 1; i >= 0; i--) {
            double x3 = xHistory[i];
            double t = 0.5 * dx;
            double t2 = t / x3;
            da += t2;
            dx = t - t2 * (a / x3);
        }
        double da2 = da + dx;
        value = x;
        this.da = da2;
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
