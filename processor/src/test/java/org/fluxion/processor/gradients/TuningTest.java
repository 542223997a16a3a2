package org.fluxion.processor.gradients;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.fluxion.processor.Tuning;
import org.fluxion.processor.testing.Compilation;
import org.fluxion.processor.testing.Entries;
import org.fluxion.processor.testing.GradientHandle;
import org.fluxion.processor.testing.InMemoryCompiler;
import org.fluxion.processor.testing.Source;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** With and without each choice that only saves time, values have the same bits, and derivatives too but for the order of products. */
class TuningTest {
    private static final int POINTS = 20;
    private static final int LENGTH = 7;

    @TestFactory
    Stream<DynamicTest> resultsDoNotDependOnTuning() {
        return Arrays.stream(Tuning.values())
                .map(tuning -> DynamicTest.dynamicTest(tuning.label(), () -> assertSameWithout(tuning)));
    }

    private static Compilation compile(String... options) {
        return InMemoryCompiler.differentiating()
                .withOptions(options)
                .compile(List.of(Source.resource("/gradients/Tuned.java")))
                .requireClean();
    }

    private static void assertSameWithout(Tuning tuning) throws Exception {
        Compilation tuned = compile();
        Compilation plain = compile("-Afluxion.without=" + tuning.label());
        assertNotEquals(tuned.generatedSources(), plain.generatedSources());
        assertFalse(tuned.generatedSources().isEmpty());
        for (String name : tuned.generatedSources().keySet()) {
            double rounding = rounding(tuning);
            assertSame(tuned.gradient(name), plain.gradient(name), new Random(name.hashCode()), rounding);
        }
    }

    /** How far derivatives may be apart, relatively. */
    private static double rounding(Tuning tuning) {
        return switch (tuning) {
            case KEEP,
                    ROWS,
                    FIRST,
                    INPLACE,
                    READS,
                    SUMS,
                    BUFFERS,
                    ZEROS,
                    JAM,
                    EXPONENTIALS,
                    RANGES,
                    RUNNING,
                    PAIRS,
                    BLOCKS -> 0;
            case DEFER, TABLES, TANGENTS, MULTIPLES -> 1e-14;
            case UNROLL -> 1e-13;
        };
    }

    private static void assertSame(GradientHandle tuned, GradientHandle plain, Random random, double rounding)
            throws Exception {
        boolean hasMatrix = tuned.type().getSimpleName().contains("Rows");
        for (int point = 0; point < POINTS; point++) {
            double[] x = random.doubles(LENGTH, -2, 2).toArray();
            Object a = hasMatrix ? rows(random, point) : random.nextDouble();
            assertSame(tuned.evaluate(x, a), plain.evaluate(x, a), 0);
            assertSame(tuned.derivative("x"), plain.derivative("x"), rounding);
            assertSame(tuned.derivative("a"), plain.derivative("a"), rounding);
        }
    }

    private static double[][] rows(Random random, int count) {
        return Stream.generate(() -> random.doubles(LENGTH, -2, 2).toArray())
                .limit(count)
                .toArray(double[][]::new);
    }

    private static void assertSame(Object tuned, Object plain, double rounding) {
        double[] expected = Entries.flatten(plain);
        double scale = Arrays.stream(expected).map(Math::abs).max().orElse(0);
        assertArrayEquals(expected, Entries.flatten(tuned), rounding * scale);
    }
}
