package org.fluxion.benchmarks.problems;

import java.util.List;
import org.fluxion.benchmarks.Problem;

/** The problems that are timed. */
public final class Problems {
    /** In the order of the tables. */
    public static final List<Problem<?>> ALL = List.of(
            Neuron.PROBLEM,
            Logistic.PROBLEM,
            LogSumExp.LIBRARY,
            LogSumExp.LOOPS,
            Polynomial.PROBLEM,
            GaussianMixture.PREPARED,
            GaussianMixture.RUNNING,
            BundleAdjustment.PROBLEM,
            Network.PROBLEM,
            Growth.EULER,
            Growth.RUNGE_KUTTA,
            Diagonal.PRODUCT,
            Diagonal.DECAY,
            Passes.PROBLEM,
            Compilation.PROBLEM);

    private Problems() {}

    /** The problem of that name. */
    public static Problem<?> named(String name) {
        return ALL.stream()
                .filter(problem -> problem.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
