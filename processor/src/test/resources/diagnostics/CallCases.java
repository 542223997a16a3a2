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
