package cases;

import org.fluxion.Differentiable;

/** Calls that are refused. A marker stands immediately before each place where its error must be reported. */
final class CallCases {
    @Differentiable
    static double unknownDerivative(double x) {
        return Math/*FLX-CALL*/.IEEEremainder(x, 3);
    }

    @Differentiable
    static double otherClass(double x) {
        return Other/*FLX-CALL*/.unannotated(x);
    }

    @Differentiable
    static double random(double x) {
        return Math/*FLX-CALL-IMPURE*/.random() * x;
    }

    @Differentiable
    static double instance(double x, int[] counts) {
        return counts/*FLX-CALL-INSTANCE*/.hashCode() * x;
    }

    @Differentiable
    static double forItsEffect(double x) {
        Other/*FLX-CALL-VOID*/.remember(x);
        return x;
    }

    @Differentiable
    static double writeThroughAResult(double[] x) {
        double[] v = x.clone();
        double[] w = Other.same(v);
        w[0] /*FLX-REFERENCE*/= 5 * x[1];
        return v[0];
    }

    @Differentiable
    static double writeBehindAResult(double[] x) {
        double[] v = x.clone();
        double[] w = Other.same(v);
        v[0] = 5 * x[1];
        return w/*FLX-REFERENCE*/[0];
    }

    @Differentiable
    static double writeToAParameterThroughAResult(double[] x) {
        double[] w = Other.same(x);
        w[0] /*FLX-PARAMETER-WRITE*/= 5 * x[1];
        return w[0];
    }

    @Differentiable
    static double writeBehindAConstant(double[] x) {
        double[] v = x.clone();
        double[] w = org.fluxion.runtime.Differentiation.constant(v);
        v[0] = 5 * x[1];
        return w/*FLX-REFERENCE*/[0] * x[1];
    }

    @Differentiable
    static double writeInALoopBehindAConstant(double[] x) {
        double[] v = x.clone();
        double[] w = org.fluxion.runtime.Differentiation.constant(v);
        double s = 0;
        /*FLX-REFERENCE*/for (int i = 0; i < 2; i++) {
            for (int k = 0; k < 3; k++) {
                s += w[k] * x[1];
            }
            v[0] = 7;
        }
        return s;
    }

    @Differentiable
    static double power(double x, int n) {
        return n == 0 ? 1 : x * /*FLX-RECURSION*/power(x, n - 1);
    }

    @Differentiable
    static double even(double x, int n) {
        return n == 0 ? x : odd(x, n - 1);
    }

    static double odd(double x, int n) {
        return n == 0 ? x : /*FLX-RECURSION*/even(x, n - 1);
    }

    @Differentiable
    static double ping(double x) {
        return x < 1 ? x : /*FLX-RECURSION*/pong(0.5 * x);
    }

    @Differentiable
    static double pong(double x) {
        return x < 1 ? x : /*FLX-RECURSION*/ping(0.5 * x);
    }

    @Differentiable
    static double there(double x) {
        return x < 1 ? x : Other.back(x - 1);
    }

    @Differentiable
    static double notByThis(double x) {
        return Other/*FLX-COMPANION-WRT*/.byFirst(1, x);
    }

    @Differentiable
    static double refusedItself(double x) {
        return Other/*FLX-COMPANION*/.refused(x);
    }

    @Differentiable
    static double inHelper(double x) {
        return helper(x);
    }

    static double helper(double x) {
        return Math/*FLX-HELPER*/.IEEEremainder(x, 3);
    }
}

final class Other {
    static double unannotated(double x) {
        return x;
    }

    static void remember(double x) {}

    @Differentiable
    static double[] same(double[] v) {
        return v;
    }

    @Differentiable(wrt = /*FLX-WRT-UNKNOWN*/"z")
    static double refused(double x) {
        return x;
    }

    @Differentiable
    static double back(double x) {
        return viaHelper(x) * x;
    }

    static double viaHelper(double x) {
        return CallCases/*FLX-RECURSION*/.there(x);
    }

    @Differentiable(wrt = "x")
    static double byFirst(double x, double y) {
        return x * y;
    }
}
