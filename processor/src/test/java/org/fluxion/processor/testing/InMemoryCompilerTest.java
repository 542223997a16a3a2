package org.fluxion.processor.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.FileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;

class InMemoryCompilerTest {

    private static final String ADDER = """
            package a;

            /** Adds. */
            public final class Adder {
                public static double add(double x, double y) {
                    return x + y;
                }
            }
            """;

    @Test
    void loadsCompiledClassesWithTheirParameterNames() {
        Compilation compilation = InMemoryCompiler.plain().compile(ADDER).requireClean();
        Method add = compilation.load("a.Adder").getDeclaredMethods()[0];
        assertEquals(3.5, Invocation.invoke(add, null, 1.5, 2.0));
        assertEquals("y", add.getParameters()[1].getName());
        assertSame(compilation.load("a.Adder"), compilation.load("a.Adder"), "one loader a compilation");
    }

    @Test
    void reportsKindCodeFileLineAndColumn() {
        Compilation compilation = InMemoryCompiler.plain().compile(ADDER.replace("x + y", "x + z"));
        assertFalse(compilation.succeeded());
        ReportedDiagnostic error = compilation.errors().get(0);
        assertEquals(1, compilation.diagnostics().size());
        assertEquals(Diagnostic.Kind.ERROR, error.kind());
        assertEquals("compiler.err.cant.resolve.location", error.code());
        assertEquals("a/Adder.java", error.file());
        assertEquals(6, error.line());
        assertEquals(20, error.column());
        assertTrue(error.message().contains("variable z"), error::message);
        assertThrows(AssertionError.class, compilation::requireSuccess);
        assertThrows(AssertionError.class, () -> compilation.load("a.Adder"));
    }

    @Test
    void passesOptionsOnAndTakesLintWarningsSeriously() {
        String raw = ADDER.replace("return x + y;", "return x + y + new java.util.ArrayList().size();");
        Compilation silent = InMemoryCompiler.plain().withOptions("-Xlint:none").compile(raw);
        assertEquals(List.of(), silent.requireClean().warnings());
        Compilation linted = InMemoryCompiler.plain().withOptions("-Xlint:all").compile(raw);
        assertEquals("compiler.warn.raw.class.use", linted.warnings().get(0).code());
        assertThrows(AssertionError.class, linted::requireClean);
    }

    @Test
    void compilesForAnEarlierRelease() {
        Compilation compilation = InMemoryCompiler.plain()
                .withOptions("--release", "17")
                .compile(ADDER)
                .requireSuccess();
        byte[] header = compilation.classes().get("a.Adder");
        assertEquals(61, header[7], "class file version of Java 17");
    }

    @Test
    void seesClassesOfAnEarlierCompilation() {
        String user = "package b; final class User { static double twice(double x) { return a.Adder.add(x, x); } }";
        Compilation library = InMemoryCompiler.plain().compile(ADDER);
        Compilation alone = InMemoryCompiler.plain().compile(user);
        Compilation against = InMemoryCompiler.plain().against(library).compile(user);
        assertFalse(alone.succeeded());
        assertEquals(5.0, Differences.of(against.load("b.User"), "twice", 2.5).value());
        assertEquals(Set.of("a.Adder", "b.User"), against.classes().keySet());
    }

    @Test
    void collectsWhatAProcessorWrites() {
        InMemoryCompiler compiler = InMemoryCompiler.plain().withProcessor(WritingProcessor::new);
        Compilation compilation = compiler.compile(ADDER).requireSuccess();
        assertEquals(WritingProcessor.TEXT, compilation.generatedSource("g.Generated"));
        assertEquals(Map.of("/g/report.txt", "a report"), compilation.resources());
        assertEquals("g.Generated", compilation.load("g.Generated").getName());
        assertThrows(AssertionError.class, () -> compilation.generatedSource("g.Other"));
        compiler.compile(ADDER).requireSuccess();
    }

    @Test
    void readsTheNameOfTheClassFromTheText() {
        assertEquals("a.Adder", Source.of(ADDER).className());
        assertEquals(
                "Bare",
                Source.of("// class Comment\n@Deprecated final class Bare {}").className());
        assertThrows(IllegalArgumentException.class, () -> Source.of("package a;"));
        assertThrows(IllegalArgumentException.class, () -> Source.resource("/no/such/File.java"));
    }

    /** Writes one source and one other file in its first round. */
    private static final class WritingProcessor extends AbstractProcessor {

        static final String TEXT = "package g;\n\nfinal class Generated {}\n";

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!round.processingOver() && processingEnv.getElementUtils().getTypeElement("g.Generated") == null) {
                try {
                    write(processingEnv.getFiler().createSourceFile("g.Generated"), TEXT);
                    write(
                            processingEnv.getFiler().createResource(StandardLocation.CLASS_OUTPUT, "g", "report.txt"),
                            "a report");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return false;
        }

        private static void write(FileObject file, String text) throws IOException {
            try (Writer writer = file.openWriter()) {
                writer.write(text);
            }
        }
    }
}
