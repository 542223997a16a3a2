package org.fluxion.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import org.fluxion.benchmarks.problems.Problems;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Times one case. A fork sees only its own, so that the call below has one target and is inlined. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CaseBenchmark {
    @Param("neuron")
    private String problem;

    @Param("32x16")
    private String size;

    @Param("FLUXION")
    private Competitor competitor;

    private DoubleSupplier evaluate;

    /** Compares with Fluxion before anything is timed. */
    @Setup
    public void prepare() {
        evaluate = Problems.named(problem).prepare(size, competitor).evaluate();
    }

    /** One evaluation. */
    @Benchmark
    public double evaluate() {
        return evaluate.getAsDouble();
    }
}
