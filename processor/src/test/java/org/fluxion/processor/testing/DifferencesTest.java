package org.fluxion.processor.testing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class DifferencesTest {

    private static final Class<?> FUNCTIONS =
            InMemoryCompiler.plain().compile("""
                    final class Functions {
                        static double logarithm(double x) {
                            return Math.log(x);
                        }

                        static double octic(double x, double y) {
                            return 2 * x + Math.pow(y, 8);
                        }

                        static double quadratic(double[] x, double[][] a) {
                            double sum = 0;
                            for (int i = 0; i < a.length; i++) {
                                for (int j = 0; j < a[i].length; j++) {
                                    sum += x[i] * a[i][j] * x[j];
                                }
                            }
                            return sum;
                        }

                        static double sines(double[][][] t) {
                            double sum = 0;
                            for (double[][] matrix : t) {
                                for (double[] row : matrix) {
                                    for (double entry : row) {
                                        sum += Math.sin(entry);
                                    }
                                }
                            }
                            return sum;
                        }

                        static double[] product(double[][] a, double[] x) {
                            double[] y = new double[a.length];
                            for (int i = 0; i < y.length; i++) {
                                for (int j = 0; j < x.length; j++) {
                                    y[i] += a[i][j] * x[j];
                                }
                            }
                            return y;
                        }

                        static double[] circle(double t) {
                            return new double[] {Math.cos(t), Math.sin(t)};
                        }

                        static double rectified(double z) {
                            return Math.max(0, z);
                        }

                        static double overwriting(double[] x) {
                            x[0] = x[0] * x[0];
                            return x[0];
                        }
                    }
                    """).load("Functions");

    private static final double[] X = {1.5, -0.5};
    private static final double[][] A = {{1, 2}, {3, -4}};

    private static Differences of(String method, Object... arguments) {
        return Differences.of(FUNCTIONS, method, arguments);
    }

    @Test
    void scalarByScalar() {
        of("logarithm", 1.5).assertAgree("x", 1 / 1.5);
        of("octic", 1.5, -2.0).assertAgree("x", 2.0);
        of("octic", 1.5, -2.0).assertAgree("y", -1024.0);
    }

    @Test
    void nearASingularityAndFarOut() {
        of("logarithm", 0.001).assertAgree("x", 1 / 0.001);
        of("logarithm", 1e6).assertAgree("x", 1e-6);
    }

    @Test
    void nearAKink() {
        of("rectified", 0.001).assertAgree("z", 1.0);
        of("rectified", -0.001).assertAgree("z", 0.0);
    }

    @Test
    void scalarByArrays() {
        // x^T A x has the gradient (A + A^T) x and, by A, the outer product of x with itself.
        of("quadratic", X, A).assertAgree("x", new double[] {2 * 1.5 - 5 * 0.5, 5 * 1.5 + 8 * 0.5});
        of("quadratic", X, A).assertAgree("a", new double[][] {{2.25, -0.75}, {-0.75, 0.25}});
        double[][][] t = {{{0.5}, {1, -2}}};
        of("sines", (Object) t).assertAgree("t", new double[][][] {{{Math.cos(0.5)}, {Math.cos(1), Math.cos(2)}}});
    }

    @Test
    void vectorInNumeratorLayout() {
        of("product", A, X).assertAgree("x", A);
        of("product", A, X).assertAgree("a", new double[][][] {{X, {0, 0}}, {{0, 0}, X}});
        of("circle", 0.75).assertAgree("t", new double[] {-Math.sin(0.75), Math.cos(0.75)});
    }

    @Test
    void keepsTheArguments() {
        double[] x = {3};
        of("overwriting", x).assertAgree("x", new double[] {6});
        assertArrayEquals(new double[] {3}, x);
    }

    @Test
    void rejectsATransposedJacobian() {
        rejects(of("product", A, X), "x", new double[][] {{1, 3}, {2, -4}});
    }

    @Test
    void rejectsASmallPerturbation() {
        rejects(of("product", A, X), "x", new double[][] {{1, 2}, {3, -4 * (1 + 1e-8)}});
        rejects(of("logarithm", 1.5), "x", 1 / 1.5 + 1e-8);
        rejects(of("octic", 1.5, -2.0), "y", -1024.0 * (1 + 1e-8));
        rejects(of("rectified", -0.001), "z", 1e-8);
    }

    @Test
    void rejectsNaNAndWrongShapes() {
        rejects(of("logarithm", 1.5), "x", Double.NaN);
        rejects(of("product", A, X), "x", new double[] {1, 2, 3, -4});
        rejects(of("quadratic", X, A), "x", new double[] {0.5});
        rejects(of("circle", 0.75), "t", new double[][] {{-Math.sin(0.75)}, {Math.cos(0.75)}});
    }

    @Test
    void rejectsTheConventionOnAKink() {
        rejects(of("rectified", 0.0), "z", 0.0);
    }

    @Test
    void refusesUnknownNames() {
        assertThrows(IllegalArgumentException.class, () -> of("none"));
        assertThrows(IllegalArgumentException.class, () -> of("circle", 0.75).by("x"));
    }

    @Test
    void shapesTellRanksAndLengthsApart() {
        assertEquals("scalar", Entries.shape(1.0));
        assertEquals("3", Entries.shape(new double[3]));
        assertEquals("(3)", Entries.shape(new double[1][3]));
        assertEquals("(2 1)", Entries.shape(new double[][] {{1, 2}, {3}}));
    }

    private static void rejects(Differences differences, String parameter, Object wrong) {
        assertThrows(AssertionError.class, () -> differences.assertAgree(parameter, wrong));
    }
}
