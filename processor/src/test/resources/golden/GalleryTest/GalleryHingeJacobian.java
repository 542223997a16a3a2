package org.fluxion.gallery;

import java.util.Objects;
import org.fluxion.Generated;
import org.fluxion.runtime.Buffers;

/**
 * The Jacobian of {@code Gallery.hinge} by {@code x}.
 *
 * <pre>
 * hinge = [{ x_i² if x_i &gt; 0; -x_i otherwise }]_i
 * ∂hinge/∂x = diag(d), d = [{ 2 * x_i if x_i &gt; 0; -1 otherwise }]_i
 * </pre>
 *
 * <p>Rules used:
 *
 * <ul>
 * <li>multiplication by a constant (section 2)
 * <li>power rule (section 2)
 * <li>Jacobian: gradients stacked as rows, numerator layout (section 4.1)
 * <li>element-wise rule: the Jacobian is diagonal (section 4.2)
 * <li>piecewise function: the derivative of the piece that is taken (section 5)
 * </ul>
 *
 * <p>Loops:
 *
 * <ul>
 * <li>for (int i = 0; i &lt; x.length; i++): independent loop, its reverse stores nothing
 * </ul>
 *
 * <p>Cost: at most 2 |x| multiplications, |x| elements read; the function alone: |x| multiplications,
 * |x| elements read. Of two branches the dearer one counts.
 *
 * <p>An object keeps the arrays that it returns and uses them again at the next evaluation, so each
 * thread needs one of its own.
 */
@Generated("org.fluxion.processor.DifferentiableProcessor")
public final class GalleryHingeJacobian {
    private double[] value;

    private double[] dxDiagonal;

    private double[][] dx;

    private int dxColumns;

    private boolean dxIsBuilt;

    private boolean evaluated;

    /**
     * Has no results yet: call {@code evaluate} first.
     */
    public GalleryHingeJacobian() {
    }

    /**
     * Evaluates a new object: its arrays are nobody else's.
     *
     * @param x as of {@code hinge}
     * @return a new Jacobian with results
     */
    public static GalleryHingeJacobian at(double[] x) {
        GalleryHingeJacobian jacobian = new GalleryHingeJacobian();
        jacobian.evaluate(x);
        return jacobian;
    }

    /**
     * Computes the value of {@code Gallery.hinge} and its Jacobian.
     *
     * @param x as of {@code hinge}
     * @return the value, valid until the next evaluation
     * @throws NullPointerException if an argument is null
     */
    public double[] evaluate(double[] x) {
        evaluated = false;
        Objects.requireNonNull(x, "x");
        double[] value = this.value;
        if (value == null || value.length != x.length) {
            value = new double[x.length];
            this.value = value;
        }
        double[] dxDiagonal = this.dxDiagonal;
        if (dxDiagonal == null || dxDiagonal.length != x.length) {
            dxDiagonal = new double[x.length];
            this.dxDiagonal = dxDiagonal;
        }
        for (int i = 0; i < x.length; i++) {
            double t = x[i];
            double t2;
            double t3;
            if (t > 0.0) {
                t2 = t * t;
                t3 = 2.0 * t;
            } else {
                t2 = -t;
                t3 = -1.0;
            }
            value[i] = t2;
            dxDiagonal[i] = t3;
        }
        dxColumns = x.length;
        dxIsBuilt = false;
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
     * The diagonal of the derivative by {@code x}, which is zero elsewhere.
     *
     * @return at {@code [i]} the derivative of output {@code i} by {@code x[i]}, valid until the next evaluation
     * @throws IllegalStateException unless the last evaluation succeeded
     */
    public double[] dxDiagonal() {
        requireEvaluated();
        return dxDiagonal;
    }

    /**
     * The derivative by {@code x}.
     *
     * @return at {@code [i][j]} the derivative of output {@code i} by {@code x[j]}, valid until the next evaluation
     * @throws IllegalStateException unless the last evaluation succeeded
     */
    public double[][] dx() {
        requireEvaluated();
        if (!dxIsBuilt) {
            dx = Buffers.diagonal(dx, dxDiagonal, dxColumns);
            dxIsBuilt = true;
        }
        return dx;
    }

    private void requireEvaluated() {
        if (!evaluated) {
            throw new IllegalStateException("there are no results: call evaluate(x) first");
        }
    }
}
