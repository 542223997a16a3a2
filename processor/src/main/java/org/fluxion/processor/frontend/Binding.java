package org.fluxion.processor.frontend;

import java.util.ArrayList;
import java.util.List;
import org.fluxion.processor.ir.Variable;

/** What a Java variable or expression stands for at one point of the method. */
sealed interface Binding {
    Binding UNASSIGNED = new Unassigned();
    Binding AMBIGUOUS = new Ambiguous();

    /** A scalar's value. */
    record Scalar(Variable variable) implements Binding {}

    /**
     * An array that nobody writes to while the method runs, so that the reference is as good as the value.
     *
     * @param array its value
     * @param owner the parameter or constant that it belongs to
     */
    record Frozen(Variable array, Owner owner) implements Binding {
        /** Another value of the same owner. */
        Frozen of(Variable other) {
            return new Frozen(other, owner);
        }
    }

    /**
     * Whose array may not be written to.
     *
     * @param name the name of the parameter or constant
     * @param isParameter whether it is a parameter
     */
    record Owner(String name, boolean isParameter) {}

    /**
     * A reference to a local array, or to a row in it.
     *
     * @param storage the array
     * @param path the indices that lead to the row, none for the array itself
     */
    record Reference(Storage storage, List<Variable> path) implements Binding {
        public Reference {
            path = List.copyOf(path);
        }

        static Reference to(Storage storage) {
            return new Reference(storage, List.of());
        }

        /** Whether both lead to rows of one array. */
        boolean isBeside(Reference other) {
            return storage == other.storage() && path.size() == other.path().size();
        }

        Reference row(Variable index) {
            return row(List.of(index));
        }

        Reference row(List<Variable> indices) {
            List<Variable> longer = new ArrayList<>(path);
            longer.addAll(indices);
            return new Reference(storage, longer);
        }
    }

    /**
     * An array that shares memory with a local array and is right as long as that one has not been written to.
     *
     * @param array the value
     * @param base the local array
     * @param seen the value that the local array had
     */
    record View(Variable array, Storage base, Variable seen) implements Binding {}

    /** Declared without a value. */
    record Unassigned() implements Binding {}

    /** An array, but which one depends on the way here. */
    record Ambiguous() implements Binding {}
}
