package org.fluxion.benchmarks.problems;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.fluxion.Differentiable;
import org.fluxion.benchmarks.Competitor;
import org.fluxion.benchmarks.Computation;
import org.fluxion.benchmarks.Problem;
import org.fluxion.runtime.Vectors;

/** The logarithm of a sum of exponentials, guarded against overflow. */
final class LogSumExp {
    private static final List<String> SMALL_SIZES = List.of("10", "1000");

    static final Problem<double[]> LIBRARY = problem(
            "logsumexp",
            "`Vectors.logSumExp` of n numbers.",
            List.of("10", "1000", "1000000"),
            LogSumExp::library,
            LogSumExp::fluxionLibrary);

    /** No million: by the largest number the derivative is a difference of sums, which has lost 8 digits by then. */
    static final Problem<double[]> LOOPS = problem(
            "logsumexploops",
            "The same, `log(sum(exp(x)))` shifted by the largest, in loops of the user's.",
            SMALL_SIZES,
            LogSumExp::loops,
            LogSumExp::fluxionLoops);

    private LogSumExp() {}

    @Differentiable
    static double library(double[] x) {
        return Vectors.logSumExp(x);
    }

    /** A loop for the maximum, then one for the sum. */
    @Differentiable
    static double loops(double[] x) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double entry : x) {
            if (entry > largest) {
                largest = entry;
            }
        }
        double sum = 0;
        for (double entry : x) {
            sum += Math.exp(entry - largest);
        }
        return largest + Math.log(sum);
    }

    private static Problem<double[]> problem(
            String name,
            String description,
            List<String> sizes,
            ToDoubleFunction<double[]> primal,
            Function<double[], Computation> fluxion) {
        return new Problem<>(name, description, sizes, size -> new Samples().vector(Integer.parseInt(size)))
                .with(Competitor.FLUXION, fluxion)
                .with(Competitor.FLUXION_VECTOR, fluxion)
                .with(Competitor.SIMPLE, x -> byHand(x, LogSumExp::simple))
                .with(Competitor.EXPERT, x -> byHand(x, LogSumExp::expert))
                .with(Competitor.DIFFERENCES, SMALL_SIZES, x -> Differences.of(() -> primal.applyAsDouble(x), x))
                .with(Competitor.PRIMAL, x -> Computation.primal(() -> primal.applyAsDouble(x)));
    }

    private static Computation fluxionLibrary(double[] x) {
        LogSumExpLibraryGradient gradient = new LogSumExpLibraryGradient();
        return new Computation(() -> gradient.evaluate(x), () -> new double[][] {gradient.dx()});
    }

    private static Computation fluxionLoops(double[] x) {
        LogSumExpLoopsGradient gradient = new LogSumExpLoopsGradient();
        return new Computation(() -> gradient.evaluate(x), () -> new double[][] {gradient.dx()});
    }

    private interface ByHand {
        double evaluate(double[] x, double[] dx);
    }

    private static Computation byHand(double[] x, ByHand method) {
        double[] dx = new double[x.length];
        return new Computation(() -> method.evaluate(x, dx), () -> new double[][] {dx});
    }

    private static double simple(double[] x, double[] dx) {
        double value = loops(x);
        for (int i = 0; i < x.length; i++) {
            dx[i] = Math.exp(x[i] - value);
        }
        return value;
    }

    /** Each exponential once. */
    private static double expert(double[] x, double[] dx) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            largest = Math.max(largest, x[i]);
        }
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            dx[i] = Math.exp(x[i] - largest);
            sum += dx[i];
        }
        double scale = 1 / sum;
        for (int i = 0; i < x.length; i++) {
            dx[i] *= scale;
        }
        return largest + Math.log(sum);
    }
}
