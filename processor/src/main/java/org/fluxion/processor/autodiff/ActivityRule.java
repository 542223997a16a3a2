package org.fluxion.processor.autodiff;

import java.util.Set;
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
import org.fluxion.processor.ir.Stop;
import org.fluxion.processor.ir.Unary;
import org.fluxion.processor.ir.Update;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.While;
import org.fluxion.processor.ir.Zeros;
import org.fluxion.processor.ir.ZerosLike;

/** Whether an operation without blocks hands activity from its operands to its results. */
final class ActivityRule implements Operation.Visitor<Boolean> {
    private final Set<Variable> active;

    private ActivityRule(Set<Variable> active) {
        this.active = active;
    }

    static boolean propagates(Operation operation, Set<Variable> active) {
        return operation.accept(new ActivityRule(active));
    }

    private boolean any(Operation operation) {
        return operation.operands().stream().anyMatch(active::contains);
    }

    @Override
    public Boolean visitConstant(Constant operation) {
        return false;
    }

    @Override
    public Boolean visitEnumConstant(EnumConstant operation) {
        return false;
    }

    @Override
    public Boolean visitUnary(Unary operation) {
        return any(operation) && !UnaryPullback.isLocallyConstant(operation.operator());
    }

    @Override
    public Boolean visitBinary(Binary operation) {
        return any(operation);
    }

    @Override
    public Boolean visitFusedMultiplyAdd(FusedMultiplyAdd operation) {
        return any(operation);
    }

    @Override
    public Boolean visitCompare(Compare operation) {
        return false;
    }

    @Override
    public Boolean visitConvert(Convert operation) {
        return any(operation);
    }

    @Override
    public Boolean visitStop(Stop operation) {
        return false;
    }

    @Override
    public Boolean visitIndex(Index operation) {
        return any(operation);
    }

    @Override
    public Boolean visitLength(Length operation) {
        return false;
    }

    @Override
    public Boolean visitZeros(Zeros operation) {
        return false;
    }

    @Override
    public Boolean visitZerosLike(ZerosLike operation) {
        return false;
    }

    @Override
    public Boolean visitArrayOf(ArrayOf operation) {
        return any(operation);
    }

    @Override
    public Boolean visitUpdate(Update operation) {
        return any(operation);
    }

    @Override
    public Boolean visitAddAt(AddAt operation) {
        return any(operation);
    }

    @Override
    public Boolean visitIf(If operation) {
        throw new IllegalStateException("branches are not simple");
    }

    @Override
    public Boolean visitLoop(Loop operation) {
        throw new IllegalStateException("loops are not simple");
    }

    @Override
    public Boolean visitWhile(While operation) {
        throw new IllegalStateException("loops are not simple");
    }

    @Override
    public Boolean visitRequire(Require operation) {
        return false;
    }

    @Override
    public Boolean visitCall(Call operation) {
        return any(operation);
    }
}
