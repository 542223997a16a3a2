package org.fluxion.processor.ir;

import java.util.List;

/** An operator or function of two scalars. Integer division and remainder by zero throw, as in Java. */
public record Binary(BinaryOperator operator, Variable left, Variable right) implements Simple {
    public Binary {
        Operation.check(operator.accepts(left.type(), right.type()), this);
    }

    @Override
    public List<Variable> operands() {
        return List.of(left, right);
    }

    @Override
    public List<Type> resultTypes() {
        return List.of(left.type());
    }

    @Override
    public Simple withOperands(List<Variable> operands) {
        return new Binary(operator, operands.get(0), operands.get(1));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitBinary(this);
    }
}
