package org.fluxion.processor.references;

import java.util.Arrays;
import java.util.List;
import org.fluxion.processor.testing.Compilation;
import org.fluxion.processor.testing.GradientHandle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gradient of log-sum-exp is softmax: exponentials of logarithms of known numbers, divided by their sum. */
class LogSumExpTest {

    /** Proportions and a shift of their logarithms: ties, the largest first, last and amid, sums that overflow unguarded. */
    private static final List<Point> POINTS = List.of(
            new Point(0, 1, 2, 3, 4),
            new Point(0, 0.3),
            new Point(-3, 8, 1, 0.5),
            new Point(2, 5, 5, 5),
            new Point(0, 1, 7, 7, 2, 7),
            new Point(720, 0.25, 3, 1, 0.75, 0.001, 2),
            new Point(-760, 2, 0.125),
            new Point(0, 1e-300, 1));

    private static final Compilation COMPILATION = References.compile("LogSumExp");

    private record Point(double shift, double... proportions) {
        double[] x() {
            return Arrays.stream(proportions).map(p -> shift + Math.log(p)).toArray();
        }

        double sum() {
            return Arrays.stream(proportions).sum();
        }

        double[] softmax() {
            return Arrays.stream(proportions).map(p -> p / sum()).toArray();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"byHand", "kept", "library"})
    void valueAndGradient(String method) {
        GradientHandle used = References.gradient(COMPILATION, "LogSumExp", method, "Gradient");
        for (Point point : POINTS) {
            References.assertSameAsFresh(used, List.of("x"), (Object) point.x());
            References.assertAgree(point.shift() + Math.log(point.sum()), used.value(), "value");
            References.assertAgree(point.softmax(), used.derivative("x"), "dx");
        }
    }
}
