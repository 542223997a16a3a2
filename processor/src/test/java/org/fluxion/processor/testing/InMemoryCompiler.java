package org.fluxion.processor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.fluxion.processor.DifferentiableProcessor;

/**
 * Compiles sources held in memory with the javac of the running JDK, against the class path of the running test.
 *
 * @param processors makes the processors anew for each compilation: a processor can be initialised only once
 * @param options what follows {@code javac} on a command line
 * @param earlierClasses classes of an earlier compilation, by binary name
 */
public record InMemoryCompiler(
        List<Supplier<? extends Processor>> processors, List<String> options, Map<String, byte[]> earlierClasses) {

    public InMemoryCompiler {
        processors = List.copyOf(processors);
        options = List.copyOf(options);
        earlierClasses = Map.copyOf(earlierClasses);
    }

    /** A compiler that runs Fluxion's processor. */
    public static InMemoryCompiler differentiating() {
        return new InMemoryCompiler(List.of(DifferentiableProcessor::new), List.of(), Map.of());
    }

    /** A compiler that runs no processor. */
    public static InMemoryCompiler plain() {
        return new InMemoryCompiler(List.of(), List.of(), Map.of());
    }

    /** The same with more options, such as {@code -Xlint:all} or {@code -Afluxion.verify=true}. */
    public InMemoryCompiler withOptions(String... more) {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of(more));
        return new InMemoryCompiler(processors, all, earlierClasses);
    }

    /** The same with another processor after those it has. */
    public InMemoryCompiler withProcessor(Supplier<? extends Processor> processor) {
        List<Supplier<? extends Processor>> all = new ArrayList<>(processors);
        all.add(processor);
        return new InMemoryCompiler(all, options, earlierClasses);
    }

    /** The same with the classes of {@code earlier} on the class path: an incremental build, or a library. */
    public InMemoryCompiler against(Compilation earlier) {
        return new InMemoryCompiler(processors, options, earlier.classes());
    }

    /** Compiles files whose class names are read from their text. */
    public Compilation compile(String... texts) {
        return compile(List.of(texts).stream().map(Source::of).toList());
    }

    /** Compiles files; errors stand in the result. */
    public Compilation compile(List<Source> sources) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (var files = new InMemoryFiles(
                javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8), earlierClasses)) {
            JavaCompiler.CompilationTask task = javac.getTask(
                    null,
                    files,
                    diagnostics,
                    commandLine(),
                    null,
                    sources.stream().map(InMemoryFile::of).toList());
            task.setLocale(Locale.ROOT);
            task.setProcessors(processors.stream().map(Supplier::get).toList());
            boolean succeeded = task.call();
            return Compilation.of(succeeded, diagnostics.getDiagnostics(), files, earlierClasses);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> commandLine() {
        // Parameter names in the class files let the tests speak of parameters by name.
        List<String> line =
                new ArrayList<>(List.of("-parameters", "-classpath", System.getProperty("java.class.path")));
        if (processors.isEmpty()) {
            line.add("-proc:none");
        }
        line.addAll(options);
        return line;
    }
}
