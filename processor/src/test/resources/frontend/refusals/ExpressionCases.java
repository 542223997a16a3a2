package cases;

import java.util.function.DoubleUnaryOperator;
import org.fluxion.Differentiable;

/** Expressions and calls. A marker stands immediately before each place where its error must be reported. */
final class ExpressionCases {
    double state;

    @Differentiable
    static double createsObject(double x) {
        return x + /*FLX-NEW*/new Object().hashCode();
    }

    @Differentiable
    static double text(double x) {
        return x + /*FLX-STRING*/"abc".length();
    }

    @Differentiable
    static double isNull(double[] x) {
        return x == /*FLX-NULL*/null ? 0 : x[0];
    }

    @Differentiable
    static double lambda(double x) {
        return x + ((DoubleUnaryOperator) /*FLX-LAMBDA*/y -> y).applyAsDouble(1);
    }

    @Differentiable
    static double asksForClass(double[] x, double y) {
        return x /*FLX-INSTANCEOF*/instanceof Object ? 1 : y;
    }

    @Differentiable
    static double comparesArrays(double[] x, double[] y) {
        return x /*FLX-OPERATOR*/== y ? 1 : 2;
    }

    @Differentiable
    static double castsToObject(double[] x) {
        return x[0] + (/*FLX-CAST*/(Object) x).hashCode();
    }

    @Differentiable
    static double classLiteral(double x) {
        return x + ExpressionCases/*FLX-EXPRESSION*/.class.hashCode();
    }

    @Differentiable
    static double unknownMath(double x) {
        return Math/*FLX-CALL*/.nextUp(x);
    }

    @Differentiable
    static double foreign(double x) {
        return x + Double/*FLX-CALL*/.sum(x, 1);
    }

    @Differentiable
    static double instanceCall(int[] p, double x) {
        return x + p/*FLX-CALL-INSTANCE*/.hashCode();
    }

    double method(double x) {
        return x * state;
    }

    @Differentiable
    static double effect(double x) {
        System/*FLX-CALL-IMPURE*/.gc();
        return x;
    }

    @Differentiable
    static double sorts(double[] x) {
        java.util.Arrays/*FLX-CALL-VOID*/.sort(x);
        return x[0];
    }

    @Differentiable
    static double noise(double x) {
        return x * Math/*FLX-CALL-IMPURE*/.random();
    }

    @Differentiable
    static double clock(double x) {
        return x * System/*FLX-CALL-IMPURE*/.nanoTime();
    }

    @Differentiable
    static double factorial(double x, int n) {
        return n == 0 ? 1 : x * /*FLX-RECURSION*/factorial(x, n - 1);
    }

    static double ping(double x) {
        return x > 0 ? pong(x - 1) : x;
    }

    static double pong(double x) {
        return x > 0 ? /*FLX-RECURSION*/ping(x - 1) : x;
    }

    @Differentiable
    static double mutual(double x) {
        return ping(x);
    }

    static double helper(double x) {
        return x * Math/*FLX-HELPER*/.nextUp(x);
    }

    static double outerHelper(double x) {
        return helper(x) + 1;
    }

    @Differentiable
    static double throughHelper(double x) {
        return outerHelper(x);
    }
}
