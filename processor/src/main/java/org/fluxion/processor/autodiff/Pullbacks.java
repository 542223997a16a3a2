package org.fluxion.processor.autodiff;

import org.fluxion.processor.ir.AddAt;
import org.fluxion.processor.ir.ArrayOf;
import org.fluxion.processor.ir.Binary;
import org.fluxion.processor.ir.Call;
import org.fluxion.processor.ir.Compare;
import org.fluxion.processor.ir.Constant;
import org.fluxion.processor.ir.Convert;
import org.fluxion.processor.ir.EnumConstant;
import org.fluxion.processor.ir.FusedMultiplyAdd;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Index;
import org.fluxion.processor.ir.Length;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Require;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Stop;
import org.fluxion.processor.ir.Unary;
import org.fluxion.processor.ir.Update;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.While;
import org.fluxion.processor.ir.Zeros;
import org.fluxion.processor.ir.ZerosLike;

/** Finds the pullback of a statement at least one of whose targets has an adjoint. */
final class Pullbacks implements Operation.Visitor<Void> {
    private final ReverseSweep sweep;
    private final Statement statement;

    Pullbacks(ReverseSweep sweep, Statement statement) {
        this.sweep = sweep;
        this.statement = statement;
    }

    private Variable adjoint() {
        return sweep.adjoint(statement.target());
    }

    /** An adjoint that reaches a constant ends there: the constant rule. */
    private Void constant() {
        sweep.rules().add(PaperRule.CONSTANT);
        return null;
    }

    @Override
    public Void visitConstant(Constant operation) {
        return constant();
    }

    @Override
    public Void visitEnumConstant(EnumConstant operation) {
        return constant();
    }

    @Override
    public Void visitUnary(Unary operation) {
        UnaryPullback.pull(sweep, operation, statement.target());
        return null;
    }

    @Override
    public Void visitBinary(Binary operation) {
        BinaryPullback.pull(sweep, operation, statement.target());
        return null;
    }

    @Override
    public Void visitFusedMultiplyAdd(FusedMultiplyAdd operation) {
        sweep.rules().add(PaperRule.SUM);
        sweep.rules().add(PaperRule.PRODUCT);
        Variable v = adjoint();
        sweep.contribute(operation.left(), sweep.out().multiply(v, operation.right()));
        sweep.contribute(operation.right(), sweep.out().multiply(v, operation.left()));
        sweep.contribute(operation.addend(), v);
        return null;
    }

    @Override
    public Void visitCompare(Compare operation) {
        return constant();
    }

    @Override
    public Void visitConvert(Convert operation) {
        sweep.contribute(operation.operand(), adjoint());
        return null;
    }

    @Override
    public Void visitStop(Stop operation) {
        return constant();
    }

    @Override
    public Void visitIndex(Index operation) {
        ArrayPullback.pull(sweep, operation, statement.target());
        return null;
    }

    @Override
    public Void visitLength(Length operation) {
        return constant();
    }

    @Override
    public Void visitZeros(Zeros operation) {
        return constant();
    }

    @Override
    public Void visitZerosLike(ZerosLike operation) {
        return constant();
    }

    @Override
    public Void visitArrayOf(ArrayOf operation) {
        ArrayPullback.pull(sweep, operation, statement.target());
        return null;
    }

    @Override
    public Void visitUpdate(Update operation) {
        ArrayPullback.pull(sweep, operation, statement.target());
        return null;
    }

    @Override
    public Void visitAddAt(AddAt operation) {
        ArrayPullback.pull(sweep, operation, statement.target());
        return null;
    }

    @Override
    public Void visitIf(If operation) {
        BranchPullback.pull(sweep, statement, operation);
        return null;
    }

    @Override
    public Void visitLoop(Loop operation) {
        LoopPullback.pull(sweep, statement);
        return null;
    }

    @Override
    public Void visitWhile(While operation) {
        LoopPullback.pull(sweep, statement);
        return null;
    }

    @Override
    public Void visitRequire(Require operation) {
        return constant();
    }

    @Override
    public Void visitCall(Call operation) {
        CallPullback.pull(sweep, statement, operation);
        return null;
    }
}
