package org.fluxion.processor.codegen;

import java.util.Optional;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.schedule.Expression;

/** The types that Java gives to expressions; none where only a kernel's declaration could tell. */
final class StaticTypes implements Expression.Visitor<Optional<Type>> {
    private final LocalTypes locals;

    StaticTypes(LocalTypes locals) {
        this.locals = locals;
    }

    Optional<Type> of(Expression expression) {
        return expression.accept(this);
    }

    /** Whether the expression is known to be an int or a long. */
    boolean isInteger(Expression expression) {
        return of(expression)
                .filter(type -> type.isScalar() && type.element().isInteger())
                .isPresent();
    }

    @Override
    public Optional<Type> visitLiteral(Expression.Literal expression) {
        Object value = expression.value();
        if (value instanceof Double) {
            return Optional.of(Type.DOUBLE);
        }
        if (value instanceof Long) {
            return Optional.of(Type.LONG);
        }
        return Optional.of(value instanceof Integer ? Type.INT : Type.BOOLEAN);
    }

    @Override
    public Optional<Type> visitName(Expression.Name expression) {
        return Optional.ofNullable(locals.typeOf(expression.name()));
    }

    @Override
    public Optional<Type> visitOrdinal(Expression.Ordinal expression) {
        return Optional.of(Type.INT);
    }

    @Override
    public Optional<Type> visitUnary(Expression.UnaryExpression expression) {
        return Optional.of(expression.operator().resultType(expression.type()));
    }

    @Override
    public Optional<Type> visitBinary(Expression.BinaryExpression expression) {
        return Optional.of(expression.type());
    }

    @Override
    public Optional<Type> visitFusedMultiplyAdd(Expression.FusedMultiplyAddExpression expression) {
        return Optional.of(Type.DOUBLE);
    }

    @Override
    public Optional<Type> visitCompare(Expression.CompareExpression expression) {
        return Optional.of(Type.BOOLEAN);
    }

    @Override
    public Optional<Type> visitLogical(Expression.LogicalExpression expression) {
        return Optional.of(Type.BOOLEAN);
    }

    @Override
    public Optional<Type> visitConvert(Expression.ConvertExpression expression) {
        return Optional.of(expression.type());
    }

    @Override
    public Optional<Type> visitConditional(Expression.ConditionalExpression expression) {
        return of(expression.whenTrue()).or(() -> of(expression.whenFalse()));
    }

    @Override
    public Optional<Type> visitElement(Expression.Element expression) {
        return of(expression.array()).filter(Type::isArray).map(Type::row);
    }

    @Override
    public Optional<Type> visitLength(Expression.LengthExpression expression) {
        return Optional.of(Type.INT);
    }

    @Override
    public Optional<Type> visitKernel(Expression.KernelCall expression) {
        return Optional.empty();
    }
}
