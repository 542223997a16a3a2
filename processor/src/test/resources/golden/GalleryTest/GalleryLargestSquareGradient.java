package org.fluxion.gallery;

import java.util.Arrays;
import java.util.Objects;
import org.fluxion.Generated;

/**
 * The gradient of {@code Gallery.largestSquare} by {@code x}.
 *
 * <pre>
 * largestSquare = largest²
 * where largest = max(x_0, (max over i &lt; |x| - 1: x[i + 1]))
 * ∂largestSquare/∂x = { dx if largestIndex ≥ 0; [2 * largest at 0] otherwise }
 * where dx = [{ 2 * largest if x[i2] &gt; t; 0 otherwise } at i2]
 * where largestIndex = largestIndex of the recurrence over i &lt; |x| - 1: largest ← largest'_i,
 *     largestIndex ← largestIndex'_i, from largest = x_0, largestIndex = -1
 * where largest = max(x_0, (max over i &lt; |x| - 1: x[i + 1]))
 * where i2 = largestIndex + 1
 * where t = s of the recurrence over i &lt; |x| - 1: largest ← largest'_i, s ← { largest if largest'_i &gt;
 *     largest; s otherwise }, from largest = x_0, s = x_0
 * where largest'_i = max(largest, x[i + 1])
 * where largestIndex'_i = { i if largest'_i &gt; largest; largestIndex otherwise }
 * </pre>
 *
 * <p>Rules used:
 *
 * <ul>
 * <li>power rule (section 2)
 * <li>maximum: max(0, z) has the derivative 0 for z &lt;= 0, 1 for z &gt; 0 (section 5)
 * </ul>
 *
 * <p>Loops:
 *
 * <ul>
 * <li>for (int i = 1; i &lt; x.length; i++): reduction, its reverse stores nothing
 * </ul>
 *
 * <p>Cost: at most 1 addition, 2 multiplications, |x| + 2 elements read; the function alone: 1
 * multiplication, |x| elements read. Of two branches the dearer one counts.
 *
 * <p>An object keeps the arrays that it returns and uses them again at the next evaluation, so each
 * thread needs one of its own.
 */
@Generated("org.fluxion.processor.DifferentiableProcessor")
public final class GalleryLargestSquareGradient {
    private double[] dx;

    private double value;

    private boolean evaluated;

    /**
     * Has no results yet: call {@code evaluate} first.
     */
    public GalleryLargestSquareGradient() {
    }

    /**
     * Evaluates a new object: its arrays are nobody else's.
     *
     * @param x as of {@code largestSquare}
     * @return a new gradient with results
     */
    public static GalleryLargestSquareGradient at(double[] x) {
        GalleryLargestSquareGradient gradient = new GalleryLargestSquareGradient();
        gradient.evaluate(x);
        return gradient;
    }

    /**
     * Computes the value of {@code Gallery.largestSquare} and its gradient.
     *
     * @param x as of {@code largestSquare}
     * @return the value
     * @throws NullPointerException if an argument is null
     */
    public double evaluate(double[] x) {
        evaluated = false;
        Objects.requireNonNull(x, "x");
        double largest = x[0];
        int n = x.length - 1;
        double largest2 = largest;
        int largestIndex = -1;
        double t = largest;
        for (int i = 0; i < n; i++) {
            int i2 = i + 1;
            double largest3 = Math.max(largest2, x[i2]);
            if (largest3 > largest2) {
                largestIndex = i;
                t = largest2;
            }
            largest2 = largest3;
        }
        double t2 = 2.0 * largest2;
        double[] dx = this.dx;
        if (dx == null || dx.length != x.length) {
            dx = new double[x.length];
            this.dx = dx;
        }
        Arrays.fill(dx, 0);
        if (largestIndex >= 0) {
            int i = largestIndex + 1;
            if (x[i] > t) {
                dx[i] += t2;
            }
        } else {
            dx[0] = t2;
        }
        double value = largest2 * largest2;
        this.value = value;
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
     * @return at {@code [j]} the derivative by {@code x[j]}, valid until the next evaluation
     * @throws IllegalStateException unless the last evaluation succeeded
     */
    public double[] dx() {
        requireEvaluated();
        return dx;
    }

    private void requireEvaluated() {
        if (!evaluated) {
            throw new IllegalStateException("there are no results: call evaluate(x) first");
        }
    }
}
