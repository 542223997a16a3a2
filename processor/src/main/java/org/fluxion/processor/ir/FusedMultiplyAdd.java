package org.fluxion.processor.ir;

import java.util.List;

/** {@code Math.fma(a, b, c)}: a * b + c, rounded once. */
public record FusedMultiplyAdd(Variable left, Variable right, Variable addend) implements Simple {
    public FusedMultiplyAdd {
        Operation.check(
                left.type().equals(Type.DOUBLE)
                        && right.type().equals(Type.DOUBLE)
                        && addend.type().equals(Type.DOUBLE),
                this);
    }

    @Override
    public List<Variable> operands() {
        return List.of(left, right, addend);
    }

    @Override
    public List<Type> resultTypes() {
        return List.of(Type.DOUBLE);
    }

    @Override
    public Simple withOperands(List<Variable> operands) {
        return new FusedMultiplyAdd(operands.get(0), operands.get(1), operands.get(2));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitFusedMultiplyAdd(this);
    }
}
