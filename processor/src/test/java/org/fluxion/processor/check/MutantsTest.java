package org.fluxion.processor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Variable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever single mistake is made in a derivative Program, it is found if it shows. Whether it shows is known without any
 * difference: it gives other numbers than the Program that it was made in, or an exception.
 */
class MutantsTest {
    private static final int POINTS = 12;
    private static final long STEPS = 1_000_000;
    private static final double NOTICEABLE = 1e-4;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "double f(double x, double y) { return sin(x * y) + x / y - 3 * exp(-x); }",
                "double f(double[] w, double[] x, double b) { double z = dot(w, x) + b; return log(1 + exp(-z)); }",
                "double f(double[] x) { double p = 1; for (int i = 0; i < x.length; i++) p *= x[i] * x[i] + 1; return p; }",
                "double f(double[] x) { double y = x[0]; for (int i = 1; i < x.length; i++) y = sin(y) * x[i] + x[i - 1]; "
                        + "return y * y; }",
                "double f(double[][] m, double[] v) { double s = 0; for (int i = 0; i < m.length; i++) { double t = 0; "
                        + "for (int j = 0; j < v.length; j++) t += m[i][j] * v[j]; s += t * t; } return s; }",
                "double[] f(double[][] m, double[] v) { return Matrices.multiply(m, v); }",
                "double[] f(double[] x, double a) { double[] y = new double[x.length]; "
                        + "for (int i = 0; i < x.length; i++) y[i] = exp(a * x[i]) - 0.5 * x[i]; return y; }",
                "double f(double[] x) { double[] y = x.clone(); for (int i = 1; i < y.length; i++) y[i] += y[i - 1] * x[i]; "
                        + "return y[y.length - 1] * y[0]; }",
                "double f(double x) { double y = x; int n = 0; "
                        + "while (y < 20 && n < 9) { y = y * y + x * x + 1; n++; } return y; }",
                "double f(double[] x, double a) { double s = 0; for (double e : x) s += e > a ? (e - a) * (e - a) : a - e; "
                        + "return s; }"
            })
    void mistakesThatShowAreFound(String method) {
        Derived derived = Derived.of(method);
        Program derivative = derived.derivative("f");
        List<Program> survivors = new ArrayList<>();
        int noticeable = 0;
        for (Program mutant : Mutants.of(derivative)) {
            if (shows(derived, derivative, mutant)) {
                noticeable++;
                if (derived.findings("f", mutant).disagreement().isEmpty()) {
                    survivors.add(mutant);
                }
            }
        }
        assertEquals(List.of(), survivors);
        int count = noticeable;
        assertTrue(noticeable >= 10, () -> count + " mutants of " + derivative);
    }

    /** Whether a mutant gives other numbers at most of the points that the method has a value at. */
    private static boolean shows(Derived derived, Program derivative, Program mutant) {
        List<Variable> parameters = derivative.parameters();
        List<Integer> wrt = derived.wrt("f").stream()
                .map(name -> parameters.stream().map(Variable::name).toList().indexOf(name))
                .toList();
        Points points = new Points(parameters, wrt, new SplittableRandom(99));
        int known = 0;
        int different = 0;
        for (int k = 0; k < POINTS; k++) {
            List<Object> arguments = points.next().arguments();
            if (numbers(derived.primal("f"), arguments).isPresent()) {
                double[] expected = numbers(derivative, arguments).orElseThrow();
                known++;
                different += numbers(mutant, arguments)
                                .filter(found -> agree(expected, found))
                                .isPresent()
                        ? 0
                        : 1;
            }
        }
        return different > known / 2;
    }

    private static boolean agree(double[] expected, double[] found) {
        return expected.length == found.length
                && IntStream.range(0, expected.length)
                        .allMatch(i ->
                                Math.abs(expected[i] - found[i]) <= NOTICEABLE * Math.max(1, Math.abs(expected[i])));
    }

    /** All results; empty where there is an exception, or no end. */
    private static Optional<double[]> numbers(Program program, List<Object> arguments) {
        return new Runs(STEPS)
                .of(program, arguments, new Decisions())
                .map(results -> results.stream()
                        .flatMapToDouble(result -> Arrays.stream(Entries.flatten(result)))
                        .toArray());
    }
}
