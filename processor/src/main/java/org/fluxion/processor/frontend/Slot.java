package org.fluxion.processor.frontend;

import javax.lang.model.type.TypeMirror;

/** A local variable of the source: it has a name, a type and, in every {@link State}, a {@link Binding}. */
final class Slot {
    private final String name;
    private final TypeMirror type;
    private final boolean isResult;

    private Slot(String name, TypeMirror type, boolean isResult) {
        this.name = name;
        this.type = type;
        this.isResult = isResult;
    }

    static Slot local(String name, TypeMirror type) {
        return new Slot(name, type, false);
    }

    /** The value that a method, a switch or a conditional expression hands out: no path reads it unassigned. */
    static Slot result(String name, TypeMirror type) {
        return new Slot(name, type, true);
    }

    String name() {
        return name;
    }

    TypeMirror type() {
        return type;
    }

    boolean isResult() {
        return isResult;
    }

    @Override
    public String toString() {
        return name;
    }
}
