package org.fluxion.processor.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Right derivatives pass, wrong ones are found. Here {@code g} has the value of {@code f}, but holds something fast with
 * {@code constant}, so that its derivative is that of {@code f} with one certain mistake.
 */
class SelfCheckTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "double f(double x) { return x * x + 3 * x; }",
                "double f(double x, double y) { return exp(-x * y) / (1 + x * x) + sin(y); }",
                "double f(double[] w, double[] x, double b) { return 1 / (1 + exp(-dot(w, x) - b)); }",
                "double[] f(double[] a, double[] b) { double[] c = new double[a.length]; "
                        + "for (int i = 0; i < a.length; i++) c[i] = a[i] * b[i]; return c; }",
                "double[] f(double[][] m, double[] v) { return Matrices.multiply(m, v); }",
                "double f(double r, double x, int steps) { double y = x; "
                        + "for (int i = 0; i < steps; i++) y = r * y * (1 - y); return y; }",
                "double f(double[] x) { double m = x[0]; for (double e : x) m = max(m, e); return m * m; }"
            })
    void whatIsRightPasses(String method) {
        Findings findings = Derived.findings(method);
        assertTrue(findings.disagreement().isEmpty(), findings::toString);
        assertEquals(4, findings.points(), findings::toString);
        assertTrue(findings.directions() >= 4, findings::toString);
    }

    @Test
    void aContributionThatIsMissingIsFound() {
        Disagreement wrong = disagreement("""
                double f(double x) { return x * x + 3 * x; }
                double g(double x) { return Differentiation.constant(x) * x + 3 * x; }
                """);
        double x = numbers(wrong.point())[0];
        assertEquals("dx", wrong.what());
        assertEquals(x + 3, Double.parseDouble(wrong.derived()), 1e-12);
        assertEquals(2 * x + 3, Double.parseDouble(wrong.expected()), 1e-8);
    }

    @Test
    void aWrongSignIsFound() {
        Disagreement wrong = disagreement("""
                double f(double x, double y) { return sin(x) * y; }
                double g(double x, double y) { return 2 * Differentiation.constant(sin(x)) * y - sin(x) * y; }
                """);
        double[] point = numbers(wrong.point());
        assertEquals("dx", wrong.what());
        assertEquals(-Math.cos(point[0]) * point[1], Double.parseDouble(wrong.derived()), 1e-12);
        assertEquals(Math.cos(point[0]) * point[1], Double.parseDouble(wrong.expected()), 1e-8);
    }

    @Test
    void aWrongFactorIsFound() {
        Disagreement wrong = disagreement("""
                double f(double x, double y) { return x * x + y; }
                double g(double x, double y) { return x * x + 1.001 * y - 0.001 * Differentiation.constant(y); }
                """);
        assertEquals("dy", wrong.what());
        assertEquals(1.001, Double.parseDouble(wrong.derived()), 1e-12);
        assertEquals(1, Double.parseDouble(wrong.expected()), 1e-8);
    }

    @Test
    void anIndexThatIsOffByOneIsFound() {
        Disagreement wrong = disagreement("""
                double f(double[] x) { double s = 0; for (int i = 1; i < x.length; i++) s += i * x[i] * x[i]; return s; }
                double g(double[] x) { double s = 0; for (int i = 1; i < x.length; i++)
                    s += i * Differentiation.constant(x[i] * x[i]) + x[i - 1] - Differentiation.constant(x[i - 1]); return s; }
                """);
        double[] x = numbers(wrong.point());
        assertEquals("dx[0]", wrong.what());
        assertEquals(1, Double.parseDouble(wrong.derived()), 1e-12);
        assertEquals(0, Double.parseDouble(wrong.expected()), 1e-6 * x.length);
    }

    @Test
    void anElementOfAMatrixIsNamedByItsIndices() {
        Disagreement wrong = disagreement("""
                double f(double[][] m) { return m[0][0] * m[1][1] - m[0][1] * m[1][0]; }
                double g(double[][] m) { return m[0][0] * m[1][1] - Differentiation.constant(m[0][1]) * m[1][0]; }
                """);
        assertEquals("dm[0][1]", wrong.what());
        assertEquals(0, Double.parseDouble(wrong.derived()));
    }

    @Test
    void anEntryOfAJacobianIsNamedByRowAndColumn() {
        Disagreement wrong = disagreement("""
                double[] f(double[] x) { return new double[] {x[0] * x[0], x[0] * x[1]}; }
                double[] g(double[] x) { return new double[] {x[0] * x[0], x[0] * Differentiation.constant(x[1])}; }
                """);
        double[] x = numbers(wrong.point());
        assertEquals("dx[1][1]", wrong.what());
        assertEquals(0, Double.parseDouble(wrong.derived()));
        assertEquals(x[0], Double.parseDouble(wrong.expected()), 1e-8);
    }

    @Test
    void aWrongElementOfADiagonalIsFound() {
        Disagreement wrong = disagreement("""
                double[] f(double[] x) { double[] y = new double[x.length];
                    for (int i = 0; i < x.length; i++) y[i] = x[i] * x[i]; return y; }
                double[] g(double[] x) { double[] y = new double[x.length];
                    for (int i = 0; i < x.length; i++) y[i] = x[i] * Differentiation.constant(x[i]); return y; }
                """);
        double[] x = numbers(wrong.point());
        assertEquals("dx[0][0]", wrong.what());
        assertEquals(2 * x[0], Double.parseDouble(wrong.expected()), 1e-8);
    }

    @Test
    void anotherValueIsFound() {
        Disagreement wrong = disagreement("""
                double f(double x) { return 2 * x; }
                double g(double x) { return 2 * x + 1e-9; }
                """);
        double x = numbers(wrong.point())[0];
        assertEquals("the value", wrong.what());
        assertEquals(2 * x, Double.parseDouble(wrong.expected()));
        assertEquals(2 * x + 1e-9, Double.parseDouble(wrong.derived()));
    }

    @Test
    void aDerivativeThatThrowsIsFound() {
        Disagreement wrong = disagreement("""
                double f(double[] x) { return x[0]; }
                double g(double[] x) { return x[0] + 0 * x[x.length]; }
                """);
        assertEquals("the derivative", wrong.what());
    }

    @Test
    void theSameSeedSaysTheSame() {
        String methods = """
                double f(double[] x) { return x[0] * x[1]; }
                double g(double[] x) { return x[0] * Differentiation.constant(x[1]); }
                """;
        assertEquals(Derived.findings(methods), Derived.findings(methods));
    }

    private static Disagreement disagreement(String methods) {
        Findings findings = Derived.findings(methods);
        return findings.disagreement().orElseThrow(() -> new AssertionError(findings));
    }

    /** The numbers in a point, in their order. */
    private static double[] numbers(String point) {
        Matcher matcher = Pattern.compile("-?\\d+(\\.\\d+)?(E-?\\d+)?").matcher(point);
        return matcher.results()
                .mapToDouble(result -> Double.parseDouble(result.group()))
                .toArray();
    }

    @Test
    void pointsReadAsArguments() {
        assertArrayEquals(new double[] {0.5, -2}, numbers("x = [0.5], y = -2.0"));
    }
}
