package org.fluxion.processor.ir;

import java.util.List;

/** A comparison of two scalars of one type. */
public record Compare(Comparison comparison, Variable left, Variable right) implements Simple {
    public Compare {
        Operation.check(left.type().isScalar() && left.type().equals(right.type()), this);
    }

    @Override
    public List<Variable> operands() {
        return List.of(left, right);
    }

    @Override
    public List<Type> resultTypes() {
        return List.of(Type.BOOLEAN);
    }

    @Override
    public Simple withOperands(List<Variable> operands) {
        return new Compare(comparison, operands.get(0), operands.get(1));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitCompare(this);
    }
}
