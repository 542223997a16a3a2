package org.fluxion.processor.ir;

import java.util.List;

/** An operator or function of one scalar. */
public record Unary(UnaryOperator operator, Variable operand) implements Simple {
    public Unary {
        Operation.check(operator.accepts(operand.type()), this);
    }

    @Override
    public List<Variable> operands() {
        return List.of(operand);
    }

    @Override
    public List<Type> resultTypes() {
        return List.of(operator.resultType(operand.type()));
    }

    @Override
    public Simple withOperands(List<Variable> operands) {
        return new Unary(operator, operands.get(0));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitUnary(this);
    }
}
