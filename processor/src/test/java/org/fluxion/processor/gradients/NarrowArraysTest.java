package org.fluxion.processor.gradients;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.fluxion.processor.testing.Compilation;
import org.fluxion.processor.testing.GradientHandle;
import org.fluxion.processor.testing.InMemoryCompiler;
import org.fluxion.processor.testing.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Local arrays of types that Java computes wider: what is written is rounded first. The methods are polynomials of the second degree in
 * {@code a}, so that central differences are their derivatives but for rounding.
 */
class NarrowArraysTest {
    private static final Compilation METHODS = InMemoryCompiler.differentiating()
            .compile(List.of(new Source("t.Narrow", """
                    package t;

                    import org.fluxion.Differentiable;

                    public final class Narrow {
                        @Differentiable(wrt = "a")
                        public static double floats(float[] x, double a) {
                            float[] f = new float[x.length];
                            for (int i = 0; i < x.length; i++) {
                                f[i] = x[i];
                            }
                            float[] g = f.clone();
                            float[] h = {f[0], 2, 0.1f};
                            float[] k = new float[x.length + 1];
                            double s = 0;
                            for (int i = 0; i < x.length; i++) {
                                g[i] += 1 / 7f;
                                h[i % 3] *= 0.3f;
                                f[i] = i > 2 ? x[i - 1] : g[i];
                                k[i + 1] = x[i];
                                k[i + 1]--;
                                s += f[i] * a * g[i] + h[i % 3] * x[i] * a * a + k[i] * a;
                            }
                            return s;
                        }

                        @Differentiable(wrt = "a")
                        public static double copiedParameter(float[] x, double a) {
                            float[] f = x.clone();
                            for (int j = 0; j < 3; j++) {
                                for (int i = 1; i < x.length; i++) {
                                    f[i] = f[i] * f[i - 1] + 1 / 3f;
                                }
                            }
                            double s = 0;
                            for (float e : f) {
                                s += e * a;
                            }
                            return s * a;
                        }

                        @Differentiable(wrt = "a")
                        public static double smallInts(float[] x, double a) {
                            byte[] b = new byte[x.length];
                            short[] t = new short[x.length];
                            char[] c = new char[x.length];
                            byte[][] rows = new byte[2][x.length];
                            for (int i = 0; i < x.length; i++) {
                                b[i] = (byte) (100 * i);
                                t[i] = (short) (20_000 * i);
                                c[i] = (char) (-1 - i);
                                b[i] += 30;
                                t[i]--;
                                c[i]++;
                                rows[i % 2][i] = (byte) (b[i] + t[i]);
                            }
                            double s = 0;
                            for (int i = 0; i < x.length; i++) {
                                s += b[i] * a + t[i] * a * a + c[i] * x[i] * a - rows[i % 2][i] * a;
                            }
                            return s;
                        }
                    }
                    """)))
            .requireClean();

    static Stream<String> methods() {
        return Stream.of("floats", "copiedParameter", "smallInts");
    }

    @ParameterizedTest
    @MethodSource("methods")
    void elementsAreRoundedAsInJava(String name) throws Exception {
        float[] x = {0.1f, -1.7f, 2.3f, 0.77f, 5.1f};
        Method primal = METHODS.load("t.Narrow").getMethod(name, float[].class, double.class);
        String className = "t.Narrow" + Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Gradient";
        GradientHandle gradient = METHODS.gradient(className);
        double a = 0.3;
        assertEquals((double) primal.invoke(null, x, a), (double) gradient.evaluate(x, a));
        double after = (double) primal.invoke(null, x, a + 1);
        double before = (double) primal.invoke(null, x, a - 1);
        double scale = Math.abs(after) + Math.abs(before);
        assertEquals((after - before) / 2, (double) gradient.derivative("a"), 1e-14 * scale);
    }
}
