package org.fluxion.processor.ir;

/** The primitive types of the Program language. Only {@link #DOUBLE} carries a derivative. */
public enum ElementType {
    DOUBLE("double"),
    LONG("long"),
    INT("int"),
    BOOLEAN("boolean"),
    /** Exists as an array element only; reading one gives a {@link #DOUBLE}. */
    FLOAT("float"),
    /** Exists as an array element only; reading one gives an {@link #INT}. */
    SHORT("short"),
    /** Exists as an array element only; reading one gives an {@link #INT}. */
    CHAR("char"),
    /** Exists as an array element only; reading one gives an {@link #INT}. */
    BYTE("byte");

    private final String keyword;

    ElementType(String keyword) {
        this.keyword = keyword;
    }

    /** The Java keyword of this type. */
    public String keyword() {
        return keyword;
    }

    /** How many bytes an element of an array takes. */
    public int bytes() {
        return switch (this) {
            case DOUBLE, LONG -> 8;
            case FLOAT, INT -> 4;
            case SHORT, CHAR -> 2;
            case BYTE, BOOLEAN -> 1;
        };
    }

    /** The type that an element has once it has been read from its array. */
    public ElementType computational() {
        return switch (this) {
            case DOUBLE, FLOAT -> DOUBLE;
            case LONG -> LONG;
            case INT, SHORT, CHAR, BYTE -> INT;
            case BOOLEAN -> BOOLEAN;
        };
    }

    /** Whether values are floating-point numbers. */
    public boolean isFloating() {
        return this == DOUBLE || this == FLOAT;
    }

    /** Whether arithmetic on this type is the integers' (wrapping, truncating division). */
    public boolean isInteger() {
        return computational() == INT || this == LONG;
    }
}
