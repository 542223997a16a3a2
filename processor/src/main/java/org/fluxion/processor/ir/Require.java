package org.fluxion.processor.ir;

import java.util.ArrayList;
import java.util.List;

/**
 * A condition on sizes that must hold, else an IllegalArgumentException is thrown. No result; never removed as dead.
 *
 * @param condition a boolean
 * @param message the text, with {@code %d} for each of the details
 * @param details ints that the text shows
 */
public record Require(Variable condition, String message, List<Variable> details) implements Simple {
    public Require {
        details = List.copyOf(details);
        Operation.check(condition.type().equals(Type.BOOLEAN), this);
    }

    @Override
    public List<Variable> operands() {
        List<Variable> all = new ArrayList<>();
        all.add(condition);
        all.addAll(details);
        return List.copyOf(all);
    }

    @Override
    public List<Type> resultTypes() {
        return List.of();
    }

    @Override
    public Simple withOperands(List<Variable> operands) {
        return new Require(operands.get(0), message, operands.subList(1, operands.size()));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitRequire(this);
    }
}
