package org.fluxion.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.fluxion.processor.testing.Compilation;
import org.fluxion.processor.testing.InMemoryCompiler;
import org.fluxion.processor.testing.ReportedDiagnostic;
import org.junit.jupiter.api.Test;

/** Methods that need what other processors write, and classes left behind by earlier compilations. */
public class RoundsTest {
    private static final String WAITING = """
            package p;

            final class Cases {
                @org.fluxion.Differentiable
                static double early(double x) {
                    return x;
                }

                @org.fluxion.Differentiable
                static double late(double x, Model model) {
                    return x;
                }
            }
            """;
    private static final String MODEL = "package p; enum Model { ONE }";

    private static final String FINE = """
            package p;

            final class Cases {
                @org.fluxion.Differentiable
                static double fine(double x) {
                    return x;
                }
            }
            """;

    @Test
    void waitsForATypeThatAnotherProcessorWrites() {
        Compilation compilation = compiler()
                .withProcessor(() -> new ModelWriter(0))
                .compile(WAITING)
                .requireClean();
        assertEquals(
                Set.of("p.CasesEarlyGradient", "p.CasesLateGradient", "p.Model"),
                compilation.generatedSources().keySet());
    }

    @Test
    void waitsForSeveralRounds() {
        compiler().withProcessor(() -> new ModelWriter(2)).compile(WAITING).requireClean();
    }

    @Test
    void waitsForANameInABodyAndWarnsOnce() {
        Compilation compilation = compiler()
                .withProcessor(() -> new ModelWriter(1))
                .compile(FINE.replace("fine", "unresolved"))
                .requireSuccess();
        assertEquals(1, compilation.warnings().size());
    }

    @Test
    void reportsATypeThatNobodyWrites() {
        assertEquals(List.of("10:40 FLX-UNRESOLVED"), ours(compiler().compile(WAITING)));
    }

    @Test
    void reportsANameInABodyThatNobodyWrites() {
        assertEquals(List.of("5:40 FLX-NAME"), ours(compiler().compile(FINE.replace("fine", "unresolved"))));
    }

    @Test
    void acceptsItsOwnClassesFromAnEarlierCompilation() {
        Compilation first = compiler().compile(FINE).requireClean();
        compiler().against(first).compile(FINE).requireClean();
        Compilation stub = compiler().compile(FINE.replace("fine", "refused"));
        assertEquals(List.of("5:37 FLX-SYNCHRONIZED"), ours(stub));
        assertEquals(
                List.of("5:37 FLX-SYNCHRONIZED"),
                ours(compiler().against(stub).compile(FINE.replace("fine", "refused"))));
    }

    @Test
    void refusesTheNameOfAHandWrittenClassFromAnEarlierCompilation() {
        Compilation first = InMemoryCompiler.plain().compile("package p; final class CasesFineGradient {}");
        assertEquals(
                List.of("5:19 FLX-CLASS-TAKEN"), ours(compiler().against(first).compile(FINE)));
    }

    private static InMemoryCompiler compiler() {
        return InMemoryCompiler.plain().withProcessor(FakeCompiler::processor);
    }

    private static List<String> ours(Compilation compilation) {
        return compilation.errors().stream()
                .filter(error -> error.message().startsWith("[FLX-"))
                .map(RoundsTest::describe)
                .toList();
    }

    private static String describe(ReportedDiagnostic error) {
        String id = error.message().substring(1, error.message().indexOf(']'));
        return error.line() + ":" + error.column() + " " + id;
    }

    /** Writes an enum, after other files in as many rounds as asked. */
    private static final class ModelWriter extends AbstractProcessor {
        private int roundsToWait;

        ModelWriter(int roundsToWait) {
            this.roundsToWait = roundsToWait;
        }

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
            if (roundsToWait == 0) {
                write("p.Model", MODEL);
            } else if (roundsToWait > 0) {
                write("p.Padding" + roundsToWait, "package p; class Padding" + roundsToWait + " {}");
            }
            roundsToWait--;
            return false;
        }

        private void write(String name, String text) {
            try (Writer writer = processingEnv.getFiler().createSourceFile(name).openWriter()) {
                writer.write(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
