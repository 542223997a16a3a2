package org.fluxion.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.fluxion.processor.testing.Compilation;
import org.fluxion.processor.testing.InMemoryCompiler;
import org.fluxion.processor.testing.ReportedDiagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens on the threads that generate classes, and that they end. */
public class GeneratorThreadsTest {
    private static Compilation compile(int threads, String... methods) {
        StringBuilder text = new StringBuilder("package p;\n\nfinal class Cases {\n");
        for (String method : methods) {
            text.append("    @org.fluxion.Differentiable static double ")
                    .append(method)
                    .append("(double x) { return x; }\n");
        }
        Compilation compilation = InMemoryCompiler.plain()
                .withProcessor(FakeCompiler::processor)
                .withOptions("-Afluxion.threads=" + threads)
                .compile(text.append("}\n").toString());
        assertEquals(List.of(), running());
        return compilation;
    }

    private static List<Thread> running() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(GeneratorThreads.NAME))
                .toList();
    }

    private static String threadOf(Compilation compilation, String name) {
        String text = compilation.generatedSource("p.Cases" + name + "Gradient");
        return text.substring(text.indexOf("// ") + 3).strip();
    }

    @Test
    void generateTheClassesOfSeveralMethods() {
        Compilation compilation = compile(2, "one", "two");
        assertEquals(GeneratorThreads.NAME, threadOf(compilation, "One"));
        assertEquals(GeneratorThreads.NAME, threadOf(compilation, "Two"));
    }

    @Test
    void areNotStartedForOneMethodOrWhereNobodyWantsThem() {
        String own = Thread.currentThread().getName();
        assertEquals(own, threadOf(compile(2, "one"), "One"));
        assertEquals(own, threadOf(compile(1, "one", "two"), "Two"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void turnMistakesIntoErrorsAtTheMethod(int threads) {
        Compilation compilation = compile(threads, "throwingLater", "one", "overflowingLater", "two");
        List<ReportedDiagnostic> errors = compilation.errors();
        assertEquals(
                List.of(4L, 6L), errors.stream().map(ReportedDiagnostic::line).toList());
        assertTrue(
                errors.get(0)
                        .message()
                        .matches(
                                "\\[FLX-INTERNAL] the processor failed on method `Cases\\.throwingLater\\(double\\)`: "
                                        + "java\\.lang\\.IllegalStateException: a broken invariant at FakeCompiler\\.java:\\d+, .*"),
                errors::toString);
        assertTrue(errors.get(1).message().contains("java.lang.StackOverflowError"), errors::toString);
        assertEquals(4, compilation.generatedSources().size());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void leaveAMethodItsClassWhereItsPagesFail(int threads) {
        Compilation compilation = compile(threads, "unexplained", "one", "overflowingExplained");
        assertEquals(List.of(), compilation.errors());
        List<ReportedDiagnostic> warnings = compilation.warnings();
        assertEquals(
                List.of(4L, 6L), warnings.stream().map(ReportedDiagnostic::line).toList());
        assertTrue(
                warnings.get(0)
                        .message()
                        .matches(
                                "\\[FLX-PAGES] the derivation of method `Cases\\.unexplained\\(double\\)` could not be told: "
                                        + "java\\.lang\\.IllegalStateException: a broken invariant at FakeCompiler\\.java:\\d+.*"),
                warnings::toString);
        assertTrue(warnings.get(1).message().contains("java.lang.StackOverflowError"), warnings::toString);
        assertEquals(3, compilation.generatedSources().size());
    }

    /** As javac ends without threads of ours: the lack of memory is not one method's. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void leaveALackOfMemoryToJavac(int threads) {
        RuntimeException end =
                assertThrows(RuntimeException.class, () -> compile(threads, "one", "lackingMemory", "two"));
        assertInstanceOf(OutOfMemoryError.class, end.getCause());
        assertEquals(List.of(), running());
    }

    @Test
    void haveRoomForDeepNesting() {
        compile(2, "deep", "one").requireClean();
    }

    @Test
    void areWaitedForThoughTheCompilerIsInterrupted() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        AtomicInteger waits = new AtomicInteger();
        Thread.currentThread().interrupt();
        Thread other = new Thread(end::countDown);
        Interruptions.putOff(() -> {
            if (waits.incrementAndGet() == 2) {
                other.start();
            }
            end.await();
        });
        assertEquals(2, waits.get());
        assertEquals(0, end.getCount());
        assertTrue(Thread.interrupted(), "the interruption was forgotten");
        Interruptions.putOff(() -> {});
        assertFalse(Thread.interrupted());
        other.join();
    }
}
