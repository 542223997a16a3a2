package org.fluxion.processor.conventions;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.fluxion.processor.testing.Compilation;
import org.fluxion.processor.testing.GradientHandle;
import org.fluxion.processor.testing.InMemoryCompiler;
import org.fluxion.processor.testing.Source;
import org.junit.jupiter.api.Test;

/** What every generated class promises: its exceptions, whose its arrays are, the same bits every time, no allocation. */
class PromisesTest {
    private static final Compilation KINKS = InMemoryCompiler.differentiating()
            .withOptions("-Afluxion.check=true")
            .compile(List.of(Source.resource("/conventions/Kinks.java"), Source.resource("/conventions/Drivers.java")))
            .requireSuccess();

    private static GradientHandle of(String method) {
        return KINKS.gradient("org.fluxion.conventions.Kinks" + method);
    }

    @Test
    void nothingIsReadBeforeTheFirstEvaluation() {
        GradientHandle gradient = of("PairsGradient");
        assertThrows(IllegalStateException.class, gradient::value);
        assertThrows(IllegalStateException.class, () -> gradient.derivative("x"));
    }

    @Test
    void nullIsNamedAlsoWhereItIsNotUsed() {
        GradientHandle gradient = of("UnusedGradient");
        NullPointerException failure =
                assertThrows(NullPointerException.class, () -> gradient.evaluate(new double[] {1}, null));
        assertEquals("ignored", failure.getMessage());
    }

    @Test
    void sizesThatMustAgreeAreNamedAndEarlierResultsStand() {
        GradientHandle gradient = of("LossGradient");
        double[] w = {1, 2};
        Object value = gradient.evaluate(w, 0.5, new double[][] {{1, 0}, {0, 1}}, new double[] {1, 2});
        double[] before = ((double[]) gradient.derivative("w")).clone();
        IllegalArgumentException failure = assertThrows(
                IllegalArgumentException.class,
                () -> gradient.evaluate(w, 0.5, new double[][] {{1, 0}, {0, 1, 3}}, new double[] {1, 2}));
        assertTrue(failure.getMessage().contains("w has length 2 but x[i] has length 3"), failure::getMessage);
        assertEquals(value, gradient.value());
        assertArrayEquals(before, (double[]) gradient.derivative("w"));
    }

    @Test
    void aRaggedMatrixIsNamed() {
        GradientHandle gradient = of("QuadraticGradient");
        IllegalArgumentException failure = assertThrows(
                IllegalArgumentException.class,
                () -> gradient.evaluate(new double[][] {{1, 2}, {3}}, new double[] {1, 1}));
        assertTrue(failure.getMessage().contains("a"), failure::getMessage);
        assertTrue(failure.getMessage().contains("1"), failure::getMessage);
    }

    @Test
    void aLoopByHandThrowsWhatTheMethodThrows() {
        GradientHandle gradient = of("PairsGradient");
        gradient.evaluate(new double[] {1}, new double[] {2});
        assertThrows(
                ArrayIndexOutOfBoundsException.class, () -> gradient.evaluate(new double[] {1, 2}, new double[] {3}));
        assertThrows(IllegalStateException.class, gradient::value);
        assertThrows(IllegalStateException.class, () -> gradient.derivative("y"));
        gradient.evaluate(new double[] {1}, new double[] {2});
        assertEquals(2.0, gradient.value());
    }

    @Test
    void resultsNeverAliasAnArgument() {
        GradientHandle jacobian = of("ItselfJacobian");
        double[] x = {1, 2};
        double[] value = (double[]) jacobian.evaluate((Object) x);
        assertNotSame(x, value);
        assertArrayEquals(x, value);
        GradientHandle pairs = of("PairsGradient");
        pairs.evaluate(x, x);
        assertArrayEquals(new double[] {1, 2}, (double[]) pairs.derivative("x"));
        assertArrayEquals(new double[] {1, 2}, (double[]) pairs.derivative("y"));
        assertNotSame(pairs.derivative("x"), pairs.derivative("y"));
        assertArrayEquals(new double[] {1, 2}, x);
    }

    @Test
    void aReusedObjectGivesTheBitsOfAFreshOne() {
        Random random = new Random(7);
        GradientHandle reused = of("LossGradient");
        for (int call = 0; call < 50; call++) {
            int rows = 1 + random.nextInt(9);
            int columns = random.nextInt(40);
            double[] w = random.doubles(columns).toArray();
            double[][] x = new double[rows][];
            Arrays.setAll(x, i -> random.doubles(columns).toArray());
            double[] y = random.doubles(rows).toArray();
            GradientHandle fresh = of("LossGradient");
            assertEquals(fresh.evaluate(w, 0.1, x, y), reused.evaluate(w, 0.1, x, y));
            assertArrayEquals((double[]) fresh.derivative("w"), (double[]) reused.derivative("w"), 0.0);
            assertEquals(fresh.derivative("b"), reused.derivative("b"));
        }
    }

    @Test
    void resultsOfAtAreNobodyElses() {
        GradientHandle gradient = of("PairsGradient");
        GradientHandle first = gradient.at(new double[] {1}, new double[] {2});
        GradientHandle second = gradient.at(new double[] {3}, new double[] {4});
        assertArrayEquals(new double[] {2}, (double[]) first.derivative("x"));
        assertArrayEquals(new double[] {4}, (double[]) second.derivative("x"));
    }

    @Test
    void aLoopWithFewerThanNoIterationsDoesNothing() {
        GradientHandle gradient = of("MapGradient");
        assertEquals(0.5, gradient.evaluate(3.0, 0.5, -4));
        assertEquals(1.0, gradient.derivative("start"));
        assertEquals(0.0, gradient.derivative("r"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void evaluatingAgainAllocatesNothing() throws Exception {
        Class<?> drivers = KINKS.load("org.fluxion.conventions.Drivers");
        Map<String, Runnable> evaluations =
                (Map<String, Runnable>) drivers.getMethod("all").invoke(null);
        assertEquals(6, evaluations.size());
        evaluations.forEach((name, evaluation) -> assertEquals(0, allocated(evaluation), name));
    }

    /** The bytes of two warm evaluations: the least of many attempts, since the compiler allocates now and then. */
    private static long allocated(Runnable evaluation) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int attempt = 0; attempt < 50; attempt++) {
            evaluation.run();
            long before = threads.getCurrentThreadAllocatedBytes();
            evaluation.run();
            evaluation.run();
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }
}
