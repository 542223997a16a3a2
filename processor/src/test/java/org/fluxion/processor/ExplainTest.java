package org.fluxion.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fluxion.processor.testing.Compilation;
import org.fluxion.processor.testing.InMemoryCompiler;
import org.fluxion.processor.testing.ReportedDiagnostic;
import org.fluxion.processor.testing.Source;
import org.junit.jupiter.api.Test;

/** The verdicts on loops, as javac tells them and as they stand in the generated class. */
public final class ExplainTest {
    private static final String CODE = "[FLX-LOOP] ";

    /** Line and text. The outer loop runs n times, the inner one for all elements of a but the first and the last; both reverses go back through a. */
    private static final List<String> VERDICTS = List.of(
            "13 `for (int t = 0; t < n; t++)`: recurrence, each iteration needs the last; its reverse stores "
                    + "8 n bytes (sHistory) and 8 n (x.length - 2) bytes (aOverwritten)",
            "14 `for (int i = 1; i + 1 < a.length; i++)`: recurrence, each iteration needs the last; its reverse stores "
                    + "8 (x.length - 2) bytes (aOverwritten)",
            "19 `while (s > 1)`: general loop, how often it runs is known when it ends; its reverse stores "
                    + "8 iterations bytes (sHistory)",
            "23 `for (int t = 1; t < n; t++)`: recurrence, each iteration needs the last; its reverse stores nothing: "
                    + "tangents run along",
            "26 `for (double e : a)`: reduction, its iterations only add to sums, maxima or minima; its reverse stores nothing",
            "30 `for (int i = 0; i < n; i++)`: independent loop, no iteration needs another; its reverse stores nothing",
            "34 `for (double e : b)`: recurrence, each iteration needs the last; its reverse stores 8 n bytes (qHistory)");

    private static Compilation compile(String... options) {
        return InMemoryCompiler.differentiating()
                .withOptions(options)
                .compile(List.of(Source.resource("/gradients/Explained.java")))
                .requireSuccess();
    }

    private static List<String> notes(Compilation compilation) {
        return compilation.diagnostics().stream()
                .filter(note -> note.message().startsWith(CODE))
                .map(ExplainTest::text)
                .toList();
    }

    private static String text(ReportedDiagnostic note) {
        String message = note.message().substring(CODE.length());
        return note.line() + " " + message.substring(0, message.indexOf(". Hint:"));
    }

    @Test
    void everyLoopGetsANote() {
        assertEquals(VERDICTS, notes(compile("-Afluxion.explain=true")));
    }

    @Test
    void nobodyIsToldWhoDidNotAsk() {
        assertEquals(List.of(), notes(compile()));
    }

    @Test
    void theVerdictsStandInTheGeneratedClass() {
        String source = compile()
                .generatedSource("org.fluxion.gradients.ExplainedLoopsGradient")
                .replace("\n * ", " ");
        assertTrue(
                source.contains("<li>while (s &gt; 1): general loop, its reverse stores 8 iterations bytes (sHistory)"),
                source);
        assertTrue(source.contains("<li>for (double e : a): reduction, its reverse stores nothing"), source);
        assertTrue(source.contains("8 n (x.length - 2) bytes (aOverwritten)"), source);
    }
}
