package org.fluxion.processor;

import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.fluxion.processor.diagnostics.Code;
import org.fluxion.processor.diagnostics.Reporter;
import org.fluxion.processor.frontend.declaration.Declaration;
import org.fluxion.processor.frontend.declaration.DeclarationReader;
import org.fluxion.processor.frontend.declaration.DifferentiableAnnotation;
import org.fluxion.processor.frontend.declaration.LocalClassMethods;

/**
 * All rounds of one run of the compiler.
 *
 * <p>A method that names something that does not exist waits, at most for the last round: another processor may be about to write
 * it.
 */
final class Compilation {
    private final TaskContext context;
    private final int threads;
    private final Set<String> waitingClasses = new LinkedHashSet<>();
    private final Set<String> done = new LinkedHashSet<>();

    /**
     * A run of the compiler.
     *
     * @param context what the methods share
     * @param threads how many threads generate classes
     */
    Compilation(TaskContext context, int threads) {
        this.context = context;
        this.threads = threads;
    }

    /** Processes the methods of a round and those that wait from the one before. */
    void process(Set<ExecutableElement> methods, RoundEnvironment round) {
        context.neighbours().startRound();
        refuseLocalClasses(ElementFilter.typesIn(round.getRootElements()));
        boolean mayWait = !round.processingOver();
        List<Declaration> ready = new ArrayList<>();
        for (Declaration declaration : read(methods)) {
            if (mayWait && declaration.unresolvedType().isPresent()) {
                waitingClasses.add(enclosingClass(declaration.method()));
            } else {
                context.names().claim(declaration);
                ready.add(declaration);
            }
        }
        generateAll(ready, mayWait);
        if (round.processingOver()) {
            context.report().ifPresent(this::close);
        }
    }

    private void close(ReportFolder report) {
        Reporter reporter =
                new Reporter(context.environment().getMessager(), null, (token, severity, message) -> false);
        report.close(reporter);
        reporter.print();
    }

    private void generateAll(List<Declaration> declarations, boolean mayWait) {
        int works = declarations.size() * (context.report().isPresent() ? 2 : 1);
        try (TaskQueue queue = new TaskQueue(Math.min(threads, works))) {
            declarations.forEach(declaration -> generate(declaration, mayWait, queue));
            queue.finishAll();
        }
    }

    private void generate(Declaration declaration, boolean mayWait, TaskQueue queue) {
        MethodTask task = new MethodTask(context, declaration);
        if (!task.lower(mayWait)) {
            waitingClasses.add(enclosingClass(declaration.method()));
            return;
        }
        done.add(key(declaration));
        queue.add(task);
        if (!task.helpers().isEmpty()) {
            // Only a method that gets a class needs them, and they come before the next method.
            queue.finishAll();
            task.helpers().forEach(helper -> generateHelper(helper, queue));
        }
    }

    /** A method that is called, and too large to be inlined, as if it were annotated. */
    private void generateHelper(ExecutableElement method, TaskQueue queue) {
        Declaration declaration = DeclarationReader.read(DifferentiableAnnotation.onOrImplied(method));
        if (!done.contains(key(declaration))) {
            context.names().claim(declaration);
            generate(declaration, false, queue);
        }
    }

    /** Elements do not outlive their round, so the methods that wait are looked up again. */
    private List<Declaration> read(Set<ExecutableElement> methods) {
        Set<ExecutableElement> all = new LinkedHashSet<>();
        for (String waiting : waitingClasses) {
            TypeElement type = context.environment().getElementUtils().getTypeElement(waiting);
            all.addAll(ElementFilter.methodsIn(type.getEnclosedElements()));
        }
        waitingClasses.clear();
        all.addAll(methods);
        return all.stream()
                .map(DifferentiableAnnotation::on)
                .flatMap(Optional::stream)
                .map(DeclarationReader::read)
                .filter(declaration -> !done.contains(key(declaration)))
                .toList();
    }

    private void refuseLocalClasses(Collection<TypeElement> roots) {
        for (TypeElement root : roots) {
            TreePath path = context.trees().getPath(root);
            for (TreePath method : path == null ? List.<TreePath>of() : LocalClassMethods.in(path)) {
                refuseLocalClass(root, method);
            }
        }
    }

    private void refuseLocalClass(Element root, TreePath method) {
        TreePrinter printer = new TreePrinter(context.trees(), token -> Optional.of(method));
        Reporter reporter = new Reporter(context.environment().getMessager(), root, printer);
        reporter.report(0, Code.LOCAL_CLASS_METHOD, LocalClassMethods.name(method));
        reporter.print();
    }

    private static String key(Declaration declaration) {
        return enclosingClass(declaration.method()) + "." + declaration.method();
    }

    private static String enclosingClass(ExecutableElement method) {
        return ((TypeElement) method.getEnclosingElement()).getQualifiedName().toString();
    }
}
