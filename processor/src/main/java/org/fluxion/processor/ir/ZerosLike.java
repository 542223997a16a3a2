package org.fluxion.processor.ir;

import java.util.List;

/** A fresh array of zeros with the shape of another, row for row: the start of that array's adjoint. */
public record ZerosLike(Variable array) implements Simple {
    public ZerosLike {
        Operation.check(array.type().isArray(), this);
    }

    @Override
    public List<Variable> operands() {
        return List.of(array);
    }

    @Override
    public List<Type> resultTypes() {
        return List.of(array.type());
    }

    @Override
    public Simple withOperands(List<Variable> operands) {
        return new ZerosLike(operands.get(0));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitZerosLike(this);
    }
}
