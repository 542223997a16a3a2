package org.fluxion.processor.ir;

/**
 * The type of a value: a scalar (rank 0) or an array of arrays up to rank 3.
 *
 * @param element the primitive element type
 * @param rank the number of array dimensions, 0 to 3
 */
public record Type(ElementType element, int rank) {
    public static final Type DOUBLE = new Type(ElementType.DOUBLE, 0);
    public static final Type INT = new Type(ElementType.INT, 0);
    public static final Type LONG = new Type(ElementType.LONG, 0);
    public static final Type BOOLEAN = new Type(ElementType.BOOLEAN, 0);
    public static final Type VECTOR = new Type(ElementType.DOUBLE, 1);
    public static final Type MATRIX = new Type(ElementType.DOUBLE, 2);

    /** The largest rank of the language. */
    public static final int MAX_RANK = 3;

    public Type {
        // One rank more than a user can write: the Jacobian of a vector by a rank-3 parameter.
        if (rank < 0 || rank > MAX_RANK + 1) {
            throw new IllegalArgumentException("rank " + rank + " is outside 0 to " + (MAX_RANK + 1));
        }
    }

    public boolean isScalar() {
        return rank == 0;
    }

    public boolean isArray() {
        return rank > 0;
    }

    /** Whether values of this type can carry a derivative. */
    public boolean isDifferentiable() {
        return element == ElementType.DOUBLE;
    }

    /** The type of {@code a[i]} for an array of this type. */
    public Type row() {
        if (rank == 0) {
            throw new IllegalStateException("a scalar has no elements");
        }
        return rank == 1 ? new Type(element.computational(), 0) : new Type(element, rank - 1);
    }

    /** The type of an array whose elements have this type. */
    public Type arrayOf() {
        return new Type(element, rank + 1);
    }

    @Override
    public String toString() {
        return element.keyword() + "[]".repeat(rank);
    }
}
