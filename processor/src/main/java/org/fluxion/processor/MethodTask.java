package org.fluxion.processor;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import org.fluxion.processor.MethodCompiler.MethodBody;
import org.fluxion.processor.codegen.StubWriter;
import org.fluxion.processor.codegen.WrittenClass;
import org.fluxion.processor.diagnostics.Code;
import org.fluxion.processor.diagnostics.Problem;
import org.fluxion.processor.diagnostics.Refusal;
import org.fluxion.processor.diagnostics.Reporter;
import org.fluxion.processor.frontend.SourceMap;
import org.fluxion.processor.frontend.declaration.Declaration;
import org.fluxion.processor.frontend.declaration.GeneratedName;
import org.fluxion.processor.ir.Signature;
import org.fluxion.processor.page.MethodPages;

/**
 * One method from its declaration to its file, in three steps: {@link #lower}, {@link #generate}, {@link #finish}. The first and the
 * last are for javac's thread, the second hands its work to others. Whatever goes wrong becomes a diagnostic of the method.
 */
final class MethodTask {
    /** What another processor may yet repair by writing a class. The first step finds these. */
    private static final Set<Code> MAY_RESOLVE_LATER = EnumSet.of(Code.UNKNOWN_NAME, Code.CALL_UNRESOLVED);

    private static final int TRACE_DEPTH = 4;

    private final TaskContext context;
    private final Declaration declaration;
    private final SourceMap sources = new SourceMap();
    private final Reporter reporter;
    private Optional<LoweredMethod> lowered = Optional.empty();
    private Optional<Generation> generation = Optional.empty();
    private List<ExecutableElement> helpers = List.of();

    MethodTask(TaskContext context, Declaration declaration) {
        this.context = context;
        this.declaration = declaration;
        this.reporter = new Reporter(
                context.environment().getMessager(),
                declaration.method(),
                new TreePrinter(context.trees(), sources::path));
    }

    /**
     * Reads the method.
     *
     * @param mayWait whether it can be put off for a round
     * @return whether it has not been put off
     */
    boolean lower(boolean mayWait) {
        try {
            checkDeclaration();
            if (reporter.firstError().isEmpty()) {
                read();
            }
        } catch (Refusal refusal) {
            if (mayWait && MAY_RESOLVE_LATER.contains(refusal.problem().code())) {
                return false;
            }
            reporter.report(refusal.problem());
        } catch (RuntimeException | StackOverflowError | AssertionError mistake) {
            reportMistake(mistake, Code.INTERNAL);
        }
        return true;
    }

    private void checkDeclaration() {
        declaration.problems().forEach(reporter::report);
        context.names().clashes(declaration).forEach(reporter::report);
        if (context.trees().getPath(declaration.method()) == null) {
            throw Refusal.of(Code.NO_BODY, declaration.label());
        }
    }

    private void read() {
        Signature signature = declaration.signature().orElseThrow();
        Set<String> neighbours = context.neighbours().in(signature.packageName());
        MethodBody body = new MethodBody(declaration.method(), sources, neighbours);
        LoweredMethod method = context.compiler().lower(signature, body, reporter);
        lowered = Optional.of(method);
        helpers = method.helpers();
    }

    /** Has the text of the class made, and what explains it. What there is to tell waits for the last step. */
    void generate(Executor threads) {
        generation = lowered.map(method -> Generation.start(method, threads));
        // The Program and its trees can go, while the text waits for its turn.
        lowered = Optional.empty();
    }

    /** Writes the class, or reports why there is none and writes a stub. */
    void finish() {
        try {
            Optional<GeneratedGradient> gradient = generation.map(Generation::gradient);
            if (reporter.firstError().isEmpty()) {
                gradient.ifPresent(made -> write(made.written()));
                explain();
            }
        } catch (Refusal refusal) {
            reporter.report(refusal.problem());
        } catch (RuntimeException | StackOverflowError | AssertionError mistake) {
            reportMistake(mistake, Code.INTERNAL);
        }
        reporter.firstError().ifPresent(this::refuse);
        reporter.print();
    }

    /** A class is right without its pages. */
    private void explain() {
        try {
            Optional<MethodPages> pages = generation.flatMap(Generation::pages);
            pages.ifPresent(made -> context.report().ifPresent(folder -> folder.write(made)));
        } catch (RuntimeException | StackOverflowError | AssertionError mistake) {
            reportMistake(mistake, Code.NO_PAGES);
        }
    }

    private void refuse(Problem error) {
        helpers = List.of();
        writeStub(error.message());
    }

    /** The methods without an annotation that come to need a class; none any more if the method gets none. */
    List<ExecutableElement> helpers() {
        return helpers;
    }

    private void writeStub(String error) {
        GeneratedName name = declaration.name();
        if (declaration.hasLegalName() && context.names().owns(declaration)) {
            StubWriter stub =
                    new StubWriter(name.packageName(), name.className(), name.isPublic(), declaration.method(), error);
            write(new WrittenClass(name.qualified(), stub.write(declaration.wrt())));
        }
    }

    private void write(WrittenClass source) {
        context.files().write(source, declaration.method(), reporter);
    }

    private void reportMistake(Throwable mistake, Code code) {
        reporter.report(-1, code, declaration.label(), trace(mistake));
    }

    /** What a report of the mistake needs, on one line. */
    private static String trace(Throwable mistake) {
        return Arrays.stream(mistake.getStackTrace())
                .limit(TRACE_DEPTH)
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                .collect(Collectors.joining(", ", mistake + " at ", ""));
    }
}
