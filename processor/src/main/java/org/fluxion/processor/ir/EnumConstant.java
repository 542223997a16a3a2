package org.fluxion.processor.ir;

import java.util.List;

/**
 * The ordinal of an enum constant, as an int. The class file of the enum decides it at run time, so that a reordered enum needs
 * no recompilation of its users.
 *
 * @param enumClass the qualified name of the enum
 * @param constant the constant's name
 * @param ordinal its ordinal while compiling, for the evaluator
 */
public record EnumConstant(String enumClass, String constant, int ordinal) implements Simple {
    @Override
    public List<Variable> operands() {
        return List.of();
    }

    @Override
    public List<Type> resultTypes() {
        return List.of(Type.INT);
    }

    @Override
    public Simple withOperands(List<Variable> operands) {
        return this;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitEnumConstant(this);
    }
}
