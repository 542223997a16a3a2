package org.fluxion.processor;

import com.google.auto.service.AutoService;
import com.sun.source.util.Trees;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.fluxion.processor.diagnostics.Code;
import org.fluxion.processor.diagnostics.Place;
import org.fluxion.processor.diagnostics.Problem;
import org.fluxion.processor.diagnostics.Reporter;
import org.fluxion.processor.frontend.declaration.DifferentiableAnnotation;

/** Writes a gradient class for each annotated method. */
@AutoService(Processor.class)
public final class DifferentiableProcessor extends AbstractProcessor {
    private final CompilerFactory compilers;
    private Optional<Compilation> compilation = Optional.empty();
    private boolean refusedCompiler;

    /** Makes the stages that follow the declaration. */
    @FunctionalInterface
    interface CompilerFactory {
        MethodCompiler create(ProcessingEnvironment environment, Trees trees, Options options);
    }

    /** The processor, as the compiler makes it. */
    public DifferentiableProcessor() {
        this(JavacMethodCompiler::new);
    }

    DifferentiableProcessor(CompilerFactory compilers) {
        this.compilers = compilers;
    }

    /** All of them: annotations in local classes do not count as present, and must not be passed over in silence. */
    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Options.NAMES;
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        print(null, Options.problems(environment.getOptions()));
        Options options = Options.parse(environment.getOptions());
        Optional<Trees> trees = TreesAccess.of(environment);
        compilation = trees.map(found -> {
            MethodCompiler compiler = compilers.create(environment, found, options);
            return new Compilation(new TaskContext(environment, found, compiler, options), options.threads());
        });
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Set<ExecutableElement> methods = annotatedMethods(round);
        compilation.ifPresentOrElse(running -> running.process(methods, round), () -> refuseCompiler(methods));
        return false;
    }

    private Set<ExecutableElement> annotatedMethods(RoundEnvironment round) {
        TypeElement annotation = processingEnv.getElementUtils().getTypeElement(DifferentiableAnnotation.NAME);
        return annotation == null ? Set.of() : ElementFilter.methodsIn(round.getElementsAnnotatedWith(annotation));
    }

    /** Once, at the first method: the others fail for the same reason. */
    private void refuseCompiler(Set<ExecutableElement> methods) {
        if (!refusedCompiler && !methods.isEmpty()) {
            refusedCompiler = true;
            Element first = methods.iterator().next();
            String compiler = processingEnv.getClass().getName();
            print(first, List.of(Problem.at(Place.NONE, Code.NOT_JAVAC, compiler)));
        }
    }

    private void print(Element element, List<Problem> problems) {
        Reporter reporter = new Reporter(processingEnv.getMessager(), element, (token, severity, message) -> false);
        problems.forEach(reporter::report);
        reporter.print();
    }
}
