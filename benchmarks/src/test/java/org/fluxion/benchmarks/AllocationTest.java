package org.fluxion.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.DoubleSupplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.fluxion.benchmarks.problems.Problems;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Exactly: JMH's numbers include what JMH allocates itself. The JVM too allocates now and then on the thread that it
 * compiles for, hence the least of several evaluations.
 */
final class AllocationTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static Stream<Case> gradients() {
        return Problems.ALL.stream()
                .filter(problem -> !problem.isLengthy())
                .flatMap(problem -> problem.cases().stream())
                .filter(one -> one.competitor() == Competitor.FLUXION);
    }

    @ParameterizedTest
    @MethodSource("gradients")
    void onlyTheFirstEvaluationAllocates(Case one) {
        DoubleSupplier evaluate = Problems.named(one.problem())
                .prepare(one.size(), one.competitor())
                .evaluate();
        long first = allocatedBy(evaluate);
        long least =
                LongStream.generate(() -> allocatedBy(evaluate)).limit(5).min().orElseThrow();
        assertEquals(0, least, () -> "the first evaluation allocated " + first);
    }

    private static long allocatedBy(DoubleSupplier evaluate) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        double value = evaluate.getAsDouble();
        long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertTrue(Double.isFinite(value));
        return bytes;
    }
}
