package org.fluxion.processor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fluxion.processor.testing.InMemoryCompiler;
import org.fluxion.processor.testing.ReportedDiagnostic;
import org.fluxion.processor.testing.Source;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is said where differences tell nothing: the derivative of each method here is what it should be. */
class NoFalseAlarmTest {
    /** Kinks and steps, some of them at every point. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "double f(double x) { return abs(x - x) + x; }",
                "double f(double x, double y) { return max(x, x) * min(y, y); }",
                "double f(double[] x) { double s = 0; for (double e : x) s += abs(e - rint(e * 1000) / 1000); return s; }",
                "double f(double x, double y) { return floor(x * 1000) + ceil(y) + rint(x) * y; }",
                "double f(double x) { return (int) (x * 1e9) * 1e-9 + x; }",
                "double f(double x) { return x % 0.001 + x; }",
                "double f(double x) { return signum(x) * x * x; }",
                "double f(double x) { return x > 0.5 ? x * x : 1 / x; }",
                "double f(double x, double y) { return hypot(x - y, y - x) + atan2(x, -y) + copySign(x, y); }",
                "double f(double x) { double s = 0; for (int i = 0; i < 1000; i++) if (x * 1000 < i + 0.5) s += x; return s; }",
                "double f(double x) { return x == 0.3 ? 7 : x; }",
                "double f(double x) { return Math.round(x * 100) * x; }"
            })
    void kinks(String method) {
        assertSilent(method);
    }

    /** Differences of what rounds, oscillates, overflows or nearly vanishes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "double f(double x) { return (1e16 + x) - 1e16; }",
                "double f(double x) { return sin(1e9 * x) + 1e-6 * x; }",
                "double f(double x) { return sin(1e6 * x) * 1e-6 + x; }",
                "double f(double x) { return exp(1000 * x); }",
                "double f(double x) { return exp(-1000 * x * x) + 1e-300 * x; }",
                "double f(double x) { return (1 - cos(1e-7 * x)) / (1e-14 * x * x); }",
                "double f(double x, double y) { return 1e200 * x * (1e-200 * y) + 1e-200 * x; }",
                "double f(double[] x) { double p = 1; for (double e : x) p *= 1e-200 * e; return p; }",
                "double f(double x) { return x * x - x * x + tan(50 * x); }",
                "double f(double x) { return pow(x, 1e-3) + pow(1e-3, x) + cbrt(x - 0.3); }"
            })
    void rounding(String method) {
        assertSilent(method);
    }

    /** Loops that end when they have come close enough give the derivative of the iterations that were made. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "double f(double x) { double a = x * x + 2; double y = a; "
                        + "while (abs(y * y - a) > 1e-12) y = (y + a / y) / 2; return y; }",
                "double f(double x) { double s = 0; double t = x; int n = 1; "
                        + "while (abs(t) > 1e-10) { s += t; n++; t *= x / n; } return s; }",
                "double f(double x) { double s = 0; for (int i = 0; i < 50; i++) { s += x; if (s > 3) break; } return s; }"
            })
    void loopsWithATolerance(String method) {
        assertTrue(assertSilent(method).points() >= 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "double f(double x) { double y = x; while (y == y) y = y * 0.5; return y; }",
                "double f(double x) { double y = x; int i = 0; while (i < 2000000000) { i++; y += x; } return y; }",
                "double f(double x) { double y = x; for (int i = 0; i < 2000000000; i++) y = sin(y); return y; }",
                "double f(double x) { double[] a = new double[100000000]; a[3] = x; return a[3]; }",
                "double f(double x) { double s = 0; for (int i = 0; i < 30000; i++) "
                        + "for (int j = 0; j < 30000; j++) s += x / (i + j + 1); return s; }"
            })
    void whatTakesTooLongIsLeftAlone(String method) {
        assertEquals(0, assertSilent(method).points());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "double f(double x) { return sqrt(-1 - x * x); }",
                "double f(double x) { return log(-abs(x)); }",
                "double f(double x) { return 1 / (x - x); }",
                "double f(double[] x) { return x[1000]; }",
                "double f(double x, int n) { return x / (n / 0); }",
                "double f(double[] x, double[] y) { return dot(x, new double[x.length + 1]) * y[0]; }"
            })
    void whereThereIsNoValueNothingIsCompared(String method) {
        assertEquals(0, assertSilent(method).points());
    }

    /** Domains that some of the points are in. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "double f(double x) { return log(x) + sqrt(x); }",
                "double f(double x) { return acos(x) * asin(x); }",
                "double f(double x, double y) { return pow(x, y); }",
                "double f(double[] x, int k) { return x[k] * x[k + 1]; }",
                "double f(double[] x, int[] index) { double s = 0; for (int i : index) s += x[i] * x[i]; return s; }",
                "double f(double x, long n, boolean on) { return on ? x * n : x * x; }",
                "double f(double[] x, boolean[] on) { double s = 0; "
                        + "for (int i = 0; i < x.length; i++) if (on[i]) s += x[i] * x[i]; return s; }",
                "double f(double[] x, int n) { double s = 0; for (int i = 0; i < n; i++) s += x[i]; return s / n; }",
                "double f(double[][] m) { double t = 0; for (int i = 0; i < m.length; i++) t += m[i][i]; return t * t; }",
                "double f(double[] x, double[][] m) { return dot(x, Matrices.multiply(m, x)); }"
            })
    void whereThereIsAValueSomethingIsCompared(String method) {
        Findings findings = assertSilent(method);
        assertTrue(findings.points() >= 1 && findings.directions() >= 1, findings::toString);
    }

    @Test
    void whatIsHeldFastIsNoMistake() {
        Findings findings = assertSilent("double f(double x) { return x * Differentiation.constant(x * x) + x; }");
        assertTrue(findings.directions() >= 1, findings::toString);
    }

    private static Findings assertSilent(String method) {
        Findings findings = Derived.findings(method);
        assertEquals(Optional.empty(), findings.disagreement(), method);
        return findings;
    }

    /** Sources whose other tests only look at what the front end makes of them. */
    @TestFactory
    Stream<DynamicTest> languageOfTheFrontEnd() {
        return Stream.of("Arrays", "Branches", "Calls", "Corners", "Loops", "Scalars")
                .map(name -> DynamicTest.dynamicTest(name, () -> compileChecked("/frontend/" + name + ".java")));
    }

    private static void compileChecked(String resource) {
        List<String> errors = InMemoryCompiler.differentiating()
                .withOptions("-Afluxion.check=true")
                .compile(List.of(Source.resource(resource)))
                .errors()
                .stream()
                .map(ReportedDiagnostic::toString)
                .toList();
        assertEquals(List.of(), errors);
    }
}
