package org.fluxion.gallery;

import org.fluxion.Generated;
import org.fluxion.runtime.Tapes;

/**
 * The gradient of {@code Gallery.arithmeticGeometricMean} by {@code a} and {@code b}.
 *
 * <pre>
 * arithmeticGeometricMean = x of the recurrence over i &lt; iterations: x ← 0.5 * (x + y), y ← sqrt(x *
 *     y), from x = a, y = b
 * ∂arithmeticGeometricMean/∂a = dx of the recurrence over i &lt; iterations: dx ← dy / (2 * y_i) *
 *     yHistory[iterations - 1 - i] + 0.5 * dx, dy ← dy / (2 * y_i) * xHistory[iterations - 1 - i] +
 *     0.5 * dx, from dx = 1, dy = 0
 * where y_i = sqrt(xHistory[iterations - 1 - i] * yHistory[iterations - 1 - i])
 * where yHistory = [y]_i along the recurrence over i &lt; iterations: x ← 0.5 * (x + y), y ← sqrt(x * y),
 *     from x = a, y = b
 * where xHistory = [x]_i along the recurrence over i &lt; iterations: x ← 0.5 * (x + y), y ← sqrt(x * y),
 *     from x = a, y = b
 * ∂arithmeticGeometricMean/∂b = dy of the recurrence over i &lt; iterations: dx ← dy / (2 * y_i) *
 *     yHistory[iterations - 1 - i] + 0.5 * dx, dy ← dy / (2 * y_i) * xHistory[iterations - 1 - i] +
 *     0.5 * dx, from dx = 1, dy = 0
 * where y_i = sqrt(xHistory[iterations - 1 - i] * yHistory[iterations - 1 - i])
 * where yHistory = [y]_i along the recurrence over i &lt; iterations: x ← 0.5 * (x + y), y ← sqrt(x * y),
 *     from x = a, y = b
 * where xHistory = [x]_i along the recurrence over i &lt; iterations: x ← 0.5 * (x + y), y ← sqrt(x * y),
 *     from x = a, y = b
 * </pre>
 *
 * <p>Rules used:
 *
 * <ul>
 * <li>multiplication by a constant (section 2)
 * <li>sum rule (section 2)
 * <li>product rule (section 2)
 * <li>function of one variable: its own derivative (section 2)
 * <li>single-variable chain rule (section 4.5.1)
 * <li>single-variable total-derivative chain rule: paths add up (section 4.5.2)
 * <li>vector chain rule (section 4.5.3)
 * </ul>
 *
 * <p>Loops:
 *
 * <ul>
 * <li>while (Math.abs(x - y) &gt; tolerance): general loop, its reverse stores 8 iterations bytes
 * (xHistory) and 8 iterations bytes (yHistory)
 * </ul>
 *
 * <p>Cost: 4 iterations + 1 additions, 7 iterations multiplications, iterations divisions, 2
 * iterations transcendental calls, 2 iterations elements read, 16 iterations bytes stored; the
 * function alone: 2 iterations + 1 additions, 2 iterations multiplications, iterations transcendental
 * calls. Here iterations is how often a loop that ends by a condition runs.
 *
 * <p>An object keeps the arrays that it returns and uses them again at the next evaluation, so each
 * thread needs one of its own.
 */
@Generated("org.fluxion.processor.DifferentiableProcessor")
public final class GalleryArithmeticGeometricMeanGradient {
    private double[] xHistory;

    private double[] yHistory;

    private double value;

    private double da;

    private double db;

    private boolean evaluated;

    /**
     * Has no results yet: call {@code evaluate} first.
     */
    public GalleryArithmeticGeometricMeanGradient() {
    }

    /**
     * Evaluates a new object: its arrays are nobody else's.
     *
     * @param a as of {@code arithmeticGeometricMean}
     * @param b as of {@code arithmeticGeometricMean}
     * @param tolerance as of {@code arithmeticGeometricMean}
     * @return a new gradient with results
     */
    public static GalleryArithmeticGeometricMeanGradient at(double a, double b, double tolerance) {
        GalleryArithmeticGeometricMeanGradient gradient = new GalleryArithmeticGeometricMeanGradient();
        gradient.evaluate(a, b, tolerance);
        return gradient;
    }

    /**
     * Computes the value of {@code Gallery.arithmeticGeometricMean} and its gradient.
     *
     * @param a as of {@code arithmeticGeometricMean}
     * @param b as of {@code arithmeticGeometricMean}
     * @param tolerance as of {@code arithmeticGeometricMean}
     * @return the value
     */
    public double evaluate(double a, double b, double tolerance) {
        evaluated = false;
        double x = a;
        double y = b;
        int iterations = 0;
        double[] xHistory = Tapes.atLeast(this.xHistory, 0);
        if (xHistory != this.xHistory) {
            this.xHistory = xHistory;
        }
        double[] yHistory = Tapes.atLeast(this.yHistory, 0);
        if (yHistory != this.yHistory) {
            this.yHistory = yHistory;
        }
        while (Math.abs(x - y) > tolerance) {
            xHistory = Tapes.atLeast(xHistory, iterations + 1);
            if (xHistory != this.xHistory) {
                this.xHistory = xHistory;
            }
            yHistory = Tapes.atLeast(yHistory, iterations + 1);
            if (yHistory != this.yHistory) {
                this.yHistory = yHistory;
            }
            double y2 = Math.sqrt(x * y);
            xHistory[iterations] = x;
            yHistory[iterations] = y;
            x = 0.5 * (x + y);
            y = y2;
            iterations += 1;
        }
        double dx = 1.0;
        double dy = 0.0;
        for (int i = iterations - 1; i >= 0; i--) {
            double x2 = xHistory[i];
            double y3 = yHistory[i];
            double y4 = Math.sqrt(x2 * y3);
            double t = dy / (2.0 * y4);
            double t2 = 0.5 * dx;
            dx = t * y3 + t2;
            dy = t * x2 + t2;
        }
        value = x;
        da = dx;
        db = dy;
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

    /**
     * The derivative by {@code b}.
     *
     * @return the derivative
     * @throws IllegalStateException unless the last evaluation succeeded
     */
    public double db() {
        requireEvaluated();
        return db;
    }

    private void requireEvaluated() {
        if (!evaluated) {
            throw new IllegalStateException("there are no results: call evaluate(a, b, tolerance) first");
        }
    }
}
