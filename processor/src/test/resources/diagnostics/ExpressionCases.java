package cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.fluxion.Differentiable;

/** Expressions that are refused. A marker stands immediately before each place where its error must be reported. */
final class ExpressionCases {
    static double rate = 0.5;
    final double slope = 2;
    static final double[] TABLE = {1, 2};
    private static final double START = System.nanoTime();

    @Differentiable
    static double objects(double x) {
        Object /*FLX-LOCAL-TYPE*/o = x;
        return x;
    }

    @Differentiable
    static double fourDimensions(double x) {
        double[][][][] /*FLX-RANK*/t = new double[1][1][1][1];
        return x;
    }

    @Differentiable
    static double readsField(double x) {
        return x * /*FLX-FIELD-READ*/rate;
    }

    @Differentiable
    static double readsPrivateConstant(double x) {
        return x * /*FLX-CONSTANT*/START;
    }

    @Differentiable
    static double writesParameter(double[] v) {
        v[0] /*FLX-PARAMETER-WRITE*/= 1;
        return v[0];
    }

    @Differentiable
    static double writesParameterCompound(double[] v) {
        v[0] /*FLX-PARAMETER-WRITE*/+= 1;
        return v[0];
    }

    @Differentiable
    static double writesRow(double[][] a) {
        double[] row = a[0];
        row[0] /*FLX-PARAMETER-WRITE*/= 1;
        return row[0];
    }

    @Differentiable
    static double writesConstant(double x) {
        double[] table = TABLE;
        table[0] /*FLX-CONSTANT-WRITE*/= x;
        return x;
    }

    @Differentiable
    static double writesField(double x) {
        rate /*FLX-FIELD-WRITE*/= x;
        return x;
    }

    @Differentiable
    static double iteratesOverWhatItReplaces(double[] x) {
        x = x.clone();
        /*FLX-REFERENCE*/for (double e : x) {
            x = x.clone();
            x[1] = e * 2;
        }
        return x[0] * x[1];
    }

    @Differentiable
    static double iteratesOverWhatAnInnerLoopReplaces(double[] x) {
        x = x.clone();
        for (double e : x) {
            /*FLX-REFERENCE*/for (int i = 0; i < x.length; i++) {
                x = x.clone();
                x[i] += e;
            }
        }
        return x[0] * x[1];
    }

    @Differentiable
    static double choosesArray(double x, boolean first) {
        double[] a = {x, 1};
        double[] b = {1, x};
        double[] c = first ? a : b;
        c[0] /*FLX-REFERENCE*/= 2;
        return a[0] + b[0];
    }

    @Differentiable
    static double creates(double x) {
        return /*FLX-NEW*/new Random(1).nextDouble() * x;
    }

    @Differentiable
    static double text(double x) {
        return /*FLX-STRING*/"abc".length() * x;
    }

    @Differentiable
    static double nothing(double x) {
        double[] v = /*FLX-NULL*/null;
        return x;
    }

    @Differentiable
    static double ofLambda(double x) {
        return apply(/*FLX-LAMBDA*/t -> t * t, x);
    }

    static double apply(DoubleUnaryOperator f, double x) {
        return f.applyAsDouble(x);
    }

    @Differentiable
    static double asksForClass(double x) {
        return Lists.EMPTY /*FLX-INSTANCEOF*/instanceof ArrayList ? x : 2 * x;
    }

    @Differentiable
    static double boxes(double x) {
        return /*FLX-CAST*/(Double) x;
    }

    @Differentiable
    static double comparesReferences(double[] v, double[] w) {
        return v /*FLX-OPERATOR*/== w ? v[0] : w[0];
    }

    @Differentiable
    static double classes(double x) {
        return double/*FLX-EXPRESSION*/.class == null ? 0 : x;
    }

    @Differentiable
    static double floors(double x, double y) {
        return Math/*FLX-ZERO*/.floor(x) * y;
    }

    @Differentiable
    static double casts(double x, double y) {
        return /*FLX-ZERO-CAST*/(int) x * y;
    }

    static final class Lists {
        static final List<String> EMPTY = List.of();
    }
}
