package org.fluxion.benchmarks;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Stream;
import org.fluxion.benchmarks.problems.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everybody who is timed computes the same; runs twice, without and with the Vector API. */
final class AgreementTest {
    private static final boolean HAS_VECTORS =
            ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();

    static Stream<Case> cases() {
        return Problems.ALL.stream()
                .flatMap(problem -> problem.cases().stream()
                        .filter(one -> one.competitor() != Competitor.FLUXION)
                        .filter(one -> HAS_VECTORS || !one.competitor().needsVectors())
                        .filter(one -> !problem.isLengthy() || one.size().equals("1x10")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithFluxion(Case one) {
        assertDoesNotThrow(() -> Problems.named(one.problem()).prepare(one.size(), one.competitor()));
    }

    @Test
    void whatDisagreesIsNotTimed() {
        Computation ours = new Computation(() -> 2, () -> new double[][] {{1, 1e-6}});
        Computation close = new Computation(() -> 2 + 1e-12, () -> new double[][] {{1, 1e-6 + 5e-11}});
        Computation wrong = new Computation(() -> 2, () -> new double[][] {{1, 1e-6 + 2e-10}});
        Computation undefined = new Computation(() -> 2, () -> new double[][] {{1, Double.NaN}});
        Computation incomplete = new Computation(() -> 2, () -> new double[][] {{1}});
        close.requireAgreement(ours, 1e-10);
        Computation.primal(() -> 2).requireAgreement(ours, 1e-10);
        assertThrows(IllegalStateException.class, () -> wrong.requireAgreement(ours, 1e-10));
        assertThrows(IllegalStateException.class, () -> undefined.requireAgreement(ours, 1e-10));
        assertThrows(IllegalStateException.class, () -> incomplete.requireAgreement(ours, 1e-10));
    }
}
