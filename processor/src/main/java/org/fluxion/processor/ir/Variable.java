package org.fluxion.processor.ir;

/**
 * A name that is assigned once.
 *
 * @param id unique within a Program and all Programs derived from it
 * @param name the name in the source, or empty for a temporary that no user has named
 * @param type the type of the value
 */
public record Variable(int id, String name, Type type) {
    /** 2³² divided by the golden ratio, as in Knuth's multiplicative hashing. */
    private static final int SPREAD = 0x9E3779B9;

    /** Whether the user (or a rule that names its intermediate) has given this value a name. */
    public boolean isNamed() {
        return !name.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Variable variable && variable.id == id;
    }

    /** Ids are dense, and operands often lie at like distances: of the ids themselves operations would make few hash codes. */
    @Override
    public int hashCode() {
        int spread = id * SPREAD;
        return spread ^ (spread >>> 15);
    }

    @Override
    public String toString() {
        return name + "%" + id;
    }
}
