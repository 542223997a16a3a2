package org.fluxion.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fluxion.processor.testing.Compilation;
import org.fluxion.processor.testing.InMemoryCompiler;
import org.fluxion.processor.testing.ReportedDiagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files {@code -Afluxion.report=FOLDER} writes, and what is said where it cannot. */
public final class ReportTest {
    private static final String LINES = """
            package t;
            import org.fluxion.Differentiable;
            final class Lines {
                @Differentiable static double square(double x) { return x * x; }
                @Differentiable(className = "Slope") static double[] twice(double[] x) {
                    double[] y = new double[x.length];
                    for (int i = 0; i < y.length; i++) { y[i] = 2 * x[i]; }
                    return y;
                }
                static double other(double x) { return x; }
            }
            """;
    private static final String NO_PACKAGE = """
            final class Alone {
                @org.fluxion.Differentiable static double cube(double x) { return x * x * x; }
            }
            """;
    private static final String REFUSED = """
            package t;
            final class Refused {
                @org.fluxion.Differentiable static double thrown(double x) { throw new RuntimeException(); }
            }
            """;

    @TempDir
    Path folder;

    private static Compilation compile(String option, String... texts) {
        return InMemoryCompiler.differentiating().withOptions(option).compile(texts);
    }

    private static Set<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    private static List<String> errors(Compilation compilation) {
        return compilation.errors().stream().map(ReportedDiagnostic::message).toList();
    }

    @Test
    void writesTwoPagesForEachMethodAndOneIndex() throws IOException {
        Path pages = folder.resolve("to/be/made");
        compile("-Afluxion.report=" + pages, LINES, NO_PACKAGE).requireClean();
        assertEquals(
                Set.of(
                        "index.html",
                        "t.LinesSquareGradient.html",
                        "t.LinesSquareGradient.md",
                        "t.Slope.html",
                        "t.Slope.md",
                        "AloneCubeGradient.html",
                        "AloneCubeGradient.md"),
                files(pages));
        assertTrue(Files.readString(pages.resolve("t.Slope.md")).startsWith("# The derivative of `Lines.twice`"));
        String index = Files.readString(pages.resolve("index.html"));
        for (String page : List.of("t.LinesSquareGradient.html", "t.Slope.html", "AloneCubeGradient.html")) {
            assertTrue(index.contains("href=\"" + page + "\""), page);
            assertTrue(Files.readString(pages.resolve(page)).startsWith("<!DOCTYPE html>"), page);
        }
    }

    @Test
    void aMethodThatIsRefusedHasNoPage() throws IOException {
        Compilation compilation = compile("-Afluxion.report=" + folder, REFUSED, NO_PACKAGE);
        assertEquals(1, compilation.errors().size());
        assertEquals(Set.of("index.html", "AloneCubeGradient.html", "AloneCubeGradient.md"), files(folder));
    }

    @Test
    void withoutMethodsNothingIsWritten() throws IOException {
        compile("-Afluxion.report=" + folder, "final class None {}").requireClean();
        assertEquals(Set.of(), files(folder));
    }

    @Test
    void theGeneratedClassesAreTheSameWithoutIt() {
        Compilation with = compile("-Afluxion.report=" + folder, LINES).requireClean();
        Compilation without = InMemoryCompiler.differentiating().compile(LINES).requireClean();
        assertEquals(without.generatedSources(), with.generatedSources());
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "t.Slope.html", "t.LinesSquareGradient.md"})
    void thePagesAreTheSameOnAnyNumberOfThreads(String page) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int threads = 1; threads <= 3; threads++) {
            InMemoryCompiler.differentiating()
                    .withOptions("-Afluxion.report=" + folder, "-Afluxion.threads=" + threads)
                    .compile(LINES)
                    .requireClean();
            texts.add(Files.readString(folder.resolve(page)));
        }
        assertEquals(Set.of(texts.get(0)), Set.copyOf(texts));
    }

    @Test
    void saysOnceThatTheFolderCannotBeMade() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "text");
        Path below = file.resolve("pages");
        Compilation compilation = compile("-Afluxion.report=" + below, LINES, NO_PACKAGE);
        Map<String, String> generated = compilation.generatedSources();
        List<String> errors = errors(compilation);
        assertEquals(1, errors.size(), errors::toString);
        String start = "[FLX-REPORT] the derivations could not be written to `" + below + "`: ";
        assertTrue(errors.get(0).startsWith(start), errors.get(0));
        assertTrue(errors.get(0).substring(start.length()).contains(file.toString()), errors.get(0));
        assertEquals(Set.of("file"), files(folder));
        assertEquals("text", Files.readString(file));
        assertEquals(Set.of("AloneCubeGradient", "t.LinesSquareGradient", "t.Slope"), generated.keySet());
        assertTrue(generated.get("AloneCubeGradient").contains("2.0 * x"), "the class is no stub");
    }

    @Test
    void saysThatTheIndexCannotBeWritten() throws IOException {
        Files.createDirectory(folder.resolve("index.html"));
        List<String> errors = errors(compile("-Afluxion.report=" + folder, NO_PACKAGE));
        assertEquals(1, errors.size(), errors::toString);
        assertTrue(errors.get(0).startsWith("[FLX-REPORT] "), errors.get(0));
    }

    /** javac takes an empty value for none. */
    @ParameterizedTest
    @CsvSource({"=true, true", "=false, false", "=, null", "'', null"})
    void refusesWhatIsNoFolder(String given, String told) {
        Compilation compilation = compile("-Afluxion.report" + given, NO_PACKAGE);
        assertEquals(
                List.of("[FLX-OPTION] option -Afluxion.report has the value `" + told
                        + "`. Hint: write -Afluxion.report=FOLDER or leave it out."),
                errors(compilation));
        assertTrue(Files.notExists(Path.of("true")) && Files.notExists(Path.of("false")));
    }

    @Test
    void offWritesNothing() throws IOException {
        Set<String> before = files(Path.of(""));
        InMemoryCompiler.differentiating().compile(NO_PACKAGE).requireClean();
        assertEquals(before, files(Path.of("")));
        assertEquals(Set.of(), files(folder));
    }
}
