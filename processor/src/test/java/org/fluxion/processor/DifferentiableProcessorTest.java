package org.fluxion.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.Diagnostic;
import org.fluxion.processor.testing.Compilation;
import org.fluxion.processor.testing.InMemoryCompiler;
import org.fluxion.processor.testing.ReportedDiagnostic;
import org.junit.jupiter.api.Test;

/** What the processor does with methods, files and rounds, whatever the stages do. */
public class DifferentiableProcessorTest {
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
    void writesAClassForEachMethod() {
        Compilation compilation = compiler().compile(FINE).requireClean();
        assertEquals(
                Set.of("p.CasesFineGradient"), compilation.generatedSources().keySet());
    }

    @Test
    void turnsExceptionsOfTheStagesIntoErrorsAtTheMethod() {
        ReportedDiagnostic error = onlyError(methods("throwing", "fine"));
        assertEquals(4, error.line());
        assertEquals(47, error.column());
        assertTrue(
                error.message()
                        .matches("\\[FLX-INTERNAL] the processor failed on method `Cases\\.throwing\\(double\\)`: "
                                + "java\\.lang\\.IllegalStateException: a broken invariant at FakeCompiler\\.java:\\d+, .*"
                                + "please report it with the method and this message\\."),
                error::message);
    }

    @Test
    void turnsOverflowOfTheStackIntoAnError() {
        ReportedDiagnostic error = onlyError(methods("overflowing", "fine"));
        assertTrue(error.message().startsWith("[FLX-INTERNAL]"), error::message);
        assertTrue(error.message().contains("java.lang.StackOverflowError"), error::message);
    }

    @Test
    void reportsWrongDerivativesAtTheMethod() {
        ReportedDiagnostic error = onlyError(methods("wrong", "fine"));
        assertEquals("p/Cases.java 4:47", error.file() + " " + error.line() + ":" + error.column());
        assertTrue(
                error.message()
                        .matches("\\[FLX-SELF-CHECK] the derivative of `wrong` is wrong: dx is (\\S+), "
                                + "but the method itself gives (1\\.0|1\\.0000000\\d+|0\\.9999999\\d+), at x = \\1\\. Hint: "
                                + "this is a mistake in Fluxion, not in your code; please report it with the method, "
                                + "this message and what -Afluxion\\.dump=true prints\\."),
                error::message);
    }

    @Test
    void reportsAllMethodsAndWritesStubsForThoseThatFail() {
        Compilation compilation = compiler().compile(methods("refused", "throwing", "fine"));
        assertEquals(List.of("FLX-SYNCHRONIZED", "FLX-INTERNAL"), ids(compilation));
        assertEquals(
                Set.of("p.CasesRefusedGradient", "p.CasesThrowingGradient", "p.CasesFineGradient"),
                compilation.generatedSources().keySet());
        assertTrue(compilation.generatedSource("p.CasesRefusedGradient").contains("[FLX-SYNCHRONIZED]"));
    }

    @Test
    void reportsRefusalsAtTheirTree() {
        ReportedDiagnostic error = onlyError(methods("refused"));
        assertEquals("p/Cases.java 4:65", error.file() + " " + error.line() + ":" + error.column());
    }

    /** No statement of Java up to 25 is unknown to the front end. */
    @Test
    void reportsStatementsOfLaterVersions() {
        ReportedDiagnostic error = onlyError(methods("unknownStatement"));
        assertTrue(error.message().startsWith("[FLX-STATEMENT]"), error::message);
        assertEquals("4:74", error.line() + ":" + error.column());
    }

    @Test
    void warnsOnceAtOnePlaceAndStillGenerates() {
        Compilation compilation = compiler().compile(methods("warned")).requireSuccess();
        assertEquals(
                List.of("[FLX-ZERO] `floor(x)` has derivative 0 wherever it has one. Hint: if this is meant, "
                        + "say so with Differentiation.constant around its argument."),
                compilation.warnings().stream().map(ReportedDiagnostic::message).toList());
    }

    @Test
    void reportsFilesThatCannotBeWritten() {
        ReportedDiagnostic error = onlyError(methods("fine", "colliding"));
        assertTrue(error.message().startsWith("[FLX-WRITE] the generated class `p.CasesFineGradient`"), error::message);
    }

    @Test
    void saysOnceThatACompilerIsNotJavac() {
        Compilation compilation = wrapped(environment -> new WrappedEnvironment.Forwarding(() -> environment))
                .compile(methods("fine", "refused"));
        assertEquals(List.of("FLX-JAVAC"), ids(compilation));
        assertEquals(4, compilation.errors().get(0).line());
        assertTrue(compilation.errors().get(0).message().contains("Forwarding"));
    }

    @Test
    void saysNothingAboutTheCompilerWhereNothingIsAnnotated() {
        Compilation compilation = wrapped(environment -> new WrappedEnvironment.Forwarding(() -> environment))
                .compile("package p; class Plain {}");
        assertEquals(List.of(), compilation.requireSuccess().diagnostics());
    }

    @Test
    void findsTheTreesBehindGradlesEnvironment() {
        wrapped(WrappedEnvironment.Delegating::new).compile(FINE).requireClean().load("p.CasesFineGradient");
    }

    @Test
    void findsTheTreesBehindADynamicProxy() {
        wrapped(DifferentiableProcessorTest::proxy).compile(FINE).requireClean().load("p.CasesFineGradient");
    }

    @Test
    void findsTheTreesBehindBoth() {
        wrapped(environment -> proxy(new WrappedEnvironment.Delegating(environment)))
                .compile(FINE)
                .requireClean()
                .load("p.CasesFineGradient");
    }

    @Test
    void refusesOptionsThatAreNeitherTrueNorFalse() {
        Compilation compilation = compiler().withOptions("-Afluxion.strict=yes").compile(FINE);
        assertEquals(
                List.of("[FLX-OPTION] option -Afluxion.strict has the value `yes`. "
                        + "Hint: write -Afluxion.strict=true or leave it out."),
                compilation.errors().stream().map(ReportedDiagnostic::message).toList());
    }

    @Test
    void printsTheProgramAfterEachStageOnDemand() {
        InMemoryCompiler compiler = InMemoryCompiler.differentiating();
        List<String> dumps = notes(compiler.withOptions("-Afluxion.dump=true").compile(FINE));
        assertTrue(dumps.get(0).startsWith("[FLX-DUMP] `fine` after the stage frontend:\n"), dumps.get(0));
        assertTrue(dumps.size() > 1, "only one stage");
        assertEquals(List.of(), notes(compiler.compile(FINE)));
    }

    @Test
    void readsOptions() {
        Options options = Options.parse(
                Map.of("fluxion.strict", "true", "fluxion.without", "keep", "fluxion.threads", "3", "other", "true"));
        assertEquals(new Options(false, false, true, false, false, Optional.empty(), Set.of(Tuning.KEEP), 3), options);
    }

    @Test
    void usesAtMostEightThreadsUnlessTold() {
        int processors = Runtime.getRuntime().availableProcessors();
        assertEquals(processors < 8 ? processors : 8, Options.parse(Map.of()).threads());
        assertEquals(100, Options.parse(Map.of("fluxion.threads", "100")).threads());
    }

    @Test
    void refusesNumbersOfThreadsThatAreNone() {
        for (String number : List.of("0", "-1", "two", "1000", "")) {
            Compilation compilation =
                    compiler().withOptions("-Afluxion.threads=" + number).compile(FINE);
            assertEquals(List.of("FLX-OPTION"), ids(compilation), number);
        }
    }

    @Test
    void refusesToLeaveOutPassesThatAreNone() {
        Compilation compilation =
                compiler().withOptions("-Afluxion.without=keep,kept").compile(FINE);
        String labels = Arrays.stream(Tuning.values()).map(Tuning::label).collect(Collectors.joining(","));
        assertEquals(
                List.of("[FLX-OPTION] option -Afluxion.without has the value `kept`. "
                        + "Hint: write -Afluxion.without=" + labels + " or leave it out."),
                compilation.errors().stream().map(ReportedDiagnostic::message).toList());
    }

    private static List<String> notes(Compilation compilation) {
        return compilation.requireSuccess().diagnostics().stream()
                .filter(diagnostic -> diagnostic.kind() == Diagnostic.Kind.NOTE)
                .map(ReportedDiagnostic::message)
                .toList();
    }

    private static InMemoryCompiler compiler() {
        return InMemoryCompiler.plain().withProcessor(FakeCompiler::processor);
    }

    private static InMemoryCompiler wrapped(UnaryOperator<ProcessingEnvironment> wrapper) {
        return InMemoryCompiler.plain().withProcessor(() -> new WrappedEnvironment(FakeCompiler.processor(), wrapper));
    }

    private static ProcessingEnvironment proxy(ProcessingEnvironment environment) {
        InvocationHandler handler = (self, method, arguments) -> method.invoke(environment, arguments);
        return (ProcessingEnvironment) Proxy.newProxyInstance(
                DifferentiableProcessorTest.class.getClassLoader(),
                new Class<?>[] {ProcessingEnvironment.class},
                handler);
    }

    private static String methods(String... names) {
        StringBuilder text = new StringBuilder("package p;\n\nfinal class Cases {\n");
        for (String name : names) {
            text.append("    @org.fluxion.Differentiable static double ")
                    .append(name)
                    .append("(double x) { return x; }\n");
        }
        return text.append("}\n").toString();
    }

    private static ReportedDiagnostic onlyError(String source) {
        Compilation compilation = compiler().compile(source);
        assertEquals(
                1, compilation.errors().size(), () -> compilation.diagnostics().toString());
        return compilation.errors().get(0);
    }

    private static List<String> ids(Compilation compilation) {
        return compilation.errors().stream()
                .map(error -> error.message().substring(1, error.message().indexOf(']')))
                .toList();
    }
}
