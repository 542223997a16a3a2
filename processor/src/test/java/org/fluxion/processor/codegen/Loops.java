package org.fluxion.processor.codegen;

import java.util.ArrayList;
import java.util.List;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Comparison;
import org.fluxion.processor.ir.ElementType;
import org.fluxion.processor.ir.Signature;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.UnaryOperator;
import org.fluxion.processor.schedule.Expression;
import org.fluxion.processor.schedule.LoopProgram;
import org.fluxion.processor.schedule.LoopStatement;

/** Loop programs written by hand, in few words. */
final class Loops {
    static final Type CUBE = new Type(ElementType.DOUBLE, 3);

    private Loops() {}

    static Expression name(String name) {
        return new Expression.Name(name);
    }

    static Expression literal(Object value) {
        return new Expression.Literal(value);
    }

    static Expression unary(UnaryOperator operator, Expression operand) {
        return new Expression.UnaryExpression(operator, operand, Type.DOUBLE);
    }

    static Expression binary(BinaryOperator operator, Expression left, Expression right) {
        return new Expression.BinaryExpression(operator, left, right, Type.DOUBLE);
    }

    static Expression add(Expression left, Expression right) {
        return binary(BinaryOperator.ADD, left, right);
    }

    static Expression subtract(Expression left, Expression right) {
        return binary(BinaryOperator.SUBTRACT, left, right);
    }

    static Expression multiply(Expression left, Expression right) {
        return binary(BinaryOperator.MULTIPLY, left, right);
    }

    static Expression divide(Expression left, Expression right) {
        return binary(BinaryOperator.DIVIDE, left, right);
    }

    static Expression compare(Expression left, Comparison comparison, Expression right) {
        return new Expression.CompareExpression(comparison, left, right);
    }

    static Expression and(Expression left, Expression right) {
        return new Expression.LogicalExpression(true, left, right);
    }

    static Expression or(Expression left, Expression right) {
        return new Expression.LogicalExpression(false, left, right);
    }

    static Expression widen(Expression operand) {
        return new Expression.ConvertExpression(Type.DOUBLE, operand);
    }

    static Expression length(Expression array) {
        return new Expression.LengthExpression(array);
    }

    static Expression at(Expression array, Expression index) {
        return new Expression.Element(array, index);
    }

    static Expression at(String array, String index) {
        return at(name(array), name(index));
    }

    static Expression.KernelCall kernel(String className, String method, Expression... arguments) {
        return new Expression.KernelCall(className, method, List.of(arguments));
    }

    static LoopStatement declare(Type type, String name, Expression value) {
        return new LoopStatement.Declare(type, name, value);
    }

    static LoopStatement declare(String name, Expression value) {
        return declare(Type.DOUBLE, name, value);
    }

    static LoopStatement assign(String name, BinaryOperator operator, Expression value) {
        return new LoopStatement.Assign(name, operator, value);
    }

    static LoopStatement store(Expression array, String index, Expression value) {
        return new LoopStatement.Store(array, name(index), false, value);
    }

    static LoopStatement storeAdd(Expression array, String index, Expression value) {
        return new LoopStatement.Store(array, name(index), true, value);
    }

    static LoopStatement loop(String index, Expression bound, LoopStatement... body) {
        return new LoopStatement.For(index, bound, false, List.of(body));
    }

    static LoopStatement.Buffer buffer(String name, Expression size, boolean isZeroed) {
        return new LoopStatement.Buffer(name, ElementType.DOUBLE, List.of(size), null, 1, isZeroed);
    }

    static LoopStatement check(Expression condition, String message, Expression... details) {
        return new LoopStatement.Check(condition, message, List.of(details));
    }

    static Signature.Parameter parameter(Type type, String name) {
        return new Signature.Parameter(name, type, "", false);
    }

    static LoopProgram.Result value(String local, Type type) {
        return new LoopProgram.Result(LoopProgram.Kind.VALUE, "", local, type);
    }

    static LoopProgram.Result derivative(String parameter, String local, Type type) {
        return new LoopProgram.Result(LoopProgram.Kind.DERIVATIVE, parameter, local, type);
    }

    /** A program whose buffers are those that the body asks for outside of loops and branches. */
    static LoopProgram program(
            Signature signature,
            List<LoopStatement> checks,
            List<LoopStatement> body,
            List<LoopProgram.Result> results) {
        List<LoopProgram.BufferField> buffers = new ArrayList<>();
        for (LoopStatement statement : body) {
            if (statement instanceof LoopStatement.Buffer buffer) {
                buffers.add(new LoopProgram.BufferField(buffer.name(), new Type(buffer.element(), buffer.rank())));
            }
        }
        return new LoopProgram(signature, checks, body, buffers, List.of(), results);
    }
}
