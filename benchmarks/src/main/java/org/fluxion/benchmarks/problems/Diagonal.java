package org.fluxion.benchmarks.problems;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.fluxion.Differentiable;
import org.fluxion.benchmarks.Competitor;
import org.fluxion.benchmarks.Computation;
import org.fluxion.benchmarks.Problem;

/** Element-wise functions of two vectors: their Jacobians are diagonal. */
final class Diagonal {
    static final Problem<Data> PRODUCT = problem(
            "product",
            "The diagonals of both Jacobians of `(a * b - a) * b`, element by element, of n numbers each.",
            Diagonal::product,
            Diagonal::fluxionProduct,
            Diagonal::simpleProduct,
            Diagonal::expertProduct);

    static final Problem<Data> DECAY = problem(
            "decay",
            "The diagonals of both Jacobians of `b * exp(-a)`, element by element, of n numbers each.",
            Diagonal::decay,
            Diagonal::fluxionDecay,
            Diagonal::simpleDecay,
            Diagonal::expertDecay);

    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Data(double[] a, double[] b, double[] value, double[] da, double[] db) {
        static Data of(String size) {
            int n = Integer.parseInt(size);
            Samples samples = new Samples();
            return new Data(samples.vector(n), samples.vector(n), new double[n], new double[n], new double[n]);
        }
    }

    private interface ByHand {
        void evaluate(double[] a, double[] b, double[] value, double[] da, double[] db);
    }

    private Diagonal() {}

    @Differentiable
    static double[] product(double[] a, double[] b) {
        double[] result = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            result[i] = (a[i] * b[i] - a[i]) * b[i];
        }
        return result;
    }

    @Differentiable
    static double[] decay(double[] a, double[] b) {
        double[] result = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            result[i] = b[i] * Math.exp(-a[i]);
        }
        return result;
    }

    private static Problem<Data> problem(
            String name,
            String description,
            BiFunction<double[], double[], double[]> primal,
            Function<Data, Computation> fluxion,
            ByHand simple,
            ByHand expert) {
        return new Problem<>(name, description, List.of("1000"), Data::of)
                .with(Competitor.FLUXION, fluxion)
                .with(Competitor.FLUXION_VECTOR, fluxion)
                .with(Competitor.SIMPLE, data -> byHand(data, simple))
                .with(Competitor.EXPERT, data -> byHand(data, expert))
                .with(Competitor.PRIMAL, data -> Computation.primal(() -> primal.apply(data.a, data.b)[0]));
    }

    private static Computation fluxionProduct(Data data) {
        DiagonalProductJacobian jacobian = new DiagonalProductJacobian();
        return new Computation(() -> jacobian.evaluate(data.a, data.b)[0], () ->
                new double[][] {jacobian.value(), jacobian.daDiagonal(), jacobian.dbDiagonal()});
    }

    private static Computation fluxionDecay(Data data) {
        DiagonalDecayJacobian jacobian = new DiagonalDecayJacobian();
        return new Computation(() -> jacobian.evaluate(data.a, data.b)[0], () ->
                new double[][] {jacobian.value(), jacobian.daDiagonal(), jacobian.dbDiagonal()});
    }

    private static Computation byHand(Data data, ByHand method) {
        return new Computation(
                () -> {
                    method.evaluate(data.a, data.b, data.value, data.da, data.db);
                    return data.value[0];
                },
                () -> new double[][] {data.value, data.da, data.db});
    }

    private static void simpleProduct(double[] a, double[] b, double[] value, double[] da, double[] db) {
        for (int i = 0; i < a.length; i++) {
            value[i] = (a[i] * b[i] - a[i]) * b[i];
        }
        for (int i = 0; i < a.length; i++) {
            da[i] = (b[i] - 1) * b[i];
        }
        for (int i = 0; i < a.length; i++) {
            db[i] = 2 * a[i] * b[i] - a[i];
        }
    }

    /** One loop. */
    private static void expertProduct(double[] a, double[] b, double[] value, double[] da, double[] db) {
        for (int i = 0; i < a.length; i++) {
            double product = a[i] * b[i];
            value[i] = (product - a[i]) * b[i];
            da[i] = (b[i] - 1) * b[i];
            db[i] = product + product - a[i];
        }
    }

    private static void simpleDecay(double[] a, double[] b, double[] value, double[] da, double[] db) {
        for (int i = 0; i < a.length; i++) {
            value[i] = b[i] * Math.exp(-a[i]);
        }
        for (int i = 0; i < a.length; i++) {
            da[i] = -b[i] * Math.exp(-a[i]);
        }
        for (int i = 0; i < a.length; i++) {
            db[i] = Math.exp(-a[i]);
        }
    }

    /** One loop, each exponential once. */
    private static void expertDecay(double[] a, double[] b, double[] value, double[] da, double[] db) {
        for (int i = 0; i < a.length; i++) {
            double e = Math.exp(-a[i]);
            db[i] = e;
            value[i] = b[i] * e;
            da[i] = -value[i];
        }
    }
}
