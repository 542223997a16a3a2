package org.fluxion.processor.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.fluxion.processor.ir.Program;

/** What a derivative Program gives at one point. */
final class Derivative {
    private static final int NOISY_RUNS = 2;

    /** What a few runs have shown of rounding is not the worst. */
    private static final double CAUTION = 8;

    private final double[] value;
    private final double[][] jacobian;
    private final List<double[][]> noisy;

    /**
     * Keeps what evaluations gave.
     *
     * @param value the value
     * @param jacobian the derivatives of each element of the value by all entries
     * @param noisy the same after rounding errors, some times
     */
    private Derivative(double[] value, double[][] jacobian, List<double[][]> noisy) {
        this.value = value;
        this.jacobian = jacobian;
        this.noisy = noisy;
    }

    /** Evaluates a derivative Program; empty where it throws an exception or its results have not the shape of derivatives. */
    static Optional<Derivative> at(Runs runs, Program program, Point point, SplittableRandom random) {
        Decisions decisions = new Decisions();
        List<Object> results = runs.of(program, point.arguments(), decisions).orElse(null);
        if (results == null) {
            return Optional.empty();
        }
        double[] value = Entries.flatten(results.get(0));
        List<double[][]> noisy = new ArrayList<>();
        for (int k = 0; k < NOISY_RUNS; k++) {
            Decisions taken = decisions.elsewhere();
            RoundingErrors errors = new RoundingErrors(random, taken);
            runs.of(program, point.mapped(errors::moved), taken, errors)
                    .filter(all -> taken.areThoseOf(decisions))
                    .flatMap(all -> jacobian(program, all, point, value.length))
                    .ifPresent(noisy::add);
        }
        return jacobian(program, results, point, value.length).map(jacobian -> new Derivative(value, jacobian, noisy));
    }

    private static Optional<double[][]> jacobian(Program program, List<Object> results, Point point, int rows) {
        double[][] jacobian = new double[rows][point.entries().length];
        for (int k = 0; k < point.wrt().size(); k++) {
            double[] entries = Entries.flatten(results.get(k + 1));
            int columns = Entries.flatten(point.argument(k)).length;
            boolean isDiagonal = isDiagonal(program, point, k);
            if (entries.length != (isDiagonal ? rows : rows * columns)) {
                return Optional.empty();
            }
            for (int row = 0; row < rows; row++) {
                if (!isDiagonal) {
                    System.arraycopy(entries, row * columns, jacobian[row], point.offset(k), columns);
                } else if (row < columns) {
                    jacobian[row][point.offset(k) + row] = entries[row];
                }
            }
        }
        return Optional.of(jacobian);
    }

    /** Whether the derivative by the k-th parameter is given as the diagonal of its Jacobian. */
    static boolean isDiagonal(Program program, Point point, int k) {
        return program.outputs().get(k + 1).equals("d" + point.parameter(k).name() + "Diagonal");
    }

    double[] value() {
        return value;
    }

    /** What it says of each element of the value along a direction. */
    List<Claim> along(double[] direction) {
        return IntStream.range(0, value.length)
                .mapToObj(row -> new Claim(
                        product(jacobian[row], direction), magnitude(jacobian[row], direction), noise(row, direction)))
                .toList();
    }

    /** Decisions that hang on a rounding error leave everything open. */
    private double noise(int row, double[] direction) {
        double exact = product(jacobian[row], direction);
        return noisy.size() < NOISY_RUNS
                ? Double.POSITIVE_INFINITY
                : CAUTION
                        * noisy.stream()
                                .mapToDouble(other -> Math.abs(product(other[row], direction) - exact))
                                .max()
                                .orElse(0);
    }

    private static double product(double[] row, double[] direction) {
        return IntStream.range(0, row.length)
                .filter(i -> direction[i] != 0)
                .mapToDouble(i -> row[i] * direction[i])
                .sum();
    }

    private static double magnitude(double[] row, double[] direction) {
        return IntStream.range(0, row.length)
                .filter(i -> direction[i] != 0)
                .mapToDouble(i -> Math.abs(row[i] * direction[i]))
                .sum();
    }
}
