package org.fluxion.processor.references;

import java.util.List;
import org.fluxion.processor.testing.Compilation;
import org.fluxion.processor.testing.GradientHandle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gradient of log-sum-exp is softmax: exponentials of logarithms of known numbers, divided by their sum. */
class LogSumExpTest {

    /** Proportions and a shift of their logarithms: ties, the largest first, last and amid, sums that overflow unguarded. */
    private static final List<Point> POINTS = List.of(
            Point.of(0, 1.0, 2.0, 3.0, 4.0),
            Point.of(0, 0.3),
            Point.of(-3, 8.0, 1.0, 0.5),
            Point.of(2, 5.0, 5.0, 5.0),
            Point.of(0, 1.0, 7.0, 7.0, 2.0, 7.0),
            Point.of(720, 0.25, 3.0, 1.0, 0.75, 0.001, 2.0),
            Point.of(-760, 2.0, 0.125),
            Point.of(0, 1e-300, 1.0));

    private static final Compilation COMPILATION = References.compile("LogSumExp");

    private record Point(double shift, List<Double> proportions) {
        static Point of(double shift, Double... proportions) {
            return new Point(shift, List.of(proportions));
        }

        double[] x() {
            return proportions.stream().mapToDouble(p -> shift + Math.log(p)).toArray();
        }

        double sum() {
            return proportions.stream().mapToDouble(p -> p).sum();
        }

        double[] softmax() {
            return proportions.stream().mapToDouble(p -> p / sum()).toArray();
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
