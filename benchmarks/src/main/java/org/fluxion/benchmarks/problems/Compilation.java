package org.fluxion.benchmarks.problems;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.fluxion.benchmarks.Competitor;
import org.fluxion.benchmarks.Computation;
import org.fluxion.benchmarks.Problem;
import org.fluxion.processor.DifferentiableProcessor;

/** javac, in memory, with and without the processor; what is compared is the number of classes. */
final class Compilation {
    static final Problem<List<JavaFileObject>> PROBLEM = new Problem<>(
                    "compile",
                    "A run of javac on m methods of n statements (m x n), in a JVM that is warm. Without the processor"
                            + " javac compiles the generated sources too. The processor that only writes hands over the same"
                            + " sources, without any work: Fluxion's time cannot come below.",
                    List.of("1x10", "100x10", "1000x10", "1x100", "1x1000", "1x2000"),
                    MethodSources::of)
            .lengthy()
            .with(Competitor.FLUXION, Compilation::withProcessor)
            .with(Competitor.JAVAC, Compilation::withoutProcessor)
            .with(Competitor.WRITING, Compilation::onlyWriting);

    private Compilation() {}

    private static Computation withProcessor(List<JavaFileObject> sources) {
        return Computation.primal(() -> run(sources, true, List.of()).classes().size());
    }

    private static Computation onlyWriting(List<JavaFileObject> sources) {
        List<JavaFileObject> generated = run(sources, true, List.of()).sources();
        return Computation.primal(() -> run(sources, List.of(new WritingProcessor(generated)), List.of())
                .classes()
                .size());
    }

    private static Computation withoutProcessor(List<JavaFileObject> sources) {
        List<JavaFileObject> all = Stream.concat(sources.stream(), run(sources, true, List.of()).sources().stream())
                .toList();
        return Computation.primal(() -> run(all, false, List.of()).classes().size());
    }

    /**
     * A run of javac.
     *
     * @param differentiate whether the processor takes part
     * @param options of javac and the processor
     */
    static MemoryFiles run(List<JavaFileObject> sources, boolean differentiate, List<String> options) {
        return run(sources, differentiate ? List.of(new DifferentiableProcessor()) : List.of(), options);
    }

    private static MemoryFiles run(
            List<JavaFileObject> sources, List<? extends Processor> processors, List<String> options) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                MemoryFiles outputs = new MemoryFiles(files)) {
            List<String> all = new ArrayList<>(List.of("-Xlint:none"));
            all.addAll(options);
            JavaCompiler.CompilationTask task = compiler.getTask(messages, outputs, null, all, null, sources);
            task.setProcessors(processors);
            if (!task.call()) {
                throw new IllegalStateException(messages.toString());
            }
            return outputs;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
