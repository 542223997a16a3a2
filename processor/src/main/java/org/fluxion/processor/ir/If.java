package org.fluxion.processor.ir;

import java.util.List;

/** Two branches without parameters; the results of the one that is taken. The other is never evaluated. */
public record If(Variable condition, Block thenBlock, Block elseBlock) implements Operation {
    public If {
        Operation.check(
                condition.type().equals(Type.BOOLEAN)
                        && thenBlock.parameters().isEmpty()
                        && elseBlock.parameters().isEmpty()
                        && thenBlock.resultTypes().equals(elseBlock.resultTypes()),
                this);
    }

    @Override
    public List<Variable> operands() {
        return List.of(condition);
    }

    @Override
    public List<Block> blocks() {
        return List.of(thenBlock, elseBlock);
    }

    @Override
    public List<Type> resultTypes() {
        return thenBlock.resultTypes();
    }

    @Override
    public Operation with(List<Variable> operands, List<Block> blocks) {
        return new If(operands.get(0), blocks.get(0), blocks.get(1));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitIf(this);
    }
}
