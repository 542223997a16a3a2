package org.fluxion.gallery;

import org.fluxion.Generated;
import org.fluxion.runtime.Tapes;

/**
 * The gradient of {@code Gallery.logisticMap} by {@code r} and {@code start}.
 *
 * <pre>
 * logisticMap = recurrence over i &lt; steps: x ← r * x * (1 - x), from x = start
 * ∂logisticMap/∂r = dr of the recurrence over i &lt; steps: dx ← -dx * r * xHistory[steps - 1 - i] + t_i
 *     * r, dr ← dr + t_i * xHistory[steps - 1 - i], from dx = 1, dr = 0
 * where xHistory = [x]_i along the recurrence over i &lt; steps: x ← r * x * (1 - x), from x = start
 * where t_i = dx * (1 - xHistory[steps - 1 - i])
 * ∂logisticMap/∂start = recurrence over i &lt; steps: dx ← -dx * r * xHistory[steps - 1 - i] + dx * (1 -
 *     xHistory[steps - 1 - i]) * r, from dx = 1
 * where xHistory = [x]_i along the recurrence over i &lt; steps: x ← r * x * (1 - x), from x = start
 * </pre>
 *
 * <p>Rules used:
 *
 * <ul>
 * <li>sum and difference rule (section 2)
 * <li>product rule (section 2)
 * <li>scalar expansion: the derivative by the scalar is a sum (section 4.3)
 * <li>single-variable total-derivative chain rule: paths add up (section 4.5.2)
 * <li>vector chain rule (section 4.5.3)
 * </ul>
 *
 * <p>Loops:
 *
 * <ul>
 * <li>for (int i = 0; i &lt; steps; i++): recurrence, its reverse stores 8 steps bytes (xHistory)
 * </ul>
 *
 * <p>An object keeps the arrays that it returns and uses them again at the next evaluation, so each
 * thread needs one of its own.
 */
@Generated("org.fluxion.processor.DifferentiableProcessor")
public final class GalleryLogisticMapGradient {
    private double[] xHistory;

    private double value;

    private double dr;

    private double dstart;

    private boolean evaluated;

    /**
     * Has no results yet: call {@code evaluate} first.
     */
    public GalleryLogisticMapGradient() {
    }

    /**
     * Evaluates a new object: its arrays are nobody else's.
     *
     * @param r as of {@code logisticMap}
     * @param start as of {@code logisticMap}
     * @param steps as of {@code logisticMap}
     * @return a new gradient with results
     */
    public static GalleryLogisticMapGradient at(double r, double start, int steps) {
        GalleryLogisticMapGradient gradient = new GalleryLogisticMapGradient();
        gradient.evaluate(r, start, steps);
        return gradient;
    }

    /**
     * Computes the value of {@code Gallery.logisticMap} and its gradient.
     *
     * @param r as of {@code logisticMap}
     * @param start as of {@code logisticMap}
     * @param steps as of {@code logisticMap}
     * @return the value
     */
    public double evaluate(double r, double start, int steps) {
        evaluated = false;
        double x = start;
        double[] xHistory = Tapes.atLeast(this.xHistory, steps);
        this.xHistory = xHistory;
        for (int i = 0; i < steps; i++) {
            xHistory[i] = x;
            x = r * x * (1.0 - x);
        }
        double dx = 1.0;
        double dr = 0.0;
        for (int i = steps - 1; i >= 0; i--) {
            double x3 = xHistory[i];
            double t = dx * (1.0 - x3);
            dr += t * x3;
            dx = -(dx * (r * x3)) + t * r;
        }
        value = x;
        this.dr = dr;
        dstart = dx;
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
     * The derivative by {@code r}.
     *
     * @return the derivative
     * @throws IllegalStateException unless the last evaluation succeeded
     */
    public double dr() {
        requireEvaluated();
        return dr;
    }

    /**
     * The derivative by {@code start}.
     *
     * @return the derivative
     * @throws IllegalStateException unless the last evaluation succeeded
     */
    public double dstart() {
        requireEvaluated();
        return dstart;
    }

    private void requireEvaluated() {
        if (!evaluated) {
            throw new IllegalStateException("there are no results: call evaluate(r, start, steps) first");
        }
    }
}
