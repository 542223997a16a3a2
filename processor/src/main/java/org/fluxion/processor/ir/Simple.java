package org.fluxion.processor.ir;

import java.util.List;

/** An operation without nested blocks. */
public sealed interface Simple extends Operation
        permits Constant,
                EnumConstant,
                Unary,
                Binary,
                FusedMultiplyAdd,
                Compare,
                Convert,
                Stop,
                Index,
                Length,
                Zeros,
                ZerosLike,
                ArrayOf,
                Update,
                AddAt,
                Require,
                Call {
    @Override
    default List<Block> blocks() {
        return List.of();
    }

    /** The same operation on other operands. */
    Simple withOperands(List<Variable> operands);

    @Override
    default Operation with(List<Variable> operands, List<Block> blocks) {
        return withOperands(operands);
    }
}
