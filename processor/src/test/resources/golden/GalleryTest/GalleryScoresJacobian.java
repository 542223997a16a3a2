package org.fluxion.gallery;

import java.util.Arrays;
import java.util.Objects;
import org.fluxion.Generated;
import org.fluxion.runtime.Buffers;
import org.fluxion.runtime.Kernels;

/**
 * The Jacobian of {@code Gallery.scores} by {@code x}.
 *
 * <pre>
 * scores = exp(x - max(x)) / (sum over i: exp(x_i - max(x)))
 * ∂scores/∂x = t
 * where t[i][i2] = ({ 1 / total if i2 = i; 0 otherwise } - exp(x_i - max(x)) / total / total) *
 *     exp(x_i2 - max(x))
 * where total = sum over i: exp(x_i - max(x))
 * </pre>
 *
 * <p>Rules used:
 *
 * <ul>
 * <li>difference rule (section 2)
 * <li>quotient: the product rule with the power -1 (section 2)
 * <li>function of one variable: its own derivative (section 2)
 * <li>Jacobian: gradients stacked as rows, numerator layout (section 4.1)
 * <li>element-wise rule: the Jacobian is diagonal (section 4.2)
 * <li>scalar expansion: a number stands for a vector of equal elements (section 4.3)
 * <li>vector sum reduction: the adjoint is broadcast (section 4.4)
 * <li>single-variable chain rule (section 4.5.1)
 * <li>single-variable total-derivative chain rule: paths add up (section 4.5.2)
 * </ul>
 *
 * <p>Cost: |x|² + 3 |x| additions, |x|² + |x| multiplications, |x| + 1 divisions, |x| transcendental
 * calls, 2 |x|² + 4 |x| elements read; the function alone: 2 |x| additions, |x| divisions, |x|
 * transcendental calls, 3 |x| elements read.
 *
 * <p>An object keeps the arrays that it returns and uses them again at the next evaluation, so each
 * thread needs one of its own.
 */
@Generated("org.fluxion.processor.DifferentiableProcessor")
public final class GalleryScoresJacobian {
    private double[] buffer;

    private double[] value;

    private double[][] dx;

    private double[] buffer2;

    private double[] arguments;

    private double[] exponentials;

    private boolean evaluated;

    /**
     * Has no results yet: call {@code evaluate} first.
     */
    public GalleryScoresJacobian() {
    }

    /**
     * Evaluates a new object: its arrays are nobody else's.
     *
     * @param x as of {@code scores}
     * @return a new Jacobian with results
     */
    public static GalleryScoresJacobian at(double[] x) {
        GalleryScoresJacobian jacobian = new GalleryScoresJacobian();
        jacobian.evaluate(x);
        return jacobian;
    }

    /**
     * Computes the value of {@code Gallery.scores} and its Jacobian.
     *
     * @param x as of {@code scores}
     * @return the value, valid until the next evaluation
     * @throws NullPointerException if an argument is null
     */
    public double[] evaluate(double[] x) {
        evaluated = false;
        Objects.requireNonNull(x, "x");
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            largest = Math.max(largest, x[i]);
        }
        double shift = largest;
        double total = 0.0;
        double[] buffer = this.buffer;
        if (buffer == null || buffer.length != x.length) {
            buffer = new double[x.length];
            this.buffer = buffer;
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
                for (int k = 0; k < count; k++) {
                    int i = start + k;
                    arguments[k] = x[i] - shift;
                }
                Kernels.exp(exponentials, arguments, count);
                total += Kernels.sum(exponentials, count);
                for (int k = 0; k < count; k++) {
                    int i = start + k;
                    double t = exponentials[k];
                    buffer[i] = t;
                }
                start += count;
            }
        } else {
            for (int i = 0; i < x.length; i++) {
                double t = Math.exp(x[i] - shift);
                total += t;
                buffer[i] = t;
            }
        }
        double t2 = 1.0 / total;
        double[] value = this.value;
        if (value == null || value.length != x.length) {
            value = new double[x.length];
            this.value = value;
        }
        double[][] dx = this.dx;
        if (dx == null || dx.length != x.length) {
            dx = new double[x.length][];
            this.dx = dx;
        }
        double[] buffer2 = this.buffer2;
        for (int i = 0; i < x.length; i++) {
            double t3 = buffer[i] / total;
            buffer2 = Buffers.vector(buffer2, x.length);
            Arrays.fill(buffer2, 0);
            buffer2[i] += t2;
            double t4 = t2 * t3;
            double[] dx2 = dx[i];
            if (dx2 == null || dx2.length != x.length) {
                dx2 = new double[x.length];
                dx[i] = dx2;
            }
            for (int j = 0; j < x.length; j++) {
                dx2[j] = (buffer2[j] - t4) * buffer[j];
            }
            value[i] = t3;
        }
        if (buffer2 != this.buffer2) {
            this.buffer2 = buffer2;
        }
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
     * @return at {@code [i][j]} the derivative of output {@code i} by {@code x[j]}, valid until the next evaluation
     * @throws IllegalStateException unless the last evaluation succeeded
     */
    public double[][] dx() {
        requireEvaluated();
        return dx;
    }

    private void requireEvaluated() {
        if (!evaluated) {
            throw new IllegalStateException("there are no results: call evaluate(x) first");
        }
    }
}
