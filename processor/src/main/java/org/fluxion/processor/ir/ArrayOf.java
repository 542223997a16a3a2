package org.fluxion.processor.ir;

import java.util.List;

/** {@code {a, b, c}}: a fresh array with the given elements or rows. */
public record ArrayOf(Type row, List<Variable> elements) implements Simple {
    public ArrayOf {
        elements = List.copyOf(elements);
        Type elementType = row;
        Operation.check(elements.stream().allMatch(element -> element.type().equals(elementType)), this);
    }

    @Override
    public List<Variable> operands() {
        return elements;
    }

    @Override
    public List<Type> resultTypes() {
        return List.of(row.arrayOf());
    }

    @Override
    public Simple withOperands(List<Variable> operands) {
        return new ArrayOf(row, operands);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitArrayOf(this);
    }
}
