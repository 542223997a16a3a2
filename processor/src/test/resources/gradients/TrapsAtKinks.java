package org.fluxion.gradients;

import static org.fluxion.runtime.Vectors.*;

import org.fluxion.Differentiable;

/** Points where a formula is not defined or has a corner, and other tools were reported to return NaN or a wrong number. */
final class TrapsAtKinks {
    private TrapsAtKinks() {}

    /** JAX #4177 and #21723: the square of a norm at the origin. */
    @Differentiable
    static double squaredNorm(double[] x) {
        return norm(x) * norm(x);
    }

    /** HIPS autograd #183: a function of the square of a norm. */
    @Differentiable
    static double gaussian(double[] x) {
        double r = norm(x);
        return Math.exp(-r * r);
    }

    /** PyTorch #2421 and HIPS autograd #151: the norm at the origin. */
    @Differentiable
    static double length(double[] x) {
        return norm(x);
    }

    /** The root of a sum of squares, guarded by hand (HIPS autograd #268). */
    @Differentiable
    static double guardedLength(double[] x) {
        double s = 0;
        for (double v : x) s += v * v;
        return s > 0 ? Math.sqrt(s) : 0;
    }

    /** tinygrad #12409: a guarded power at zero. */
    @Differentiable
    static double guardedPower(double x) {
        return x == 0 ? 0 : x * Math.sqrt(x);
    }

    /** autodiff (C++) #75: a square by pow at zero. */
    @Differentiable
    static double squareByPow(double x) {
        return Math.pow(x, 2);
    }

    /** JAX #12409 and Drake pull request 23862: the power with exponent zero, at zero. */
    @Differentiable
    static double exponentZero(double x) {
        return Math.pow(x, 0) + Math.pow(x, 1) * 3;
    }

    /** clad #507: powers of negative numbers. */
    @Differentiable
    static double rosenbrock(double x, double y) {
        return Math.pow(1 - x, 2) + 100 * Math.pow(y - Math.pow(x, 2), 2);
    }

    /** TensorFlow #35011: a sum of powers at zero. */
    @Differentiable
    static double sumOfPowers(double x) {
        double s = 0;
        for (int k = 0; k < 5; k++) s += Math.pow(x, k) * (k + 1);
        return s;
    }

    /** PyTorch #27134: by the exponent, at base zero. */
    @Differentiable
    static double byTheExponent(double a, double b) {
        return Math.pow(a, b);
    }

    /** Theano #6470: both operands of a tie. */
    @Differentiable
    static double tie(double x, double y) {
        return Math.max(x, y) + 10 * Math.min(x, y);
    }

    /** HIPS autograd pull request 141: the maximum of one variable and itself. */
    @Differentiable
    static double maximumOfOne(double x) {
        return Math.max(x, x) * x;
    }

    /** PyTorch #184572: spellings of max(x, 0). */
    @Differentiable
    static double positivePart(double x) {
        return Math.max(x, 0) + 10 * Math.max(0, x) + 100 * (x > 0 ? x : 0);
    }

    /** Theano #4568: the maximum of an array with a tie, by hand. */
    @Differentiable
    static double firstOfTheGreatest(double[] x) {
        double most = x[0];
        for (double v : x) if (v > most) most = v;
        return most;
    }

    /** HIPS autograd #100 and autodiff (C++) pull request 130: the absolute value at zero. */
    @Differentiable
    static double absolute(double x) {
        return Math.abs(x);
    }

    /** Slang #10071: the remainder by the divisor. */
    @Differentiable
    static double remainder(double x, double y) {
        return x % y;
    }

    /** CppAD #120: the angle on the axis. */
    @Differentiable
    static double angle(double y, double x) {
        return Math.atan2(y, x);
    }

    /** ForwardDiff.jl pull request 669: the hypotenuse at the origin. */
    @Differentiable
    static double hypotenuse(double x, double y) {
        return Math.hypot(x, y);
    }

    /** Stan math #2494: zero times the logarithm of zero, guarded. */
    @Differentiable
    static double entropy(double[] p) {
        double s = 0;
        for (double v : p) if (v > 0) s -= v * Math.log(v);
        return s;
    }

    /** stanli pull request 144: a root whose argument underflows to zero. */
    @Differentiable
    static double underflow(double c, double e) {
        double density = c * Math.exp(-e);
        return density > 0 ? Math.sqrt(density) : 0;
    }

    /** ekmett/ad #4: a square by an exponent that is a variable of no interest. */
    @Differentiable(wrt = "x")
    static double exponentOfNoInterest(double x, double n) {
        return Math.pow(x, n);
    }
}
