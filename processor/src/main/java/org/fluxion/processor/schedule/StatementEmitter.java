package org.fluxion.processor.schedule;

import java.util.HashSet;
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

/** Emits one statement without blocks: a scalar becomes an expression or a local, an array its place. */
final class StatementEmitter implements Operation.Visitor<Void> {
    private final Emitter emitter;
    private final Statement statement;
    private final List<LoopStatement> out;

    StatementEmitter(Emitter emitter, Statement statement, List<LoopStatement> out) {
        this.emitter = emitter;
        this.statement = statement;
        this.out = out;
    }

    private Expression read(Variable variable) {
        return emitter.values().read(variable);
    }

    private Void scalar(Expression expression, Set<Cell> reads, int size) {
        new ScalarPlacement(emitter, out).place(statement.target(), expression, reads, size + 1);
        return null;
    }

    private Set<Cell> reads(Operation operation) {
        Set<Cell> reads = new HashSet<>();
        operation.operands().forEach(operand -> reads.addAll(ScalarPlacement.placesOf(operand, emitter)));
        return reads;
    }

    private int size(Operation operation) {
        return operation.operands().stream().mapToInt(emitter.values()::size).sum();
    }

    @Override
    public Void visitConstant(Constant operation) {
        emitter.values().set(statement.target(), new Expression.Literal(operation.value()));
        return null;
    }

    @Override
    public Void visitEnumConstant(EnumConstant operation) {
        emitter.values().set(statement.target(), new Expression.Ordinal(operation.enumClass(), operation.constant()));
        return null;
    }

    @Override
    public Void visitUnary(Unary operation) {
        Set<Cell> reads = reads(operation);
        int size = size(operation);
        Expression operand = read(operation.operand());
        return scalar(
                new Expression.UnaryExpression(
                        operation.operator(), operand, operation.operand().type()),
                reads,
                size);
    }

    @Override
    public Void visitBinary(Binary operation) {
        if (emitter.plan().isAccumulator(statement.target())) {
            return accumulate(operation);
        }
        Set<Cell> reads = reads(operation);
        int size = size(operation);
        Expression left = read(operation.left());
        Expression right = read(operation.right());
        return scalar(
                new Expression.BinaryExpression(
                        operation.operator(), left, right, operation.left().type()),
                reads,
                size);
    }

    /** {@code sum += e}: the running value has its place, and nothing else reads it. */
    private Void accumulate(Binary operation) {
        boolean isLeft = emitter.plan().isAccumulator(operation.left());
        Expression value = read(isLeft ? operation.right() : operation.left());
        String name = emitter.name(emitter.plan().cell(statement.target()));
        out.add(new LoopStatement.Assign(name, operation.operator(), value));
        emitter.values().set(statement.target(), new Expression.Name(name));
        return null;
    }

    @Override
    public Void visitFusedMultiplyAdd(FusedMultiplyAdd operation) {
        Set<Cell> reads = reads(operation);
        int size = size(operation);
        Expression left = read(operation.left());
        Expression right = read(operation.right());
        return scalar(new Expression.FusedMultiplyAddExpression(left, right, read(operation.addend())), reads, size);
    }

    @Override
    public Void visitCompare(Compare operation) {
        Set<Cell> reads = reads(operation);
        int size = size(operation);
        Expression left = read(operation.left());
        return scalar(
                new Expression.CompareExpression(operation.comparison(), left, read(operation.right())), reads, size);
    }

    @Override
    public Void visitConvert(Convert operation) {
        Set<Cell> reads = reads(operation);
        int size = size(operation);
        Expression operand = read(operation.operand());
        Expression converted = new Expression.ConvertExpression(operation.type(), operand);
        if (operand instanceof Expression.LengthExpression) {
            // As cheap to say again as a local.
            emitter.values().set(statement.target(), converted);
            return null;
        }
        return scalar(converted, reads, size);
    }

    @Override
    public Void visitStop(Stop operation) {
        if (operation.operand().type().isArray()) {
            return reference(read(operation.operand()));
        }
        Set<Cell> reads = reads(operation);
        int size = size(operation);
        return scalar(read(operation.operand()), reads, size);
    }

    private Void reference(Expression array) {
        Cell cell = emitter.plan().cell(statement.target());
        if (array instanceof Expression.Name name) {
            cell.nameIt(name.name());
        }
        emitter.values().set(statement.target(), array);
        return null;
    }

    @Override
    public Void visitIndex(Index operation) {
        if (statement.target().type().isScalar()) {
            Set<Cell> reads = reads(operation);
            int size = size(operation);
            Expression array = read(operation.array());
            return scalar(new Expression.Element(array, read(operation.index())), reads, size);
        }
        return row(operation);
    }

    private Void row(Index operation) {
        Expression array = read(operation.array());
        Expression row = new Expression.Element(array, read(operation.index()));
        String base = array instanceof Expression.Name name ? name.name() : "";
        Variable target = statement.target();
        String local = target.isNamed()
                ? emitter.names().fresh(target.name())
                : emitter.names().row(base);
        emitter.plan().cell(target).nameIt(local);
        out.add(new LoopStatement.Declare(target.type(), local, row));
        emitter.values().set(target, new Expression.Name(local));
        return null;
    }

    @Override
    public Void visitLength(Length operation) {
        emitter.values().set(statement.target(), new Expression.LengthExpression(read(operation.array())));
        return null;
    }

    @Override
    public Void visitZeros(Zeros operation) {
        List<Expression> sizes = operation.sizes().stream().map(this::read).toList();
        return fresh(sizes, null, true);
    }

    @Override
    public Void visitZerosLike(ZerosLike operation) {
        return fresh(List.of(), read(operation.array()), true);
    }

    private Void fresh(List<Expression> sizes, Expression like, boolean isZeroed) {
        Cell cell = emitter.plan().cell(statement.target());
        emitter.buffer(cell, sizes, like, isZeroed, out);
        emitter.values().set(statement.target(), new Expression.Name(cell.name()));
        return null;
    }

    @Override
    public Void visitArrayOf(ArrayOf operation) {
        if (RowHomes.areSettled(emitter, statement, operation)) {
            String matrix = emitter.plan().cell(statement.target()).name();
            emitter.values().set(statement.target(), new Expression.Name(matrix));
            return null;
        }
        List<Expression> elements =
                operation.elements().stream().map(this::read).toList();
        fresh(List.of(new Expression.Literal(elements.size())), null, false);
        Expression array =
                new Expression.Name(emitter.plan().cell(statement.target()).name());
        for (int k = 0; k < elements.size(); k++) {
            Expression index = new Expression.Literal(k);
            if (operation.row().isScalar()) {
                out.add(new LoopStatement.Store(array, index, false, elements.get(k)));
            } else {
                new RowStore(emitter, out).copy(array, index, operation.row(), elements.get(k));
            }
        }
        return null;
    }

    @Override
    public Void visitUpdate(Update operation) {
        Expression value = read(operation.value());
        List<Expression> indices = operation.indices().stream().map(this::read).toList();
        Expression array = written(operation.array());
        new RowStore(emitter, out).write(array, indices, operation.value().type(), value);
        return null;
    }

    @Override
    public Void visitAddAt(AddAt operation) {
        Expression value = read(operation.value());
        List<Expression> indices = operation.indices().stream().map(this::read).toList();
        Expression array = written(operation.array());
        new RowStore(emitter, out).add(array, indices, operation.value().type(), value);
        return null;
    }

    /** The place to write to, with the old array in it. */
    private Expression written(Variable array) {
        Cell cell = emitter.plan().cell(statement.target());
        if (cell != emitter.plan().cell(array)) {
            emitter.copyInto(cell, read(array), out);
        }
        Expression name = new Expression.Name(emitter.name(cell));
        emitter.values().set(statement.target(), name);
        return name;
    }

    @Override
    public Void visitIf(If operation) {
        throw new IllegalStateException("branches have an emitter of their own");
    }

    @Override
    public Void visitWhile(While operation) {
        throw new IllegalStateException("loops have their own emitter");
    }

    @Override
    public Void visitLoop(Loop operation) {
        throw new IllegalStateException("loops have an emitter of their own");
    }

    @Override
    public Void visitRequire(Require operation) {
        Expression condition = read(operation.condition());
        List<Expression> details = operation.details().stream().map(this::read).toList();
        out.add(new LoopStatement.Check(condition, operation.message(), details));
        return null;
    }

    @Override
    public Void visitCall(Call operation) {
        new CallEmitter(emitter, statement, operation).emit(out);
        return null;
    }
}
