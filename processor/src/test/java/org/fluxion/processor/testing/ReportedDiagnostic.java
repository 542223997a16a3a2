package org.fluxion.processor.testing;

import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * One message of the compiler or of a processor.
 *
 * @param kind error, warning or note
 * @param code javac's key, {@code compiler.err.proc.messager} and the like for what a processor reports
 * @param file the path of the source within its tree, empty where the message belongs to no file
 * @param line counted from 1, -1 where there is none
 * @param column counted from 1, -1 where there is none
 * @param message the text without position
 */
public record ReportedDiagnostic(
        Diagnostic.Kind kind, String code, String file, long line, long column, String message) {

    static ReportedDiagnostic of(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        return new ReportedDiagnostic(
                diagnostic.getKind(),
                diagnostic.getCode(),
                source == null ? "" : source.getName().replaceFirst("^/", ""),
                diagnostic.getLineNumber(),
                diagnostic.getColumnNumber(),
                diagnostic.getMessage(Locale.ROOT));
    }

    /** Whether the compilation fails because of it. */
    public boolean isError() {
        return kind == Diagnostic.Kind.ERROR;
    }

    /** Whether it is a warning, one that lint options cannot silence included. */
    public boolean isWarning() {
        return kind == Diagnostic.Kind.WARNING || kind == Diagnostic.Kind.MANDATORY_WARNING;
    }

    @Override
    public String toString() {
        return "%s:%d:%d: %s: %s".formatted(file, line, column, kind, message);
    }
}
