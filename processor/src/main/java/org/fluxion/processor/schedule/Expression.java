package org.fluxion.processor.schedule;

import java.util.List;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Comparison;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.UnaryOperator;

/** A Java expression without side effects, still free of any Java text but names. */
public sealed interface Expression {

    <R> R accept(Visitor<R> visitor);

    /** One method for each expression; no defaults. */
    interface Visitor<R> {
        R visitLiteral(Literal expression);

        R visitName(Name expression);

        R visitOrdinal(Ordinal expression);

        R visitUnary(UnaryExpression expression);

        R visitBinary(BinaryExpression expression);

        R visitFusedMultiplyAdd(FusedMultiplyAddExpression expression);

        R visitCompare(CompareExpression expression);

        R visitLogical(LogicalExpression expression);

        R visitConvert(ConvertExpression expression);

        R visitConditional(ConditionalExpression expression);

        R visitElement(Element expression);

        R visitLength(LengthExpression expression);

        R visitKernel(KernelCall expression);
    }

    /** A Double, Long, Integer or Boolean literal. */
    record Literal(Object value) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitLiteral(this);
        }
    }

    /** A parameter or a local variable. */
    record Name(String name) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitName(this);
        }
    }

    /** {@code name.ordinal()} of an enum parameter, or {@code Enum.CONSTANT.ordinal()}: qualifier is empty for a parameter. */
    record Ordinal(String enumClass, String name) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitOrdinal(this);
        }
    }

    /** An operator or function of one operand whose static type is given. */
    record UnaryExpression(UnaryOperator operator, Expression operand, Type type) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitUnary(this);
        }
    }

    /** An operator or function of two operands; {@code type} is the left operand's. */
    record BinaryExpression(BinaryOperator operator, Expression left, Expression right, Type type)
            implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitBinary(this);
        }
    }

    /** {@code Math.fma}. */
    record FusedMultiplyAddExpression(Expression left, Expression right, Expression addend) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitFusedMultiplyAdd(this);
        }
    }

    /** A comparison. */
    record CompareExpression(Comparison comparison, Expression left, Expression right) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCompare(this);
        }
    }

    /** Short-circuit {@code &&} or {@code ||}. */
    record LogicalExpression(boolean isAnd, Expression left, Expression right) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitLogical(this);
        }
    }

    /** A cast. */
    record ConvertExpression(Type type, Expression operand) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitConvert(this);
        }
    }

    /** {@code condition ? whenTrue : whenFalse}. */
    record ConditionalExpression(Expression condition, Expression whenTrue, Expression whenFalse)
            implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitConditional(this);
        }
    }

    /** {@code array[index]}. */
    record Element(Expression array, Expression index) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitElement(this);
        }
    }

    /** {@code array.length}. */
    record LengthExpression(Expression array) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitLength(this);
        }
    }

    /** A call of a static method of the runtime, for example {@code Kernels.dot(w, x, n)}. */
    record KernelCall(String className, String method, List<Expression> arguments) implements Expression {
        public KernelCall {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitKernel(this);
        }
    }
}
