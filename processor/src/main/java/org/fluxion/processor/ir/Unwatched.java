package org.fluxion.processor.ir;

/** Sees nothing and changes nothing. */
enum Unwatched implements EvaluationWatch {
    INSTANCE;

    @Override
    public void branched(boolean taken) {}

    @Override
    public Object unary(UnaryOperator operator, Object operand, Object result) {
        return result;
    }

    @Override
    public Object binary(BinaryOperator operator, Object left, Object right, Object result) {
        return result;
    }

    @Override
    public double fused(double result) {
        return result;
    }

    @Override
    public Object converted(Object operand, Object result) {
        return result;
    }

    @Override
    public Object stopped(Object value) {
        return value;
    }
}
