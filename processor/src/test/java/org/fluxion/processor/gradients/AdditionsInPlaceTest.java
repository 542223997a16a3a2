package org.fluxion.processor.gradients;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.fluxion.processor.testing.Compilation;
import org.fluxion.processor.testing.GradientHandle;
import org.fluxion.processor.testing.InMemoryCompiler;
import org.fluxion.processor.testing.Source;
import org.junit.jupiter.api.Test;

/** How many arrays hold the adjoint of a parameter that several loops read. */
class AdditionsInPlaceTest {
    private static final double[] X = {0.3, -1.2, 2.5};
    private static final Compilation METHODS = InMemoryCompiler.differentiating()
            .compile(List.of(new Source("t.Chains", """
                    package t;

                    import org.fluxion.Differentiable;

                    final class Chains {
                        /** Each loop needs the sum of the one before it. */
                        @Differentiable
                        static double manyLoops(double[] x) {
                            double a = 1;
                            MANY_LOOPS;
                            return a;
                        }

                        /** The last loop runs over half of the array, so it is no collecting of another one. */
                        @Differentiable
                        static double halves(double[] x) {
                            double a = 1;
                            for (int i = 0; i < x.length; i++) {
                                a += x[i] * x[i];
                            }
                            double b = Math.sin(a);
                            for (int i = 0; i < x.length / 2; i++) {
                                b += b * x[i];
                            }
                            return b;
                        }

                        /** Whole numbers are no adjoints, and nothing adds to them in place. */
                        @Differentiable(wrt = "x")
                        static double counts(double[] x) {
                            int[] first = new int[x.length];
                            for (int i = 0; i < x.length; i++) {
                                first[i] = i % 2;
                            }
                            int total = 0;
                            for (int i = 0; i < x.length; i++) {
                                total += first[i];
                            }
                            int[] second = new int[x.length];
                            for (int i = 0; i < x.length; i++) {
                                second[i] = first[i] + total;
                            }
                            double s = 0;
                            for (int j = 0; j < 2; j++) {
                                for (int i = 0; i < x.length; i++) {
                                    s += x[i] * x[i] * second[(i + 1) % x.length];
                                }
                            }
                            return s;
                        }

                        /** Arrays of two lengths take each other's place, and the shorter one may be the last. */
                        @Differentiable(wrt = "x")
                        static double swapped(double[] x) {
                            double[] a = new double[x.length];
                            double[] b = new double[x.length + 2];
                            for (int i = 0; i < x.length; i++) {
                                a[i] = x[i] * x[i];
                            }
                            for (int i = 0; i < x.length + 2; i++) {
                                b[i] = x[0] * i;
                            }
                            for (int k = 0; k < x.length; k++) {
                                double[] other = a;
                                a = b;
                                b = other;
                            }
                            double s = 0;
                            double[] c = new double[x.length];
                            for (int i = 0; i < x.length; i++) {
                                c[i] = a[i] + x[i];
                            }
                            for (int k = 0; k < 2; k++) {
                                for (double e : c) {
                                    s += e * e;
                                }
                            }
                            return s * c.length;
                        }

                        /** Two loops in every iteration of another. */
                        @Differentiable
                        static double nested(double[] x, int n) {
                            double a = 1;
                            for (int k = 0; k < n; k++) {
                                double s = 0;
                                for (int i = 0; i < x.length; i++) {
                                    s += x[i] * a;
                                }
                                double m = Math.sin(s);
                                for (int i = 0; i < x.length; i++) {
                                    a += m * x[i];
                                }
                            }
                            return a;
                        }
                    }
                    """.replace(
                            "MANY_LOOPS;",
                            "for (int i = 0; i < x.length; i++) { a += 0.1 * Math.sin(x[i] * a); }\n".repeat(12)))))
            .requireClean();

    @Test
    void oneArrayServesAllLoops() throws Exception {
        String source = METHODS.generatedSource("t.ChainsManyLoopsGradient");
        assertEquals(List.of("dx"), fields(source, "dx"), source);
    }

    @Test
    void theDerivativesOfAChainOfLoopsAreRight() throws Exception {
        assertAgrees(METHODS.gradient("t.ChainsManyLoopsGradient"), new Object[] {X});
        assertAgrees(METHODS.gradient("t.ChainsHalvesGradient"), new Object[] {X});
        assertAgrees(METHODS.gradient("t.ChainsNestedGradient"), new Object[] {X, 3});
        assertAgrees(METHODS.gradient("t.ChainsCountsGradient"), new Object[] {X});
        assertAgrees(METHODS.gradient("t.ChainsSwappedGradient"), new Object[] {X});
    }

    private static List<String> fields(String source, String prefix) {
        return source.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("private double[] " + prefix))
                .map(line -> line.substring("private double[] ".length(), line.length() - 1))
                .toList();
    }

    /** Central differences of the fourth order. */
    private static void assertAgrees(GradientHandle gradient, Object[] arguments) throws Exception {
        double h = 1e-3;
        double[] expected = new double[X.length];
        for (int k = 0; k < X.length; k++) {
            int at = k;
            double[] values = IntStream.of(-2, -1, 1, 2)
                    .mapToDouble(step -> value(gradient, arguments, at, step * h))
                    .toArray();
            expected[k] = (values[0] - 8 * values[1] + 8 * values[2] - values[3]) / (12 * h);
        }
        gradient.evaluate(arguments);
        assertArrayEquals(expected, (double[]) gradient.derivative("x"), 1e-6);
    }

    private static double value(GradientHandle gradient, Object[] arguments, int at, double step) {
        Object[] moved = arguments.clone();
        double[] x = X.clone();
        x[at] += step;
        moved[0] = x;
        try {
            return (double) gradient.evaluate(moved);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
