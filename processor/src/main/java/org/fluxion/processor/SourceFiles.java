package org.fluxion.processor;

import java.io.IOException;
import java.io.Writer;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import org.fluxion.processor.codegen.WrittenClass;
import org.fluxion.processor.diagnostics.Code;
import org.fluxion.processor.diagnostics.Reporter;

/**
 * Writes classes.
 *
 * @param filer javac's
 */
record SourceFiles(Filer filer) {
    /** Writes the class of a method, or reports that it cannot be written. */
    void write(WrittenClass source, Element method, Reporter reporter) {
        // Gradle wants exactly one originating type for each file, and goes by top-level types.
        Element origin = topLevelType(method);
        try (Writer writer =
                filer.createSourceFile(source.qualifiedName(), origin).openWriter()) {
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
}
