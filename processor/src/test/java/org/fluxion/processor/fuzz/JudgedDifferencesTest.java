package org.fluxion.processor.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class JudgedDifferencesTest {

    /** What differences are taken of. */
    static final class Methods {
        private Methods() {}

        static double smooth(double a, double[] x) {
            return Math.exp(a) * x[0] + x[1] * x[1];
        }

        static double step(double a) {
            return a < 0.25 ? 1 : 2;
        }

        static double hinge(double a) {
            return Math.max(0, a - 0.25);
        }

        /** Constant but close to 0.5. */
        static double ridge(double a) {
            return Math.abs(a - 0.5) < 0.01 ? Math.sin(3 * a) : 0.25;
        }

        static double[] two(double a, double b) {
            return new double[] {a * b, Math.sin(b)};
        }
    }

    private static JudgedDifferences of(String name, Object... arguments) {
        return new JudgedDifferences(Subject.of(Methods.class, name), arguments);
    }

    @Test
    void smoothFunctionsAreJudged() {
        Estimate[] estimates = of("smooth", 0.5, new double[] {2, 3}).along(new double[] {1, 0, 0.5});
        assertEquals(1, estimates.length);
        assertTrue(estimates[0].isSure());
        assertEquals(2 * 1.6487212707001282 + 3, estimates[0].value(), 1e-11);
        assertTrue(estimates[0].agreesWith(2 * 1.6487212707001282 + 3));
        assertFalse(estimates[0].agreesWith(6.2975));
    }

    @Test
    void everyElementOfTheResultIsJudged() {
        Estimate[] estimates = of("two", 2.0, 0.0).along(new double[] {0, 1});
        assertEquals(2, estimates[0].value(), 1e-12);
        assertEquals(1, estimates[1].value(), 1e-12);
    }

    @Test
    void nothingIsClaimedNextToAJumpOrOnAKink() {
        assertFalse(of("step", 0.25 - 1e-7).along(new double[] {1})[0].isSure());
        assertFalse(of("hinge", 0.25 + 1e-7).along(new double[] {1})[0].isSure());
        // Exactly on a kink all steps agree on half the slope: the slopes to both sides tell.
        assertFalse(confirmed("hinge", 0.25));
        assertTrue(confirmed("hinge", 0.5));
    }

    @Test
    void estimatesFromBeyondARidgeAreNotConfirmed() {
        Estimate coarse = of("ridge", 0.5).along(new double[] {1})[0];
        assertEquals(0, coarse.value(), 0);
        assertFalse(confirmed("ridge", 0.5));
    }

    private static boolean confirmed(String name, double point) {
        double[] direction = {1};
        JudgedDifferences differences = of(name, point);
        return differences.confirm(differences.along(direction)[0], 0, direction);
    }

    @Test
    void pointsNearAKinkAreJudgedWithFinerSteps() {
        Estimate estimate = of("hinge", 0.251).along(new double[] {1})[0];
        assertTrue(estimate.isSure());
        assertEquals(1, estimate.value(), 1e-9);
    }

    @Test
    void aWrongDerivativeIsFound() throws Finding {
        JudgedDifferences differences = of("two", 2.0, 0.5);
        double[][] right = {{0.5, 2}, {0, Math.cos(0.5)}};
        assertEquals(new Tally(0, 4, 0, 0), new Comparison("here", differences, false, right).entries());
        double[][] wrong = {{0.5, 2}, {0, Math.sin(0.5)}};
        Comparison comparison = new Comparison("here", differences, false, wrong);
        assertEquals(
                Verdict.DERIVATIVE,
                assertThrows(Finding.class, comparison::entries).verdict());
        assertEquals(
                Verdict.DIRECTION,
                assertThrows(Finding.class, () -> comparison.direction(new Points(1), 0))
                        .verdict());
    }

    @Test
    void notANumberIsExcusedByAnOverflowAlone() throws Finding {
        JudgedDifferences differences = of("two", 2.0, 0.5);
        double[][] unknown = {{0.5, 2}, {Double.NaN, Math.cos(0.5)}};
        assertEquals(new Tally(0, 3, 1, 0), new Comparison("here", differences, true, unknown).entries());
        Comparison inRange = new Comparison("here", differences, false, unknown);
        assertEquals(
                Verdict.DERIVATIVE,
                assertThrows(Finding.class, inRange::entries).verdict());
    }
}
