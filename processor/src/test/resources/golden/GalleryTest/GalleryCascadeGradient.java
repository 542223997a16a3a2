package org.fluxion.gallery;

import java.util.Arrays;
import java.util.Objects;
import org.fluxion.Generated;
import org.fluxion.runtime.Buffers;
import org.fluxion.runtime.Tapes;

/**
 * The gradient of {@code Gallery.cascade} by {@code u}.
 *
 * <pre>
 * cascade = v[|u| - 1]
 * where v = recurrence over i &lt; |u| - 1: v ← (v with [i + 1] = sqrt(v_i * v[i + 1])), from v = u
 * ∂cascade/∂u = dv of the recurrence over i &lt; |u| - 1: dv ← dv'_i, v ← v'_i, from dv = [1 at |u| - 1],
 *     v = v
 * where dv'_i = dv'2_i + [t_i * vOverwritten[|u| - 1 - 1 - i] at |u| - 1 - 1 - i]
 * where v'_i = (v with [j_i] = vOverwritten[|u| - 1 - 1 - i])
 * where v = recurrence over i &lt; |u| - 1: v ← (v with [i + 1] = sqrt(v_i * v[i + 1])), from v = u
 * where dv'2_i = (dv with [j_i] = 0) + [t_i * v'[i][|u| - 1 - 1 - i] at j_i]
 * where t_i = dv[j_i] / (2 * sqrt(v'[i][|u| - 1 - 1 - i] * vOverwritten[|u| - 1 - 1 - i]))
 * where vOverwritten = [v[i + 1]]_i along the recurrence over i &lt; |u| - 1: v ← (v with [i + 1] =
 *     sqrt(v_i * v[i + 1])), from v = u
 * where j_i = |u| - 1 - 1 - i + 1
 * </pre>
 *
 * <p>Rules used:
 *
 * <ul>
 * <li>product rule (section 2)
 * <li>function of one variable: its own derivative (section 2)
 * <li>single-variable chain rule (section 4.5.1)
 * <li>vector chain rule (section 4.5.3)
 * </ul>
 *
 * <p>Loops:
 *
 * <ul>
 * <li>for (int j = 1; j &lt; v.length; j++): recurrence, its reverse stores 8 (u.length - 1) bytes
 * (vOverwritten)
 * </ul>
 *
 * <p>Cost: 2 |u| - 1 additions, 5 |u| - 5 multiplications, |u| - 1 divisions, 2 |u| - 2 transcendental
 * calls, 7 |u| - 5 elements read, 8 |u| - 8 bytes stored; the function alone: |u| - 1 multiplications,
 * |u| - 1 transcendental calls, 2 |u| - 1 elements read.
 *
 * <p>An object keeps the arrays that it returns and uses them again at the next evaluation, so each
 * thread needs one of its own.
 */
@Generated("org.fluxion.processor.DifferentiableProcessor")
public final class GalleryCascadeGradient {
    private double[] v;

    private double[] vOverwritten;

    private double[] du;

    private double value;

    private boolean evaluated;

    /**
     * Has no results yet: call {@code evaluate} first.
     */
    public GalleryCascadeGradient() {
    }

    /**
     * Evaluates a new object: its arrays are nobody else's.
     *
     * @param u as of {@code cascade}
     * @return a new gradient with results
     */
    public static GalleryCascadeGradient at(double[] u) {
        GalleryCascadeGradient gradient = new GalleryCascadeGradient();
        gradient.evaluate(u);
        return gradient;
    }

    /**
     * Computes the value of {@code Gallery.cascade} and its gradient.
     *
     * @param u as of {@code cascade}
     * @return the value
     * @throws NullPointerException if an argument is null
     */
    public double evaluate(double[] u) {
        evaluated = false;
        Objects.requireNonNull(u, "u");
        int t = u.length - 1;
        double[] v = this.v;
        if (v == null || v.length != u.length) {
            v = new double[u.length];
            this.v = v;
        }
        Buffers.copy(u, v);
        double[] vOverwritten = Tapes.atLeast(this.vOverwritten, t);
        if (vOverwritten != this.vOverwritten) {
            this.vOverwritten = vOverwritten;
        }
        for (int i = 0; i < t; i++) {
            int j = i + 1;
            double vOverwritten2 = v[j];
            v[j] = Math.sqrt(v[i] * vOverwritten2);
            vOverwritten[i] = vOverwritten2;
        }
        double[] du = this.du;
        if (du == null || du.length != u.length) {
            du = new double[u.length];
            this.du = du;
        }
        Arrays.fill(du, 0);
        du[t] += 1.0;
        double t2 = v[t];
        for (int i = t - 1; i >= 0; i--) {
            double vOverwritten3 = vOverwritten[i];
            int j2 = i + 1;
            v[j2] = vOverwritten3;
            double t3 = v[i];
            double t4 = du[j2];
            du[j2] = 0.0;
            double t5 = t4 / (2.0 * Math.sqrt(t3 * vOverwritten3));
            du[j2] += t5 * t3;
            du[i] += t5 * vOverwritten3;
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
     * The derivative by {@code u}.
     *
     * @return at {@code [j]} the derivative by {@code u[j]}, valid until the next evaluation
     * @throws IllegalStateException unless the last evaluation succeeded
     */
    public double[] du() {
        requireEvaluated();
        return du;
    }

    private void requireEvaluated() {
        if (!evaluated) {
            throw new IllegalStateException("there are no results: call evaluate(u) first");
        }
    }
}
