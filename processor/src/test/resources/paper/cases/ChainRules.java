package org.fluxion.paper;

import org.fluxion.Differentiable;
import org.fluxion.runtime.Vectors;

/** Section 4.5: the single-variable, the total-derivative and the vector chain rule. */
final class ChainRules {

    private ChainRules() {}

    @Differentiable(wrt = "w")
    static double nestedSumByW(double[] w, double[] x) {
        return Vectors.sum(Vectors.add(w, x));
    }

    @Differentiable(wrt = "x")
    static double nestedSumByX(double[] w, double[] x) {
        double y = 0;
        for (int i = 0; i < w.length; i++) {
            y = y + (w[i] + x[i]);
        }
        return y;
    }

    @Differentiable
    static double singleVariable(double x) {
        double u = x * x;
        return Math.sin(u);
    }

    @Differentiable
    static double deeplyNested(double x) {
        double u1 = x * x * x;
        double u2 = Math.sin(u1);
        double u3 = u2 * u2;
        double u4 = Math.log(u3);
        return u4;
    }

    @Differentiable
    static double totalDerivativeOfSum(double x) {
        double u1 = x * x;
        double u2 = x + u1;
        return u2;
    }

    @Differentiable
    static double totalDerivativeInSine(double x) {
        double u1 = x * x;
        double u2 = x + u1;
        double u3 = Math.sin(u2);
        return u3;
    }

    @Differentiable
    static double totalDerivativeOfProduct(double x) {
        double u1 = x * x;
        return x * u1;
    }

    @Differentiable
    static double totalDerivative(double x) {
        return combined(x, x * x, Math.sin(x));
    }

    private static double combined(double x, double u1, double u2) {
        return x * u1 + u2;
    }

    @Differentiable
    static double totalDerivativeByAlias(double x) {
        double[] u = {x * x, x};
        return u[0] + u[1];
    }

    @Differentiable
    static double[] vectorOfScalar(double x) {
        double[] g = {x * x, 3 * x};
        return new double[] {Math.log(g[0]), Math.sin(g[1])};
    }

    @Differentiable
    static double[] vectorOfVector(double[] x) {
        return outer(inner(x));
    }

    private static double[] inner(double[] x) {
        return new double[] {x[0] * x[1], x[0] + x[1], x[0] * x[0]};
    }

    private static double[] outer(double[] g) {
        double[] f = new double[2];
        f[0] = g[0] * g[1];
        f[1] = g[1] + g[2] * g[2];
        return f;
    }

    @Differentiable
    static double[] elementwise(double[] x) {
        double[] g = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            g[i] = x[i] * x[i];
        }
        double[] f = new double[g.length];
        for (int i = 0; i < g.length; i++) {
            f[i] = Math.sin(g[i]);
        }
        return f;
    }

    @Differentiable
    static double[] vectorOfIntermediate(double x) {
        final double u = 3 * x;
        return new double[] {u * u, Math.sin(u)};
    }
}
