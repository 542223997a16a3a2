package cases;

import org.fluxion.Differentiable;

/** What javac would refuse as well, did it get to that. A marker stands before each place of an error. */
final class InvalidCases {
    @Differentiable
    static double name(double x) {
        return x * /*FLX-NAME*/missing;
    }

    @Differentiable
    static double method(double x) {
        return /*FLX-CALL-UNRESOLVED*/missing(x);
    }

    @Differentiable
    static double arguments(double x) {
        return Math/*FLX-CALL-UNRESOLVED*/.hypot(x);
    }

    @Differentiable
    static double ambiguous(double x) {
        return /*FLX-CALL-AMBIGUOUS*/either(1, 2) * x;
    }

    static double either(int i, double x) {
        return x;
    }

    static double either(double x, int i) {
        return x;
    }

    @Differentiable
    static double switches(double x) {
        switch (/*FLX-SWITCH-TYPE*/x) {
            default:
                return x;
        }
    }

    @Differentiable
    static double caseOfAnotherType(double x, int n) {
        switch (n) {
            /*FLX-SWITCH-FORM*/case 1L:
                return x;
            default:
                return 0;
        }
    }

    @Differentiable
    static double condition(double x) {
        if /*FLX-TYPE*/(x) {
            return 1;
        }
        return x;
    }

    @Differentiable
    static double unassigned(double x) {
        double y;
        return x * /*FLX-UNSUPPORTED*/y;
    }

    @Differentiable
    static double /*FLX-RETURN*/endless(double x) {
        x = x / 2;
    }

    @Differentiable
    static double object(double x) {
        return /*FLX-THIS*/this.slope * x;
    }
}
