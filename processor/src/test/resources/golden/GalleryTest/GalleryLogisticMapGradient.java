package org.fluxion.gallery;

import org.fluxion.Generated;

/**
 * The gradient of {@code Gallery.logisticMap} by {@code r} and {@code start}.
 *
 * <pre>
 * logisticMap = recurrence over i &lt; steps: x ← r * x * (1 - x), from x = start
 * ∂logisticMap/∂r = dxByR of the recurrence over i &lt; steps: x ← r * x * (1 - x), dxByR ← (1 - x) * x +
 *     (-r * x + (1 - x) * r) * dxByR, from x = start, dxByR = 0
 * ∂logisticMap/∂start = dxByStart of the recurrence over i &lt; steps: x ← r * x * (1 - x), dxByStart ←
 *     (-r * x + (1 - x) * r) * dxByStart, from x = start, dxByStart = 1
 * </pre>
 *
 * <p>Rules used:
 *
 * <ul>
 * <li>difference rule (section 2)
 * <li>product rule (section 2)
 * <li>single-variable total-derivative chain rule: paths add up (section 4.5.2)
 * <li>vector chain rule (section 4.5.3)
 * </ul>
 *
 * <p>Loops:
 *
 * <ul>
 * <li>for (int i = 0; i &lt; steps; i++): recurrence, its reverse stores nothing: tangents run along
 * </ul>
 *
 * <p>Cost: 3 steps additions, 6 steps multiplications; the function alone: steps additions, 2 steps
 * multiplications.
 *
 * <p>An object keeps the arrays that it returns and uses them again at the next evaluation, so each
 * thread needs one of its own.
 */
@Generated("org.fluxion.processor.DifferentiableProcessor")
public final class GalleryLogisticMapGradient {
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
        double dxByStart = 1.0;
        double dxByR = 0.0;
        for (int i = 0; i < steps; i++) {
            double t = r * x;
            double t2 = 1.0 - x;
            double t3 = -t + t2 * r;
            double nextDxByR = t2 * x + t3 * dxByR;
            x = t * t2;
            dxByStart = t3 * dxByStart;
            dxByR = nextDxByR;
        }
        value = x;
        dr = dxByR;
        dstart = dxByStart;
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
