package org.fluxion.processor.ir;

import java.util.List;

/** {@code array.length}. */
public record Length(Variable array) implements Simple {
    public Length {
        Operation.check(array.type().isArray(), this);
    }

    @Override
    public List<Variable> operands() {
        return List.of(array);
    }

    @Override
    public List<Type> resultTypes() {
        return List.of(Type.INT);
    }

    @Override
    public Simple withOperands(List<Variable> operands) {
        return new Length(operands.get(0));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitLength(this);
    }
}
