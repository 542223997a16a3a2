package org.fluxion.processor.cost;

import java.util.ArrayList;
import java.util.List;
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
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Stop;
import org.fluxion.processor.ir.Unary;
import org.fluxion.processor.ir.Update;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.While;
import org.fluxion.processor.ir.Zeros;
import org.fluxion.processor.ir.ZerosLike;

/** Counts the work of statements without blocks, and learns what their results are. */
final class SimpleWork implements Operation.Visitor<Void> {
    private final Tally tally;
    private final Knowledge known;
    private final Set<Remark> remarks;
    private List<Variable> targets = List.of();

    SimpleWork(Tally tally, Knowledge known, Set<Remark> remarks) {
        this.tally = tally;
        this.known = known;
        this.remarks = remarks;
    }

    void count(Statement statement) {
        targets = statement.targets();
        statement.operation().accept(this);
    }

    private Variable target() {
        return targets.get(0);
    }

    @Override
    public Void visitConstant(Constant operation) {
        if (operation.value() instanceof Integer || operation.value() instanceof Long) {
            known.learn(target(), Size.of(((Number) operation.value()).longValue()));
        }
        return null;
    }

    @Override
    public Void visitEnumConstant(EnumConstant operation) {
        return null;
    }

    @Override
    public Void visitUnary(Unary operation) {
        tally.single().count(operation.operator());
        return null;
    }

    @Override
    public Void visitBinary(Binary operation) {
        tally.single().count(operation.operator(), operation.left().type());
        known.learn(target(), operation);
        return null;
    }

    @Override
    public Void visitFusedMultiplyAdd(FusedMultiplyAdd operation) {
        tally.single().countFused();
        return null;
    }

    @Override
    public Void visitCompare(Compare operation) {
        known.learn(target(), operation);
        return null;
    }

    @Override
    public Void visitConvert(Convert operation) {
        if (operation.type().element().isInteger()) {
            known.learnCopy(target(), operation.operand());
        }
        return null;
    }

    @Override
    public Void visitStop(Stop operation) {
        known.learnCopy(target(), operation.operand());
        return null;
    }

    @Override
    public Void visitIndex(Index operation) {
        if (target().type().isScalar()) {
            tally.single().countRead();
        } else {
            known.learnShape(target(), tail(known.shape(operation.array()), 1));
        }
        return null;
    }

    private static List<Size> tail(List<Size> shape, int from) {
        return shape.subList(from, shape.size());
    }

    @Override
    public Void visitLength(Length operation) {
        known.learn(target(), known.shape(operation.array()).get(0));
        return null;
    }

    @Override
    public Void visitZeros(Zeros operation) {
        known.learnShape(target(), operation.sizes().stream().map(known::size).toList());
        return null;
    }

    @Override
    public Void visitZerosLike(ZerosLike operation) {
        known.learnShape(target(), known.shape(operation.array()));
        return null;
    }

    @Override
    public Void visitArrayOf(ArrayOf operation) {
        int count = operation.elements().size();
        List<Size> shape = new ArrayList<>(List.of(Size.of(count)));
        if (operation.row().isScalar()) {
            tally.single().countWrites(count);
        } else if (count > 0) {
            shape.addAll(known.shape(operation.elements().get(0)));
        } else {
            shape.addAll(tail(known.shape(target()), 1));
        }
        known.learnShape(target(), shape);
        return null;
    }

    @Override
    public Void visitUpdate(Update operation) {
        if (operation.value().type().isScalar()) {
            tally.single().countWrites(1);
        }
        known.learnShape(target(), known.shape(operation.array()));
        return null;
    }

    @Override
    public Void visitAddAt(AddAt operation) {
        Size elements = Shapes.elements(known.shape(operation.value()));
        tally.add(Work.ADDITIONS, elements);
        tally.add(Work.READS, elements);
        tally.add(Work.WRITES, elements);
        known.learnShape(target(), known.shape(operation.array()));
        return null;
    }

    @Override
    public Void visitRequire(Require operation) {
        known.learnRequirement(operation.condition());
        return null;
    }

    /** The results come first by the value, then by the arguments. */
    @Override
    public Void visitCall(Call operation) {
        remarks.add(Remark.CALLS);
        List<Size> value = known.shape(target());
        int next = 1;
        for (int k = 0; k < operation.arguments().size(); k++) {
            if (!operation.companion().accessors().get(k).isEmpty()) {
                List<Size> shape = new ArrayList<>(value);
                shape.addAll(known.shape(operation.arguments().get(k)));
                known.learnShape(targets.get(next), shape);
                next++;
            }
        }
        return null;
    }

    @Override
    public Void visitIf(If operation) {
        throw new IllegalArgumentException("a branch");
    }

    @Override
    public Void visitLoop(Loop operation) {
        throw new IllegalArgumentException("a loop");
    }

    @Override
    public Void visitWhile(While operation) {
        throw new IllegalArgumentException("a loop");
    }
}
