package org.fluxion.gallery;

import java.util.Arrays;
import java.util.Objects;
import org.fluxion.Generated;

/**
 * The gradient of {@code Gallery.distance} by {@code x}.
 *
 * <pre>
 * distance = sqrt(sum over i: (x_i - y_i)²)
 * ∂distance/∂x = { 2 * (x - y) / (2 * t) if t ≠ 0; 0 otherwise }
 * where t = sqrt(sum over i: (x_i - y_i)²)
 * </pre>
 *
 * <p>Rules used:
 *
 * <ul>
 * <li>power rule (section 2)
 * <li>difference rule (section 2)
 * <li>function of one variable: its own derivative (section 2)
 * <li>element-wise rule: the Jacobian is diagonal (section 4.2)
 * <li>vector sum reduction: the adjoint is broadcast (section 4.4)
 * <li>single-variable chain rule (section 4.5.1)
 * <li>sum of squares: the derivative of v^2 is 2 v (section 6)
 * </ul>
 *
 * <p>Cost: at most 4 |x| additions, 3 |x| + 1 multiplications, 1 division, 1 transcendental call, 5
 * |x| elements read; the function alone: 2 |x| additions, |x| multiplications, 1 transcendental call,
 * 2 |x| elements read. Of two branches the dearer one counts.
 *
 * <p>An object keeps the arrays that it returns and uses them again at the next evaluation, so each
 * thread needs one of its own.
 */
@Generated("org.fluxion.processor.DifferentiableProcessor")
public final class GalleryDistanceGradient {
    private double[] dx;

    private double value;

    private boolean evaluated;

    /**
     * Has no results yet: call {@code evaluate} first.
     */
    public GalleryDistanceGradient() {
    }

    /**
     * Evaluates a new object: its arrays are nobody else's.
     *
     * @param x as of {@code distance}
     * @param y as of {@code distance}
     * @return a new gradient with results
     */
    public static GalleryDistanceGradient at(double[] x, double[] y) {
        GalleryDistanceGradient gradient = new GalleryDistanceGradient();
        gradient.evaluate(x, y);
        return gradient;
    }

    /**
     * Computes the value of {@code Gallery.distance} and its gradient.
     *
     * @param x as of {@code distance}
     * @param y as of {@code distance}
     * @return the value
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if sizes that must agree do not; earlier results then still stand
     */
    public double evaluate(double[] x, double[] y) {
        boolean standing = evaluated;
        evaluated = false;
        Objects.requireNonNull(x, "x");
        Objects.requireNonNull(y, "y");
        try {
            checkSizes(x, y);
        } catch (IllegalArgumentException e) {
            // Nothing has been written yet: earlier results still stand.
            evaluated = standing;
            throw e;
        }
        double squares = 0.0;
        for (int i = 0; i < x.length; i++) {
            double t = x[i] - y[i];
            squares += t * t;
        }
        double t2 = Math.sqrt(squares);
        double[] dx = this.dx;
        if (dx == null || dx.length != x.length) {
            dx = new double[x.length];
            this.dx = dx;
        }
        Arrays.fill(dx, 0);
        if (t2 != 0.0) {
            double t3 = 1.0 / (2.0 * t2);
            for (int i = 0; i < x.length; i++) {
                dx[i] += 2.0 * (x[i] - y[i]) * t3;
            }
        }
        value = t2;
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
     * @return at {@code [j]} the derivative by {@code x[j]}, valid until the next evaluation
     * @throws IllegalStateException unless the last evaluation succeeded
     */
    public double[] dx() {
        requireEvaluated();
        return dx;
    }

    private void requireEvaluated() {
        if (!evaluated) {
            throw new IllegalStateException("there are no results: call evaluate(x, y) first");
        }
    }

    private static void checkSizes(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("x has length " + x.length + " but y has length "
                    + y.length);
        }
    }
}
