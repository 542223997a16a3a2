package org.fluxion.processor.ir;

import java.util.List;

/**
 * The array with {@code value} added to what stands at the indices. A row is added element by element, an array without
 * indices as a whole. This is how adjoints accumulate.
 */
public record AddAt(Variable array, List<Variable> indices, Variable value) implements Simple {
    public AddAt {
        indices = List.copyOf(indices);
        Operation.check(array.type().isDifferentiable() && Operation.isElement(array, indices, value), this);
    }

    @Override
    public List<Variable> operands() {
        return Operation.arrayIndicesValue(array, indices, value);
    }

    @Override
    public List<Type> resultTypes() {
        return List.of(array.type());
    }

    @Override
    public Simple withOperands(List<Variable> operands) {
        int last = operands.size() - 1;
        return new AddAt(operands.get(0), operands.subList(1, last), operands.get(last));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitAddAt(this);
    }
}
