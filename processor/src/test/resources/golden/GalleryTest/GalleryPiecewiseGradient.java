package org.fluxion.gallery;

import org.fluxion.Generated;

/**
 * The gradient of {@code Gallery.piecewise} by {@code x}.
 *
 * <pre>
 * piecewise = { x² if x &lt; 0; sqrt(x) if x &gt; 1; sqrt(x) * x otherwise }
 * ∂piecewise/∂x = { 2 * x if x &lt; 0; t otherwise }
 * where t = { 0 if x &gt; 1; sqrt(x) otherwise } + { 1 if x &gt; 1; x otherwise } / (2 * sqrt(x))
 * </pre>
 *
 * <p>Rules used:
 *
 * <ul>
 * <li>power rule (section 2)
 * <li>product rule (section 2)
 * <li>function of one variable: its own derivative (section 2)
 * <li>single-variable total-derivative chain rule: paths add up (section 4.5.2)
 * <li>piecewise function: the derivative of the piece that is taken (section 5)
 * </ul>
 *
 * <p>Cost: at most 1 addition, 2 multiplications, 1 division, 1 transcendental call; the function
 * alone: 1 multiplication, 1 transcendental call. Of two branches the dearer one counts.
 *
 * <p>An object keeps the arrays that it returns and uses them again at the next evaluation, so each
 * thread needs one of its own.
 */
@Generated("org.fluxion.processor.DifferentiableProcessor")
public final class GalleryPiecewiseGradient {
    private double value;

    private double dx;

    private boolean evaluated;

    /**
     * Has no results yet: call {@code evaluate} first.
     */
    public GalleryPiecewiseGradient() {
    }

    /**
     * Evaluates a new object: its arrays are nobody else's.
     *
     * @param x as of {@code piecewise}
     * @return a new gradient with results
     */
    public static GalleryPiecewiseGradient at(double x) {
        GalleryPiecewiseGradient gradient = new GalleryPiecewiseGradient();
        gradient.evaluate(x);
        return gradient;
    }

    /**
     * Computes the value of {@code Gallery.piecewise} and its gradient.
     *
     * @param x as of {@code piecewise}
     * @return the value
     */
    public double evaluate(double x) {
        evaluated = false;
        double t2;
        double dx2;
        if (x < 0.0) {
            t2 = x * x;
            dx2 = 2.0 * x;
        } else {
            double root = Math.sqrt(x);
            double t;
            double droot;
            double dx;
            if (x > 1.0) {
                t = root;
                droot = 1.0;
                dx = 0.0;
            } else {
                t = root * x;
                droot = x;
                dx = root;
            }
            t2 = t;
            dx2 = dx + droot / (2.0 * root);
        }
        value = t2;
        this.dx = dx2;
        evaluated = true;
        return t2;
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
