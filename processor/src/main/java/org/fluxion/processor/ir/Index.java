package org.fluxion.processor.ir;

import java.util.List;

/** {@code array[index]}: an element of a vector or a row of an array of higher rank. */
public record Index(Variable array, Variable index) implements Simple {
    public Index {
        Operation.check(array.type().isArray() && index.type().equals(Type.INT), this);
    }

    @Override
    public List<Variable> operands() {
        return List.of(array, index);
    }

    @Override
    public List<Type> resultTypes() {
        return List.of(array.type().row());
    }

    @Override
    public Simple withOperands(List<Variable> operands) {
        return new Index(operands.get(0), operands.get(1));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitIndex(this);
    }
}
