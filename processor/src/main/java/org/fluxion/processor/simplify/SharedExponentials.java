package org.fluxion.processor.simplify;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fluxion.processor.ir.Binary;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.Comparison;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Unary;
import org.fluxion.processor.ir.UnaryOperator;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;

/**
 * The softplus of a number and its derivative, the sigmoid, are made of one exponential, {@code exp(-|z|)}: where a Program has both of
 * one number, both are written out, so that it is computed once. That is how the runtime computes either of them, and the bits are the
 * same.
 */
public final class SharedExponentials implements Pass {
    private final Set<Variable> softplus = new HashSet<>();
    private final Set<Variable> sigmoid = new HashSet<>();

    @Override
    public Program run(Program program, Variables variables) {
        SharedExponentials pass = new SharedExponentials();
        pass.find(program.body());
        pass.softplus.retainAll(pass.sigmoid);
        return pass.softplus.isEmpty() ? program : program.withBody(pass.rewrite(program.body(), variables));
    }

    private void find(Block block) {
        for (Statement statement : block.statements()) {
            if (statement.operation() instanceof Unary unary) {
                if (unary.operator() == UnaryOperator.SOFTPLUS) {
                    softplus.add(unary.operand());
                } else if (unary.operator() == UnaryOperator.SIGMOID) {
                    sigmoid.add(unary.operand());
                }
            }
            statement.operation().blocks().forEach(this::find);
        }
    }

    private Block rewrite(Block block, Variables variables) {
        BlockBuilder out = new BlockBuilder(variables);
        for (Statement statement : block.statements()) {
            Statement current = statement.withBlocks(nested -> rewrite(nested, variables));
            out.at(current.origin());
            out.append(
                    current.operation() instanceof Unary unary && isShared(unary)
                            ? current.withOperation(written(unary, out))
                            : current);
        }
        return block.withStatements(
                out.build(block.parameters(), block.results()).statements());
    }

    private boolean isShared(Unary unary) {
        boolean isEither = unary.operator() == UnaryOperator.SOFTPLUS || unary.operator() == UnaryOperator.SIGMOID;
        return isEither && softplus.contains(unary.operand());
    }

    private static Operation written(Unary unary, BlockBuilder out) {
        Variable z = unary.operand();
        Variable size = out.unary(UnaryOperator.ABS, z);
        Variable exponential = out.emit("exp", new Unary(UnaryOperator.EXP, out.negate(size)));
        return unary.operator() == UnaryOperator.SOFTPLUS
                ? new Binary(
                        BinaryOperator.ADD,
                        out.binary(BinaryOperator.MAX, z, out.constant(0.0)),
                        out.unary(UnaryOperator.LOG1P, exponential))
                : sigmoid(z, exponential, out);
    }

    /** {@code (z >= 0 ? 1 : e) / (1 + e)}. */
    private static Operation sigmoid(Variable z, Variable exponential, BlockBuilder out) {
        Variable one = out.constant(1.0);
        Variable isPositive = out.compare(Comparison.GREATER_OR_EQUAL, z, out.constant(0.0));
        Block whenTrue = new Block(List.of(), List.of(), List.of(one));
        Block whenFalse = new Block(List.of(), List.of(), List.of(exponential));
        Variable numerator = out.emit(new If(isPositive, whenTrue, whenFalse));
        return new Binary(BinaryOperator.DIVIDE, numerator, out.add(one, exponential));
    }
}
