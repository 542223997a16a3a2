package org.fluxion.processor.gradients;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.fluxion.processor.testing.GradientHandle;
import org.fluxion.processor.testing.InMemoryCompiler;
import org.fluxion.processor.testing.Source;
import org.junit.jupiter.api.Test;

/** Sums of multiples of what the forward sweep has added up: the log-sum-exp shifted by its largest argument or by a. */
class SumsOfMultiplesTest {
    private static final int LENGTH = 100_000;

    private static GradientHandle gradient() {
        return InMemoryCompiler.differentiating()
                .compile(List.of(Source.resource("/gradients/Tuned.java")))
                .requireClean()
                .gradient("org.fluxion.gradients.TunedShiftedExponentialsGradient");
    }

    /** The largest has a further derivative of {@code a - 1}, where a is below all x. */
    @Test
    void noDigitsAreLostAtTheLargest() {
        double[] x = new Random(31).doubles(LENGTH, 0, 1).toArray();
        x[17] = 1.5;
        GradientHandle gradient = gradient();
        gradient.evaluate(x, -1.0);
        double total = Arrays.stream(x).map(e -> Math.exp(e - 1.5)).sum();
        double[] softmax = Arrays.stream(x).map(e -> Math.exp(e - 1.5) / total).toArray();
        softmax[17] -= 2;
        assertArrayEquals(softmax, (double[]) gradient.derivative("x"), 1e-15);
    }

    /** The factor is infinite then, and the sum 0. */
    @Test
    void aLoopThatRunsNoTimeAddsNothing() {
        GradientHandle gradient = gradient();
        gradient.evaluate(new double[0], 2.0);
        assertEquals(4.0, (Double) gradient.derivative("a"), 0);
    }
}
