package org.fluxion.processor.ir;

import java.util.List;

/**
 * The array with {@code value} at {@code [i]}, {@code [i][j]} or {@code [i][j][k]}; everywhere else as before. The value may be a
 * row. Generated code writes in place where the old array is not read again.
 */
public record Update(Variable array, List<Variable> indices, Variable value) implements Simple {
    public Update {
        indices = List.copyOf(indices);
        Operation.check(Operation.isElement(array, indices, value), this);
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
        return new Update(operands.get(0), operands.subList(1, last), operands.get(last));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitUpdate(this);
    }
}
