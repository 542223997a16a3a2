package org.fluxion.processor;

import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import org.fluxion.processor.MethodCompiler.MethodBody;
import org.fluxion.processor.codegen.StubWriter;
import org.fluxion.processor.diagnostics.Code;
import org.fluxion.processor.diagnostics.Refusal;
import org.fluxion.processor.diagnostics.Reporter;
import org.fluxion.processor.frontend.SourceMap;
import org.fluxion.processor.frontend.declaration.ClassNames;
import org.fluxion.processor.frontend.declaration.Declaration;
import org.fluxion.processor.frontend.declaration.GeneratedName;
import org.fluxion.processor.ir.Signature;

/** One method from its declaration to its file. Whatever goes wrong becomes a diagnostic of that method. */
final class MethodTask {
    /** What another processor may yet repair by writing a class. */
    private static final Set<Code> MAY_RESOLVE_LATER = EnumSet.of(Code.UNKNOWN_NAME, Code.CALL_UNRESOLVED);

    private static final int TRACE_DEPTH = 4;

    private final ProcessingEnvironment environment;
    private final Trees trees;
    private final ClassNames names;
    private final MethodCompiler compiler;
    private final Neighbours neighbours;
    private final Set<ExecutableElement> helpers = new LinkedHashSet<>();

    MethodTask(ProcessingEnvironment environment, Trees trees, ClassNames names, MethodCompiler compiler) {
        this.environment = environment;
        this.trees = trees;
        this.names = names;
        this.compiler = compiler;
        this.neighbours = new Neighbours(environment.getElementUtils());
    }

    /** What has been found out about other classes may have changed. */
    void startRound() {
        neighbours.startRound();
    }

    /**
     * Writes the method's class, or reports why there is none and writes a stub.
     *
     * @param mayWait whether the method can be put off for a round
     * @return whether the method is done with
     */
    boolean run(Declaration declaration, boolean mayWait) {
        SourceMap sources = new SourceMap();
        Reporter reporter =
                new Reporter(environment.getMessager(), declaration.method(), new TreePrinter(trees, sources::path));
        try {
            generate(declaration, sources, reporter);
        } catch (Refusal refusal) {
            if (mayWait && MAY_RESOLVE_LATER.contains(refusal.problem().code())) {
                return false;
            }
            reporter.report(refusal.problem());
        } catch (RuntimeException | StackOverflowError | AssertionError mistake) {
            reporter.report(-1, Code.INTERNAL, declaration.label(), trace(mistake));
        }
        reporter.firstError().ifPresent(error -> writeStub(declaration, error.message(), reporter));
        reporter.print();
        return true;
    }

    /** Hands over the methods without an annotation that have come to need a class. */
    List<ExecutableElement> takeHelpers() {
        List<ExecutableElement> taken = List.copyOf(helpers);
        helpers.clear();
        return taken;
    }

    private void generate(Declaration declaration, SourceMap sources, Reporter reporter) {
        declaration.problems().forEach(reporter::report);
        names.clashes(declaration).forEach(reporter::report);
        if (trees.getPath(declaration.method()) == null) {
            throw Refusal.of(Code.NO_BODY, declaration.label());
        }
        if (reporter.firstError().isEmpty()) {
            Signature signature = declaration.signature().orElseThrow();
            MethodBody body = new MethodBody(declaration.method(), sources, neighbours.in(signature.packageName()));
            GeneratedSource source = compiler.compile(signature, body, reporter);
            if (reporter.firstError().isEmpty()) {
                helpers.addAll(source.helpers());
                write(declaration, source, reporter);
            }
        }
    }

    private void writeStub(Declaration declaration, String error, Reporter reporter) {
        GeneratedName name = declaration.name();
        if (declaration.hasLegalName() && names.owns(declaration)) {
            StubWriter stub =
                    new StubWriter(name.packageName(), name.className(), name.isPublic(), declaration.method(), error);
            write(declaration, new GeneratedSource(name.qualified(), stub.write(declaration.wrt())), reporter);
        }
    }

    private void write(Declaration declaration, GeneratedSource source, Reporter reporter) {
        // Gradle wants exactly one originating type for each file, and goes by top-level types.
        Element origin = topLevelType(declaration.method());
        try (Writer writer = environment
                .getFiler()
                .createSourceFile(source.qualifiedName(), origin)
                .openWriter()) {
            writer.write(source.text());
        } catch (IOException failure) {
            reporter.report(-1, Code.WRITE_FAILED, source.qualifiedName(), failure.getMessage());
        }
    }

    private static Element topLevelType(Element method) {
        Element type = method.getEnclosingElement();
        while (!(type.getEnclosingElement() instanceof PackageElement)) {
            type = type.getEnclosingElement();
        }
        return type;
    }

    /** What a report of the mistake needs, on one line. */
    private static String trace(Throwable mistake) {
        return Arrays.stream(mistake.getStackTrace())
                .limit(TRACE_DEPTH)
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                .collect(Collectors.joining(", ", mistake + " at ", ""));
    }
}
