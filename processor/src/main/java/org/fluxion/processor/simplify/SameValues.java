package org.fluxion.processor.simplify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fluxion.processor.ir.Variable;

/** Which variables of a later block are known to have the values of earlier variables. What it does not define itself, is the same anyway. */
final class SameValues {
    /** What is known in the block around; null in the outermost one. */
    private final SameValues around;

    private final Map<Variable, Variable> learned = new HashMap<>();
    private final Set<Variable> defined = new HashSet<>();

    SameValues() {
        this(null);
    }

    private SameValues(SameValues around) {
        this.around = around;
    }

    /** What is known in a block inside; what is learned there stays there. */
    SameValues inside() {
        return new SameValues(this);
    }

    /** Notes that the later block defines variables: they have the values of earlier ones only if that is learned. */
    void define(List<Variable> variables) {
        defined.addAll(variables);
    }

    /** Notes that a variable has the value of an earlier one; what was learned first, stays. */
    void learn(Variable later, Variable earlier) {
        learned.putIfAbsent(later, earlier);
    }

    boolean isKnown(Variable later) {
        return earlier(later) != null;
    }

    boolean isSame(Variable later, Variable earlier) {
        return earlier.equals(earlier(later));
    }

    /** The earlier variable, or null if none is known. */
    Variable earlier(Variable later) {
        Variable found = learned.get(later);
        if (found != null) {
            return found;
        }
        if (defined.contains(later)) {
            return null;
        }
        return around == null ? later : around.earlier(later);
    }

    /** All that has been learned in this block. */
    Map<Variable, Variable> learned() {
        return learned;
    }
}
