package org.fluxion.processor.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a {@link Statement} computes. Operands are variables, never nested expressions; every record checks its operands' types, so
 * that an ill-typed operation cannot exist.
 */
public sealed interface Operation permits Simple, If, Repetition {

    /** The variables read directly, not those read inside {@link #blocks()}. */
    List<Variable> operands();

    /** The nested blocks. */
    List<Block> blocks();

    /** The types of the results. */
    List<Type> resultTypes();

    /** The same operation on other operands and blocks, given in the order of {@link #operands()} and {@link #blocks()}. */
    Operation with(List<Variable> operands, List<Block> blocks);

    /** The same operation with its blocks rewritten, in their order; itself where they all stay the same. */
    @SuppressWarnings("ReferenceEquality") // Equal ones would do; only the same ones are found cheaply.
    default Operation withBlocks(UnaryOperator<Block> rewrite) {
        List<Block> blocks = blocks();
        if (blocks.isEmpty()) {
            return this;
        }
        List<Block> rewritten = new ArrayList<>(blocks.size());
        boolean isSame = true;
        for (Block block : blocks) {
            Block result = rewrite.apply(block);
            isSame &= result == block;
            rewritten.add(result);
        }
        return isSame ? this : with(operands(), rewritten);
    }

    <R> R accept(Visitor<R> visitor);

    /** One method for each operation; no defaults, so that javac finds every place that a new operation concerns. */
    interface Visitor<R> {
        R visitConstant(Constant operation);

        R visitEnumConstant(EnumConstant operation);

        R visitUnary(Unary operation);

        R visitBinary(Binary operation);

        R visitFusedMultiplyAdd(FusedMultiplyAdd operation);

        R visitCompare(Compare operation);

        R visitConvert(Convert operation);

        R visitStop(Stop operation);

        R visitIndex(Index operation);

        R visitLength(Length operation);

        R visitZeros(Zeros operation);

        R visitZerosLike(ZerosLike operation);

        R visitArrayOf(ArrayOf operation);

        R visitUpdate(Update operation);

        R visitAddAt(AddAt operation);

        R visitIf(If operation);

        R visitLoop(Loop operation);

        R visitWhile(While operation);

        R visitRequire(Require operation);

        R visitCall(Call operation);
    }

    /** Fails where an operation would be ill-typed. */
    static void check(boolean condition, Operation operation) {
        if (!condition) {
            throw new IllegalArgumentException(
                    "ill-typed " + operation.getClass().getSimpleName());
        }
    }

    /** Whether {@code value} is what stands at {@code array[indices...]}. */
    static boolean isElement(Variable array, List<Variable> indices, Variable value) {
        int rank = array.type().rank() - indices.size();
        return array.type().isArray()
                && rank >= 0
                && indices.stream().allMatch(index -> index.type().equals(Type.INT))
                && value.type().rank() == rank
                && value.type().element()
                        == (rank == 0
                                ? array.type().element().computational()
                                : array.type().element());
    }

    /** The operands of a write, in their fixed order. */
    static List<Variable> arrayIndicesValue(Variable array, List<Variable> indices, Variable value) {
        List<Variable> all = new ArrayList<>();
        all.add(array);
        all.addAll(indices);
        all.add(value);
        return List.copyOf(all);
    }
}
