package org.fluxion.benchmarks.problems;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.fluxion.benchmarks.Computation;

/**
 * Samples, and a model that sees them through {@code w . x + b}.
 *
 * @param w the weights
 * @param bias the offset b, in an array so that differences can change it
 * @param x one row a sample
 * @param y one target a sample
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record LinearData(double[] w, double[] bias, double[][] x, double[] y) {
    /** N x d. */
    static final List<String> SIZES = List.of("1x4", "32x16", "256x64", "1000x1000", "20000x256");

    /** Those that competitors can do whose time grows with the number of parameters. */
    static final List<String> SMALL_SIZES = SIZES.subList(0, 3);

    /** Targets between -1 and 1. */
    static LinearData withNumbers(String size) {
        return of(new Samples(), Samples.numbers(size));
    }

    /** Targets 0 and 1. */
    static LinearData withClasses(String size) {
        LinearData data = withNumbers(size);
        for (int i = 0; i < data.y.length; i++) {
            data.y[i] = data.y[i] > 0 ? 1 : 0;
        }
        return data;
    }

    private static LinearData of(Samples samples, int[] size) {
        return new LinearData(
                samples.vector(size[1]), samples.vector(1), samples.matrix(size[0], size[1]), samples.vector(size[0]));
    }

    double b() {
        return bias[0];
    }

    Computation primal(ToDoubleFunction<LinearData> loss) {
        return Computation.primal(() -> loss.applyAsDouble(this));
    }

    Computation differences(ToDoubleFunction<LinearData> loss) {
        return Differences.of(() -> loss.applyAsDouble(this), w, bias);
    }
}
