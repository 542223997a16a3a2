package org.fluxion.processor.gradients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fluxion.processor.testing.Compilation;
import org.fluxion.processor.testing.Differences;
import org.fluxion.processor.testing.GradientHandle;
import org.fluxion.processor.testing.InMemoryCompiler;
import org.fluxion.processor.testing.ReportedDiagnostic;
import org.junit.jupiter.api.Test;

/** Long straight-line bodies: they compile and are right, or are refused; javac never meets a method that is too large. */
class LongMethodTest {
    private static Compilation compile(int statements) {
        StringBuilder text = new StringBuilder("""
                package big;
                final class Big {
                    @org.fluxion.Differentiable
                    static double f(double x, double y) {
                        double a0 = x;
                        double a1 = y;
                """);
        for (int k = 2; k < statements; k++) {
            // A contraction: the derivative of a chaotic chain is larger than differences can tell.
            text.append("double a%d = 0.7 * Math.sin(a%d) + 0.2 * a%d / (1 + a%d * a%d);%n"
                    .formatted(k, k - 1, k - 2, k - 1, k - 1));
        }
        text.append("return a%d + a2 * a3; } }%n".formatted(statements - 1));
        return InMemoryCompiler.differentiating().withOptions("-parameters").compile(text.toString());
    }

    @Test
    void twoHundredStatementsAreDifferentiated() throws Exception {
        Compilation compilation = compile(200).requireSuccess();
        GradientHandle gradient = compilation.gradient("big.BigFGradient");
        gradient.evaluate(0.5, 0.75);
        Differences differences = Differences.of(compilation.load("big.Big"), "f", 0.5, 0.75);
        differences.assertAgree("x", gradient.derivative("x"));
        differences.assertAgree("y", gradient.derivative("y"));
    }

    @Test
    void whatNoMethodCanHoldIsRefusedByFluxionAndNotByJavac() {
        List<ReportedDiagnostic> errors = compile(1000).errors();
        assertEquals(1, errors.size(), errors::toString);
        assertTrue(errors.get(0).message().contains("more bytecode than one Java method may have"), errors::toString);
    }
}
