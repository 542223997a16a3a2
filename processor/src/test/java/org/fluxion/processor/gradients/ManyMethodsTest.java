package org.fluxion.processor.gradients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fluxion.processor.testing.Compilation;
import org.fluxion.processor.testing.InMemoryCompiler;
import org.fluxion.processor.testing.ReportedDiagnostic;
import org.junit.jupiter.api.Test;

/** Many methods in one compilation, right ones and wrong ones: what javac writes and says does not depend on the number of threads. */
class ManyMethodsTest {
    private static final int METHODS = 150;

    /** The first method takes longest, and so ends behind others that wait for it. */
    private static String source() {
        String body = IntStream.range(0, 200)
                .mapToObj(k -> "v = v * Math.sin(v + " + k + ");")
                .collect(Collectors.joining(" "));
        String methods =
                IntStream.range(0, METHODS).mapToObj(ManyMethodsTest::method).collect(Collectors.joining("\n    "));
        return """
                package many;

                import org.fluxion.Differentiable;

                final class Many {
                    @Differentiable
                    static double first(double x) {
                        double v = x;
                        %s
                        return v;
                    }

                    %s
                }
                """.formatted(body, methods);
    }

    private static String method(int k) {
        String head = " static double m" + k + "(double x, double[] a) { ";
        return switch (k % 5) {
            case 0 -> "@Differentiable" + head + "double s = x; for (double e : a) { s = s * e + x; } return s; }";
            case 1 -> "@Differentiable" + head + "synchronized (a) { return x; } }";
            case 2 -> "@Differentiable" + head + "return Math.floor(x) + x; }";
            case 3 -> "@Differentiable(parallel = true)" + head + "return x * a[0]; }";
            default -> "@Differentiable" + head + "return x * missing; }";
        };
    }

    /** Its first method calls others, which need classes too. */
    private static final String CHAIN = Chains.scalars(20, "");

    private static Compilation compile(String threads, String... sources) {
        return InMemoryCompiler.differentiating()
                .withOptions(
                        "-Afluxion.explain=true",
                        "-Afluxion.dump=true",
                        "-Afluxion.threads=" + threads,
                        "-Xmaxerrs",
                        "1000",
                        "-Xmaxwarns",
                        "1000")
                .compile(sources);
    }

    @Test
    void haveTheSameClassesAndMessagesWithAnyNumberOfThreads() {
        Compilation alone = compile("1", source(), CHAIN);
        for (String threads : List.of("2", "7")) {
            Compilation together = compile(threads, source(), CHAIN);
            assertEquals(alone.generatedSources(), together.generatedSources());
            assertEquals(alone.diagnostics(), together.diagnostics());
        }
    }

    @Test
    void areReportedInTheirOrder() {
        Compilation compilation = compile("4", source());
        List<String> expected = new ArrayList<>();
        IntStream.range(0, METHODS).forEach(k -> {
            switch (k % 5) {
                case 1 -> expected.add("FLX-SYNCHRONIZED");
                case 2 -> expected.add("FLX-ZERO");
                case 3 -> expected.add("FLX-PARALLEL");
                default -> {}
            }
        });
        // What another processor could have written waits for the last round.
        expected.addAll(Collections.nCopies(METHODS / 5, "FLX-NAME"));
        assertEquals(expected, ids(compilation));
        assertEquals(METHODS + 1, compilation.generatedSources().size());
    }

    private static List<String> ids(Compilation compilation) {
        Set<String> notes = Set.of("FLX-DUMP", "FLX-LOOP");
        return compilation.diagnostics().stream()
                .map(ReportedDiagnostic::message)
                .filter(message -> message.startsWith("[FLX-"))
                .map(message -> message.substring(1, message.indexOf(']')))
                .filter(id -> !notes.contains(id))
                .toList();
    }

    @Test
    void withoutErrorsCallTheClassesOfTheirHelpers() {
        Compilation compilation = compile(
                "3",
                CHAIN,
                "package p; class Other { @org.fluxion.Differentiable static double f(double x) { return x; } }");
        assertTrue(compilation.requireSuccess().generatedSources().size() > 2);
        assertEquals(
                Math.exp(0.7) * Math.pow(Math.cosh(Chains.STEP), 20),
                (double) compilation.gradient("big.BigFGradient").evaluate(0.7),
                1e-12);
    }
}
