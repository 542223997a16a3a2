package org.fluxion.benchmarks.problems;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;

/**
 * A processor that writes finished sources and does nothing else: what is left of the time of one that makes them if making them
 * took none.
 */
final class WritingProcessor extends AbstractProcessor {
    private final List<JavaFileObject> sources;

    WritingProcessor(List<JavaFileObject> sources) {
        this.sources = sources;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("org.fluxion.Differentiable");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (!annotations.isEmpty()) {
            sources.forEach(this::write);
        }
        return false;
    }

    private void write(JavaFileObject source) {
        String path = source.getName();
        String name = path.substring(
                        1, path.length() - source.getKind().extension.length())
                .replace('/', '.');
        try (Writer writer = processingEnv.getFiler().createSourceFile(name).openWriter()) {
            writer.append(source.getCharContent(true));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
