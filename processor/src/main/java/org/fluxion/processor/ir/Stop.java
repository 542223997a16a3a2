package org.fluxion.processor.ir;

import java.util.List;

/** The identity, with derivative zero: {@code Differentiation.constant}. */
public record Stop(Variable operand) implements Simple {
    @Override
    public List<Variable> operands() {
        return List.of(operand);
    }

    @Override
    public List<Type> resultTypes() {
        return List.of(operand.type());
    }

    @Override
    public Simple withOperands(List<Variable> operands) {
        return new Stop(operands.get(0));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitStop(this);
    }
}
