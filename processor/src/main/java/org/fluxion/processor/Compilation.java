package org.fluxion.processor;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.fluxion.processor.diagnostics.Code;
import org.fluxion.processor.diagnostics.Reporter;
import org.fluxion.processor.frontend.declaration.ClassNames;
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
    private final ProcessingEnvironment environment;
    private final Trees trees;
    private final ClassNames names;
    private final MethodTask task;
    private final Set<String> waitingClasses = new LinkedHashSet<>();
    private final Set<String> done = new LinkedHashSet<>();

    Compilation(ProcessingEnvironment environment, Trees trees, MethodCompiler compiler) {
        this.environment = environment;
        this.trees = trees;
        this.names = new ClassNames(environment.getElementUtils());
        this.task = new MethodTask(environment, trees, names, compiler);
    }

    /** Processes the methods of a round and those that wait from the one before. */
    void process(Set<ExecutableElement> methods, RoundEnvironment round) {
        task.startRound();
        refuseLocalClasses(ElementFilter.typesIn(round.getRootElements()));
        boolean mayWait = !round.processingOver();
        List<Declaration> ready = new ArrayList<>();
        for (Declaration declaration : read(methods)) {
            if (mayWait && declaration.unresolvedType().isPresent()) {
                waitingClasses.add(enclosingClass(declaration.method()));
            } else {
                names.claim(declaration);
                ready.add(declaration);
            }
        }
        ready.forEach(declaration -> generate(declaration, mayWait));
    }

    private void generate(Declaration declaration, boolean mayWait) {
        if (task.run(declaration, mayWait)) {
            done.add(key(declaration));
        } else {
            waitingClasses.add(enclosingClass(declaration.method()));
        }
        task.takeHelpers().forEach(this::generateHelper);
    }

    /** A method that is called, and too large to be inlined, as if it were annotated. */
    private void generateHelper(ExecutableElement method) {
        Declaration declaration = DeclarationReader.read(DifferentiableAnnotation.onOrImplied(method));
        if (!done.contains(key(declaration))) {
            names.claim(declaration);
            generate(declaration, false);
        }
    }

    /** Elements do not outlive their round, so the methods that wait are looked up again. */
    private List<Declaration> read(Set<ExecutableElement> methods) {
        Set<ExecutableElement> all = new LinkedHashSet<>();
        for (String waiting : waitingClasses) {
            TypeElement type = environment.getElementUtils().getTypeElement(waiting);
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
            TreePath path = trees.getPath(root);
            for (TreePath method : path == null ? List.<TreePath>of() : LocalClassMethods.in(path)) {
                refuseLocalClass(root, method);
            }
        }
    }

    private void refuseLocalClass(Element root, TreePath method) {
        TreePrinter printer = new TreePrinter(trees, token -> Optional.of(method));
        Reporter reporter = new Reporter(environment.getMessager(), root, printer);
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
