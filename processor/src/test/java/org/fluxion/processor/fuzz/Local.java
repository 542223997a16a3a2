package org.fluxion.processor.fuzz;

/**
 * A variable in scope.
 *
 * @param name its name
 * @param type its type
 * @param length of an array: a Java expression that two arrays of the same length share; of an integer, the length of
 *     the arrays that it can index, empty if none is known; of a matrix, of rows and columns
 * @param access what may be done to it
 */
record Local(String name, ValueType type, String length, Access access) {

    /** What may be done to a variable. */
    enum Access {
        READ,
        ASSIGN,
        /** Its elements may be written, too. */
        WRITE
    }

    boolean isAssignable() {
        return access != Access.READ;
    }

    boolean isWritable() {
        return access == Access.WRITE;
    }

    Expression read() {
        return Expression.of(type, name);
    }
}
