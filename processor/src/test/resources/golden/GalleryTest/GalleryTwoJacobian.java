package org.fluxion.gallery;

import org.fluxion.Generated;

/**
 * The Jacobian of {@code Gallery.two} by {@code x} and {@code y}.
 *
 * <pre>
 * two = [3 * x² * y, 2 * x + y^8]
 * ∂two/∂x = [3 * y * x + 3 * y * x, 2]
 * ∂two/∂y = [3 * x², 8 * y^7]
 * </pre>
 *
 * <p>Rules used:
 *
 * <ul>
 * <li>multiplication by a constant (section 2)
 * <li>power rule (section 2)
 * <li>sum rule (section 2)
 * <li>product rule (section 2)
 * <li>Jacobian: gradients of several functions of numbers stacked as rows (section 4)
 * <li>single-variable total-derivative chain rule: paths add up (section 4.5.2)
 * </ul>
 *
 * <p>Cost: 2 additions, 8 multiplications, 2 transcendental calls; the function alone: 1 addition, 4
 * multiplications, 1 transcendental call.
 *
 * <p>An object keeps the arrays that it returns and uses them again at the next evaluation, so each
 * thread needs one of its own.
 */
@Generated("org.fluxion.processor.DifferentiableProcessor")
public final class GalleryTwoJacobian {
    private double[] value;

    private double[] dx;

    private double[] dy;

    private boolean evaluated;

    /**
     * Has no results yet: call {@code evaluate} first.
     */
    public GalleryTwoJacobian() {
    }

    /**
     * Evaluates a new object: its arrays are nobody else's.
     *
     * @param x as of {@code two}
     * @param y as of {@code two}
     * @return a new Jacobian with results
     */
    public static GalleryTwoJacobian at(double x, double y) {
        GalleryTwoJacobian jacobian = new GalleryTwoJacobian();
        jacobian.evaluate(x, y);
        return jacobian;
    }

    /**
     * Computes the value of {@code Gallery.two} and its Jacobian.
     *
     * @param x as of {@code two}
     * @param y as of {@code two}
     * @return the value, valid until the next evaluation
     */
    public double[] evaluate(double x, double y) {
        evaluated = false;
        double t = 3.0 * x;
        double t2 = t * x;
        double[] value = this.value;
        if (value == null || value.length != 2) {
            value = new double[2];
            this.value = value;
        }
        value[0] = t2 * y;
        value[1] = 2.0 * x + Math.pow(y, 8.0);
        double[] dx = this.dx;
        if (dx == null || dx.length != 2) {
            dx = new double[2];
            this.dx = dx;
        }
        dx[0] = y * t + 3.0 * (y * x);
        dx[1] = 2.0;
        double[] dy = this.dy;
        if (dy == null || dy.length != 2) {
            dy = new double[2];
            this.dy = dy;
        }
        dy[0] = t2;
        dy[1] = 8.0 * Math.pow(y, 7.0);
        evaluated = true;
        return value;
    }

    /**
     * The value of the last evaluation.
     *
     * @return the value, valid until the next evaluation
     * @throws IllegalStateException unless the last evaluation succeeded
     */
    public double[] value() {
        requireEvaluated();
        return value;
    }

    /**
     * The derivative by {@code x}.
     *
     * @return at {@code [i]} the derivative of output {@code i} by {@code x}, valid until the next evaluation
     * @throws IllegalStateException unless the last evaluation succeeded
     */
    public double[] dx() {
        requireEvaluated();
        return dx;
    }

    /**
     * The derivative by {@code y}.
     *
     * @return at {@code [i]} the derivative of output {@code i} by {@code y}, valid until the next evaluation
     * @throws IllegalStateException unless the last evaluation succeeded
     */
    public double[] dy() {
        requireEvaluated();
        return dy;
    }

    private void requireEvaluated() {
        if (!evaluated) {
            throw new IllegalStateException("there are no results: call evaluate(x, y) first");
        }
    }
}
