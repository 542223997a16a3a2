package org.fluxion.gradients;

import org.fluxion.Differentiable;

/** Assignments of numbers whose derivatives other tools were reported to get wrong. */
final class TrapsInAssignments {
    private TrapsInAssignments() {}

    /** clad #265: an assigned parameter had no adjoint. */
    @Differentiable
    static double assignedParameter(double x, double y) {
        y = x * x;
        return y;
    }

    /** clad #650: a chain of assignments that ends in a constant left an adjoint behind. */
    @Differentiable
    static double chainOfConstants(double u, double v) {
        double r = (u = v = u = 0);
        return r;
    }

    /** clad #650, with a value that depends on the parameter. */
    @Differentiable
    static double chainOfProducts(double x) {
        double a, b;
        a = b = 3 * x;
        return a * b;
    }

    /** clad pull request 126: assignments inside an expression. */
    @Differentiable
    static double assignmentInsideAProduct(double x, double z) {
        double a;
        double y = x * (a = x * z);
        return y + a;
    }

    /** clad pull request 126: a compound assignment was executed twice. */
    @Differentiable
    static double compoundInsideAProduct(double x, double z) {
        double y = (x *= z) * z;
        return y + x;
    }

    /** clad #687: the increment was undone but never done. */
    @Differentiable
    static double incrementInReturn(double x) {
        double a = x;
        return (++a) * x;
    }

    /** clad #687: the same after the read. */
    @Differentiable
    static double incrementAfterTheRead(double x) {
        double a = x;
        return a++ * x + a * a;
    }

    /** autodiff (C++) #32: the variable is read on both sides. */
    @Differentiable
    static double readsItself(double x) {
        double a = x;
        a = a - 2 * a;
        a = 2 * a + a;
        return a * x;
    }

    /** HyperJet pull request 76: both operands of a compound product are one variable. */
    @Differentiable
    static double multipliesItself(double x) {
        x *= x;
        x *= x;
        return x;
    }

    /** HyperJet pull request 76: both operands of a compound quotient are one variable. */
    @Differentiable
    static double dividesItself(double x) {
        double y = x;
        y /= y;
        return y * x;
    }

    /** newton pull request 4103, of NVIDIA Warp: a compound division gives a wrong derivative. */
    @Differentiable
    static double dividesByItsOwnSum(double x) {
        double s = 1;
        s /= x;
        s /= x + s;
        return s;
    }

    /** taichi #2505: x = cos(t) * x. */
    @Differentiable
    static double scaledByACosine(double x, double t) {
        x = Math.cos(t) * x;
        return x;
    }

    /** NVIDIA Warp #947: the factor is overwritten after the product that used it. */
    @Differentiable
    static double factorOverwritten(double x, double b) {
        double loss = x * b;
        b += 100;
        return loss * b;
    }

    /** NVIDIA Warp #1350: the reverse sweep saw the last value instead of the one that was used. */
    @Differentiable
    static double overwrittenByAConstant(double x) {
        double y = x * x;
        x = 4;
        return y * x;
    }

    /** NVIDIA Warp #202: a second name for the parameter cut the derivative. */
    @Differentiable
    static double secondName(double a) {
        double b = a;
        if (b > 0) {
            b = a * a;
        } else {
            b = a * a * a;
        }
        return b;
    }

    /** Zygote.jl #1198: variables that change places. */
    @Differentiable
    static double swapped(double x, double y) {
        double t = x;
        x = y;
        y = t;
        return x * x + 3 * y;
    }

    /** clad #1108: a value that nobody uses is NaN. */
    @Differentiable
    static double invalidAndUnused(double c, double a) {
        double angle = Math.acos(-c / a);
        return 2 * c * c * a;
    }

    /** clad pull request 1842: read by the second arm alone, overwritten later. */
    @Differentiable
    static double overwrittenAfterTheSecondArm(double x, double z, boolean first) {
        double r = first ? x * x : x * z;
        z = 7;
        return r + z;
    }

    /** CoDiPack #46: one expression assigned to two variables. */
    @Differentiable
    static double oneExpressionTwice(double x) {
        double t0 = 2 * x;
        double t1 = Math.exp(t0);
        double t2 = t0 * t1;
        double t3 = t0 * t1;
        double t4 = t0 - t3;
        return t2 + t4;
    }

    /** clad #880: a negative literal divided by the variable. */
    @Differentiable
    static double negativeLiteral(double x) {
        return -0.5 / x;
    }

    /** tangent #64: a result added to after another variable was. */
    @Differentiable
    static double addedToInTurns(double w, double e, double h, double g, double b, double k) {
        double unused = w * (h * (1 - e) + g * e);
        double power = w * e * (h - g);
        unused += b * (k * (1 - e) + g * e);
        power += b * e * (k - g);
        double torque = power / unused;
        return power;
    }

    /** PyTorch #13669: one function of the variable used with and without an added zero. */
    @Differentiable
    static double zeroAdded(double z) {
        return (Math.exp(z) - 0) + (Math.exp(z) - 0.0) * 3;
    }

    /** clad #1940: integers and numbers mixed in compound assignments. */
    @Differentiable
    static double integerFactor(double x, int k) {
        int n = k;
        double y = n + x;
        double i = n / 2;
        y *= i;
        return y;
    }

    /** taichi #3912: a name declared again in a later block. */
    @Differentiable
    static double nameUsedAgain(double x) {
        double s = 0;
        {
            double t = x * x;
            s += t;
        }
        {
            double t = 5 * x;
            s *= t;
        }
        return s;
    }
}
