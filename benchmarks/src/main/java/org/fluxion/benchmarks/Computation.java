package org.fluxion.benchmarks;

import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * What is timed, with its data.
 *
 * @param evaluate computes value and derivatives; returns the value, or its first entry
 * @param results what the last evaluation found beside that, one array for each argument; empty for a primal alone
 */
public record Computation(DoubleSupplier evaluate, Supplier<double[][]> results) {

    /** A method without its derivative. */
    public static Computation primal(DoubleSupplier method) {
        return new Computation(method, () -> new double[0][]);
    }

    /** The same, after it has been compared with another one. */
    public Computation agreeingWith(Computation expected, double tolerance) {
        requireAgreement(expected, tolerance);
        return this;
    }

    /** Evaluates both and compares. */
    void requireAgreement(Computation expected, double tolerance) {
        requireClose(
                "value",
                new double[] {evaluate.getAsDouble()},
                new double[] {expected.evaluate.getAsDouble()},
                tolerance);
        double[][] found = results.get();
        double[][] wanted = expected.results.get();
        if (found.length != 0 && found.length != wanted.length) {
            throw new IllegalStateException(found.length + " arrays of results instead of " + wanted.length);
        }
        for (int i = 0; i < found.length; i++) {
            requireClose("result " + i, found[i], wanted[i], tolerance);
        }
    }

    private static void requireClose(String name, double[] found, double[] wanted, double tolerance) {
        if (found.length != wanted.length) {
            throw new IllegalStateException(name + " has " + found.length + " entries instead of " + wanted.length);
        }
        double largest = 0;
        for (double entry : wanted) {
            largest = Math.max(largest, Math.abs(entry));
        }
        for (int i = 0; i < found.length; i++) {
            if (!(Math.abs(found[i] - wanted[i]) <= tolerance * largest)) { // So that NaN fails.
                throw new IllegalStateException(name + "[" + i + "] is " + found[i] + " instead of " + wanted[i]);
            }
        }
    }
}
