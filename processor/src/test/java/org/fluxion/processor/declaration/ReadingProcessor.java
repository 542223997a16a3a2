package org.fluxion.processor.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.fluxion.processor.frontend.declaration.Declaration;
import org.fluxion.processor.frontend.declaration.DeclarationReader;
import org.fluxion.processor.frontend.declaration.DifferentiableAnnotation;
import org.fluxion.processor.ir.Signature;
import org.fluxion.processor.testing.InMemoryCompiler;

/** Reads declarations and generates nothing. */
final class ReadingProcessor extends AbstractProcessor {
    private final List<Declaration> declarations = new ArrayList<>();

    /** The declarations of all annotated methods in a source, in order. */
    static List<Declaration> read(String source) {
        ReadingProcessor processor = new ReadingProcessor();
        InMemoryCompiler.plain().withProcessor(() -> processor).compile(source).requireSuccess();
        return processor.declarations;
    }

    /** The signature of the only annotated method. */
    static Signature signature(String source) {
        return read(source).get(0).signature().orElseThrow();
    }

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
            ElementFilter.methodsIn(round.getElementsAnnotatedWith(annotation)).stream()
                    .map(DifferentiableAnnotation::on)
                    .flatMap(Optional::stream)
                    .map(DeclarationReader::read)
                    .forEach(declarations::add);
        }
        return false;
    }
}
