package org.fluxion.processor.derivation;

import java.util.ArrayList;
import java.util.List;
import org.fluxion.processor.ir.Origin;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Variable;

/**
 * A value that the derivation has a name for: a parameter, an intermediate or the result.
 *
 * @param variable the variable of the function's Program, called by its label
 * @param loops the loops around it, outermost first: in each of their iterations it is another number
 * @param origin where it is computed
 */
record Value(Variable variable, List<Enclosing> loops, Origin origin) {
    Value {
        loops = List.copyOf(loops);
    }

    /**
     * A loop around a value. No iteration needs another.
     *
     * @param index the loop's index
     * @param name what it is called
     */
    record Enclosing(Variable index, String name) {
        /** The index as a parameter of what is cut out of the loop. */
        Variable parameter() {
            return new Variable(index.id(), name, Type.INT);
        }
    }

    static Value parameter(Variable variable) {
        return new Value(variable, List.of(), Origin.NONE);
    }

    String label() {
        return variable.name();
    }

    int rank() {
        return variable.type().rank();
    }

    List<String> indices() {
        return loops.stream().map(Enclosing::name).toList();
    }

    /** The loops around this value that are not around the other. */
    List<Enclosing> beyond(Value other) {
        int common = 0;
        while (common < Math.min(loops.size(), other.loops.size())
                && loops.get(common).equals(other.loops.get(common))) {
            common++;
        }
        return new ArrayList<>(loops.subList(common, loops.size()));
    }

    /** The array of this value in all iterations of the loops that are not around the other; the value itself where there are none. */
    Value collected(Value other) {
        int extra = beyond(other).size();
        Type type = new Type(variable.type().element(), rank() + extra);
        return new Value(new Variable(variable.id(), label(), type), loops.subList(0, loops.size() - extra), origin);
    }

    boolean isSame(Value other) {
        return variable.equals(other.variable());
    }
}
