package org.fluxion.processor.frontend;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.fluxion.processor.diagnostics.Place;
import org.fluxion.processor.diagnostics.Refusal;
import org.fluxion.processor.frontend.declaration.DeclarationReader;
import org.fluxion.processor.frontend.declaration.DifferentiableAnnotation;
import org.fluxion.processor.ir.Evaluator;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Signature;
import org.fluxion.processor.ir.Variables;
import org.fluxion.processor.ir.Verifier;
import org.fluxion.processor.testing.Compilation;
import org.fluxion.processor.testing.InMemoryCompiler;

/** The annotated methods of a source: compiled by javac, and lowered to Programs or refused. */
public final class LoweredSource {
    private final Map<String, Program> programs = new LinkedHashMap<>();
    private final Map<String, String> refusals = new LinkedHashMap<>();
    private final Map<String, String> messages = new LinkedHashMap<>();
    private Compilation compilation;
    private final Map<String, String> classes = new LinkedHashMap<>();

    public static LoweredSource of(String... sources) {
        return compiledBy(InMemoryCompiler.plain(), sources);
    }

    static LoweredSource compiledBy(InMemoryCompiler compiler, String... sources) {
        LoweredSource lowered = new LoweredSource();
        lowered.compilation = compiler.withProcessor(() -> lowered.new LoweringProcessor())
                .compile(sources)
                .requireSuccess();
        return lowered;
    }

    /** The imports and the class around some methods. */
    public static LoweredSource ofMethods(String methods) {
        return of("""
                import org.fluxion.Differentiable;
                import org.fluxion.runtime.*;
                import static org.fluxion.runtime.Vectors.dot;
                import static java.lang.Math.*;
                final class Methods {
                %s
                }
                """.formatted(methods));
    }

    public Program program(String method) {
        if (refusals.containsKey(method)) {
            throw new AssertionError(method + " is refused: " + messages.get(method));
        }
        return programs.get(method);
    }

    public Set<String> methods() {
        return programs.keySet();
    }

    Map<String, String> refusals() {
        return refusals;
    }

    String message(String method) {
        return messages.get(method);
    }

    /** What the Program gives, or the simple name of the exception it throws. */
    Object evaluated(String method, Object... arguments) {
        List<Object> values = new ArrayList<>();
        for (Object argument : arguments) {
            values.add(argument instanceof Enum<?> constant ? ordinal(constant) : copy(argument));
        }
        try {
            return Evaluator.evaluate(program(method), values).get(0);
        } catch (RuntimeException exception) {
            return exception.getClass().getSimpleName();
        }
    }

    private static Object ordinal(Enum<?> constant) {
        return Arrays.asList(constant.getDeclaringClass().getEnumConstants()).indexOf(constant);
    }

    /** What Java gives, or the simple name of the exception it throws. */
    Object executed(String method, Object... arguments) {
        Method found = method(method);
        found.setAccessible(true);
        try {
            return found.invoke(
                    null, Arrays.stream(arguments).map(LoweredSource::copy).toArray());
        } catch (InvocationTargetException exception) {
            return exception.getCause().getClass().getSimpleName();
        } catch (IllegalAccessException exception) {
            throw new AssertionError(exception);
        }
    }

    /** The compiled method. */
    Method method(String name) {
        return Arrays.stream(compilation.load(classes.get(name)).getDeclaredMethods())
                .filter(candidate -> candidate.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Object copy(Object value) {
        if (value == null || !value.getClass().isArray()) {
            return value;
        }
        int length = Array.getLength(value);
        Object copy = Array.newInstance(value.getClass().getComponentType(), length);
        for (int k = 0; k < length; k++) {
            Array.set(copy, k, copy(Array.get(value, k)));
        }
        return copy;
    }

    /** Lowers each annotated method. */
    private final class LoweringProcessor extends AbstractProcessor {
        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of(DifferentiableAnnotation.NAME);
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            for (TypeElement annotation : annotations) {
                ElementFilter.methodsIn(round.getElementsAnnotatedWith(annotation))
                        .forEach(this::lower);
            }
            return false;
        }

        private void lower(ExecutableElement method) {
            String name = method.getSimpleName().toString();
            TypeElement owner = (TypeElement) method.getEnclosingElement();
            classes.put(
                    name, processingEnv.getElementUtils().getBinaryName(owner).toString());
            Trees trees = Trees.instance(processingEnv);
            SourceMap sources = new SourceMap();
            Signature signature = DeclarationReader.read(
                            DifferentiableAnnotation.on(method).orElseThrow())
                    .signature()
                    .orElseThrow();
            FrontendContext context = new FrontendContext(
                    trees, processingEnv.getElementUtils(), processingEnv.getTypeUtils(), new CallGraph());
            try {
                Program program = new Lowering(context, sources, new Variables()).lower(signature, method);
                Verifier.verify(program);
                programs.put(name, program);
            } catch (Refusal refusal) {
                refusals.put(name, refusal.problem().code() + describe(trees, sources, refusal));
                messages.put(name, refusal.problem().message());
            }
        }

        /** The source that begins where the compiler would put its caret. */
        private String describe(Trees trees, SourceMap sources, Refusal refusal) {
            if (!(refusal.problem().place() instanceof Place.Token token)) {
                return "";
            }
            TreePath path = sources.path(token.token()).orElseThrow();
            return " " + path.getLeaf().getKind() + " at line "
                    + path.getCompilationUnit()
                            .getLineMap()
                            .getLineNumber(trees.getSourcePositions()
                                    .getStartPosition(path.getCompilationUnit(), path.getLeaf()));
        }
    }
}
