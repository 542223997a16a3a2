package org.fluxion.processor.ir;

/**
 * A name that is assigned once.
 *
 * @param id unique within a Program and all Programs derived from it
 * @param name the name in the source, or empty for a temporary that no user has named
 * @param type the type of the value
 */
public record Variable(int id, String name, Type type) {
    /** Whether the user (or a rule that names its intermediate) has given this value a name. */
    public boolean isNamed() {
        return !name.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Variable variable && variable.id == id;
    }

    @Override
    public int hashCode() {
        return id;
    }

    @Override
    public String toString() {
        return name + "%" + id;
    }
}
