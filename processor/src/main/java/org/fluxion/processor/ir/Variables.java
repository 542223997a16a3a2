package org.fluxion.processor.ir;

/** Makes variables with ids that are unique in one method's journey through all stages. */
public final class Variables {
    private int next;

    public Variables() {
        this(0);
    }

    /** Counts from the given id, for variables that must not meet those of another source. */
    public Variables(int first) {
        next = first;
    }

    public Variable fresh(String name, Type type) {
        return new Variable(next++, name, type);
    }

    /** How many variables there have been, those before the first of these included. */
    public int count() {
        return next;
    }

    public Variable fresh(Type type) {
        return fresh("", type);
    }

    /** A new variable with the name and type of an old one, for a copy of its definition. */
    public Variable copyOf(Variable variable) {
        return fresh(variable.name(), variable.type());
    }
}
