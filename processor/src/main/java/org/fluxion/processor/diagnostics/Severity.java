package org.fluxion.processor.diagnostics;

import javax.tools.Diagnostic;

/** How much a diagnostic weighs. */
public enum Severity {
    /** No gradient class is generated for the method, only a stub. */
    ERROR(Diagnostic.Kind.ERROR),
    /** The generated class is right, but perhaps not what was meant. */
    WARNING(Diagnostic.Kind.WARNING),
    /** Only says what was done. */
    NOTE(Diagnostic.Kind.NOTE);

    private final Diagnostic.Kind kind;

    Severity(Diagnostic.Kind kind) {
        this.kind = kind;
    }

    /** The compiler's name for it. */
    public Diagnostic.Kind kind() {
        return kind;
    }
}
