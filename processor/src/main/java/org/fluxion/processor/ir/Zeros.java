package org.fluxion.processor.ir;

import java.util.List;

/** A fresh array of zeros (false for booleans), as {@code new double[n][m]}: one size for each dimension. */
public record Zeros(ElementType element, List<Variable> sizes) implements Simple {
    public Zeros {
        sizes = List.copyOf(sizes);
        Operation.check(
                !sizes.isEmpty() && sizes.stream().allMatch(size -> size.type().equals(Type.INT)), this);
    }

    @Override
    public List<Variable> operands() {
        return sizes;
    }

    @Override
    public List<Type> resultTypes() {
        return List.of(new Type(element, sizes.size()));
    }

    @Override
    public Simple withOperands(List<Variable> operands) {
        return new Zeros(element, operands);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitZeros(this);
    }
}
