package org.fluxion.processor.ir;

import java.util.List;

/** A numeric conversion with the semantics of Java's cast. */
public record Convert(Variable operand, Type type) implements Simple {
    public Convert {
        Operation.check(isNumber(operand.type()) && isNumber(type), this);
    }

    private static boolean isNumber(Type type) {
        return type.isScalar() && type.element() != ElementType.BOOLEAN;
    }

    @Override
    public List<Variable> operands() {
        return List.of(operand);
    }

    @Override
    public List<Type> resultTypes() {
        return List.of(new Type(type.element().computational(), 0));
    }

    @Override
    public Simple withOperands(List<Variable> operands) {
        return new Convert(operands.get(0), type);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitConvert(this);
    }
}
