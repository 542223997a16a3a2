package org.fluxion.processor.fuzz;

/** A parameter of a method. */
record Parameter(String name, ValueType type) {

    String java() {
        return type.java() + " " + name;
    }
}
