package org.fluxion.processor.schedule;

import org.fluxion.processor.ir.Type;

/** A place that holds values: several variables share one where each takes the place of the last. */
final class Cell {
    private final Kind kind;
    private final Type type;
    private final String hint;
    private String name = "";
    private Expression home;
    private boolean isReplaced;

    /** The kinds of place. */
    enum Kind {
        /** The user's argument: never written. */
        PARAMETER,
        /** An array of the gradient object. */
        BUFFER,
        /** A row of another array, or one of several arrays: read only, a write goes to a copy. */
        REFERENCE,
        /** A scalar that a loop carries. */
        LOCAL
    }

    Cell(Kind kind, Type type, String hint) {
        this.kind = kind;
        this.type = type;
        this.hint = hint;
    }

    Kind kind() {
        return kind;
    }

    Type type() {
        return type;
    }

    String hint() {
        return hint;
    }

    String name() {
        return name;
    }

    void nameIt(String chosen) {
        name = chosen;
    }

    boolean isWritable() {
        return kind == Kind.BUFFER || kind == Kind.LOCAL;
    }

    /** Whether a loop may have put another array into the local than stands in the field. */
    boolean isReplaced() {
        return isReplaced;
    }

    void replace() {
        isReplaced = true;
    }

    /** The element of a collected array in which a row is kept, or null. */
    Expression home() {
        return home;
    }

    void liveIn(Expression element) {
        home = element;
    }
}
