package org.fluxion.gallery;

import org.fluxion.Generated;

/**
 * The gradient of {@code Gallery.nested} by {@code x}.
 *
 * <pre>
 * nested = log(sin(x³)²)
 * ∂nested/∂x = t * x² + 2 * x² * t
 * where t = 2 * sin(x³) / sin(x³)² * cos(x³)
 * </pre>
 *
 * <p>Rules used:
 *
 * <ul>
 * <li>power rule (section 2)
 * <li>product rule (section 2)
 * <li>function of one variable: its own derivative (section 2)
 * <li>single-variable chain rule (section 4.5.1)
 * <li>single-variable total-derivative chain rule: paths add up (section 4.5.2)
 * </ul>
 *
 * <p>Cost: 1 addition, 9 multiplications, 1 division, 4 transcendental calls; the function alone: 2
 * multiplications, 3 transcendental calls.
 *
 * <p>An object keeps the arrays that it returns and uses them again at the next evaluation, so each
 * thread needs one of its own.
 */
@Generated("org.fluxion.processor.DifferentiableProcessor")
public final class GalleryNestedGradient {
    private double value;

    private double dx;

    private boolean evaluated;

    /**
     * Has no results yet: call {@code evaluate} first.
     */
    public GalleryNestedGradient() {
    }

    /**
     * Evaluates a new object: its arrays are nobody else's.
     *
     * @param x as of {@code nested}
     * @return a new gradient with results
     */
    public static GalleryNestedGradient at(double x) {
        GalleryNestedGradient gradient = new GalleryNestedGradient();
        gradient.evaluate(x);
        return gradient;
    }

    /**
     * Computes the value of {@code Gallery.nested} and its gradient.
     *
     * @param x as of {@code nested}
     * @return the value
     */
    public double evaluate(double x) {
        evaluated = false;
        double t = x * x;
        double t2 = t * x;
        double t3 = Math.sin(t2);
        double t4 = Math.pow(t3, 2.0);
        double t5 = 1.0 / t4 * (2.0 * t3) * Math.cos(t2);
        double value = Math.log(t4);
        double dx = t5 * t + 2.0 * x * (t5 * x);
        this.value = value;
        this.dx = dx;
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
     * @return the derivative
     * @throws IllegalStateException unless the last evaluation succeeded
     */
    public double dx() {
        requireEvaluated();
        return dx;
    }

    private void requireEvaluated() {
        if (!evaluated) {
            throw new IllegalStateException("there are no results: call evaluate(x) first");
        }
    }
}
