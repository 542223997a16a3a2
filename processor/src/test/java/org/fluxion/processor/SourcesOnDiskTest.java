package org.fluxion.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only happens with files on a disk: a build tool's layout, and annotated methods whose source is away. */
public class SourcesOnDiskTest {
    @TempDir
    private Path folder;

    private Path sources;
    private Path generated;
    private Path classes;

    @BeforeEach
    void layOut() throws IOException {
        sources = Files.createDirectories(folder.resolve("src/p"));
        generated = Files.createDirectories(folder.resolve("generated"));
        classes = Files.createDirectories(folder.resolve("classes"));
        Files.writeString(sources.resolve("Cases.java"), """
                package p;

                final class Cases {
                    @org.fluxion.Differentiable
                    static double fine(double x) {
                        return x;
                    }
                }
                """);
    }

    /** Maven puts the folders of both earlier outputs on the paths. */
    @Test
    void acceptsItsOwnSourcesFromAnEarlierCompilation() throws IOException {
        assertEquals("", compile(List.of(), "p/Cases.java"));
        assertTrue(Files.exists(generated.resolve("p/CasesFineGradient.java")));
        assertEquals("", compile(List.of(), "p/Cases.java"));
    }

    @Test
    void saysWhereABodyIsMissing() throws IOException {
        assertEquals("", compile(List.of(), "p/Cases.java"));
        Files.delete(sources.resolve("Cases.java"));
        String messages = compile(List.of("p.Cases"));
        assertTrue(
                messages.contains("[FLX-NO-BODY] the body of method `Cases.fine(double)` is not among the sources"),
                messages);
    }

    private String compile(List<String> classNames, String... files) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null)) {
            JavaCompiler.CompilationTask task = javac.getTask(
                    messages,
                    manager,
                    null,
                    options(),
                    classNames,
                    manager.getJavaFileObjectsFromPaths(List.of(files).stream()
                            .map(sources.getParent()::resolve)
                            .toList()));
            task.setProcessors(List.of(FakeCompiler.processor()));
            task.call();
        }
        return messages.toString();
    }

    private List<String> options() {
        String classPath = classes + System.getProperty("path.separator") + System.getProperty("java.class.path");
        return List.of(
                "-parameters",
                "-d",
                classes.toString(),
                "-s",
                generated.toString(),
                "-classpath",
                classPath,
                "-sourcepath",
                sources.getParent() + System.getProperty("path.separator") + generated);
    }
}
