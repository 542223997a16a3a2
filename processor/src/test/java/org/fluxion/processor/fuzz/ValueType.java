package org.fluxion.processor.fuzz;

import java.util.List;

/** The types that random programs use. */
enum ValueType {
    DOUBLE("double", List.of("1.0", "0.0", "0.5")),
    INT("int", List.of("0", "1", "2")),
    BOOLEAN("boolean", List.of("true", "false")),
    VECTOR("double[]", List.of()),
    MATRIX("double[][]", List.of()),
    INDICES("int[]", List.of()),
    NOTHING("void", List.of());

    private final String java;
    private final List<String> constants;

    ValueType(String java, List<String> constants) {
        this.java = java;
        this.constants = constants;
    }

    /** The type as Java writes it. */
    String java() {
        return java;
    }

    /** The simplest expressions of the type. */
    List<String> constants() {
        return constants;
    }

    /** Whether a method is differentiated by parameters of the type. */
    boolean isActive() {
        return this == DOUBLE || this == VECTOR || this == MATRIX;
    }
}
