package org.fluxion.processor.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.fluxion.processor.testing.GradientHandle;
import org.fluxion.processor.testing.InMemoryCompiler;
import org.junit.jupiter.api.Test;

/** Names that Java lets a method use again, for something of another type. */
class LocalTypesTest {
    @Test
    void anIndexKeepsItsCastsThoughALocalAfterTheLoopHasItsName() {
        GradientHandle gradient =
                InMemoryCompiler.differentiating().compile("""
                        package names;
                        final class Names {
                            @org.fluxion.Differentiable
                            static double f(double x, int n) {
                                double s = 0;
                                for (int i = 0; i < n; i++) {
                                    s += x * ((double) i / (i + 1));
                                }
                                double i = x * x;
                                return s * i * i;
                            }
                        }
                        """).requireSuccess().gradient("names.NamesFGradient");
        // x^5 (0 + 1/2 + 2/3), at 2.
        assertEquals(32 * 7.0 / 6, (double) gradient.evaluate(2.0, 3), 1e-13);
        assertEquals(80 * 7.0 / 6, (double) gradient.derivative("x"), 1e-13);
    }
}
