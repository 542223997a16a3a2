package org.fluxion.processor.ir;

import java.util.List;

/**
 * A literal.
 *
 * @param type a scalar type
 * @param value a Double, Long, Integer or Boolean, as the type says
 */
public record Constant(Type type, Object value) implements Simple {
    public Constant {
        Operation.check(type.isScalar() && valueClass(type.element()).isInstance(value), this);
    }

    private static Class<?> valueClass(ElementType element) {
        return switch (element) {
            case DOUBLE -> Double.class;
            case LONG -> Long.class;
            case INT -> Integer.class;
            case BOOLEAN -> Boolean.class;
            case FLOAT, SHORT, CHAR, BYTE -> Void.class;
        };
    }

    public static Constant of(double value) {
        return new Constant(Type.DOUBLE, value);
    }

    public static Constant of(int value) {
        return new Constant(Type.INT, value);
    }

    public static Constant of(long value) {
        return new Constant(Type.LONG, value);
    }

    public static Constant of(boolean value) {
        return new Constant(Type.BOOLEAN, value);
    }

    @Override
    public List<Variable> operands() {
        return List.of();
    }

    @Override
    public List<Type> resultTypes() {
        return List.of(type);
    }

    @Override
    public Simple withOperands(List<Variable> operands) {
        return this;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitConstant(this);
    }
}
