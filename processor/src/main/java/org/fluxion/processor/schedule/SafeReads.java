package org.fluxion.processor.schedule;

import java.util.List;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Type;

/** Whether expressions are free of all that can throw, and of calls of functions. */
final class SafeReads {
    /** Knows whether an array has an element. */
    @FunctionalInterface
    interface Elements {
        boolean isThere(String array, Expression index, List<LoopStatement.For> around);
    }

    private final Elements elements;

    SafeReads(Elements elements) {
        this.elements = elements;
    }

    /** Whether nothing in the expression throws inside of the loops. */
    boolean areIn(Expression expression, List<LoopStatement.For> around) {
        Search search = new Search(around);
        search.visit(expression);
        return search.isSafe;
    }

    /** Whether the expression calls a function that is no instruction of the machine. */
    boolean callFunctions(Expression expression) {
        Search search = new Search(List.of());
        search.visit(expression);
        return search.hasCall;
    }

    private final class Search extends Traversal {
        private final List<LoopStatement.For> around;
        private boolean isSafe = true;
        private boolean hasCall;

        Search(List<LoopStatement.For> around) {
            this.around = around;
        }

        @Override
        public Void visitUnary(Expression.UnaryExpression expression) {
            hasCall |= switch (expression.operator()) {
                case NEGATE, NOT, BIT_NOT, ABS, SQRT, NORM_ROOT, SIGNUM, TO_RADIANS, TO_DEGREES -> false;
                case EXP,
                        EXPM1,
                        LOG,
                        LOG10,
                        LOG1P,
                        CBRT,
                        SIN,
                        COS,
                        TAN,
                        ASIN,
                        ACOS,
                        ATAN,
                        SINH,
                        COSH,
                        TANH,
                        FLOOR,
                        CEIL,
                        RINT,
                        ROUND,
                        SIGMOID,
                        SOFTPLUS -> true;
            };
            return super.visitUnary(expression);
        }

        @Override
        public Void visitBinary(Expression.BinaryExpression expression) {
            BinaryOperator operator = expression.operator();
            boolean isQuotient = operator == BinaryOperator.DIVIDE || operator == BinaryOperator.REMAINDER;
            // An integer may be divided by zero.
            isSafe &= !isQuotient || expression.type().equals(Type.DOUBLE);
            hasCall |= operator == BinaryOperator.REMAINDER
                    || operator == BinaryOperator.POW
                    || operator == BinaryOperator.ATAN2
                    || operator == BinaryOperator.HYPOT;
            return super.visitBinary(expression);
        }

        @Override
        public Void visitElement(Expression.Element expression) {
            isSafe &= expression.array() instanceof Expression.Name array
                    && elements.isThere(array.name(), expression.index(), around);
            return null;
        }

        @Override
        public Void visitLength(Expression.LengthExpression expression) {
            isSafe &= expression.array() instanceof Expression.Name;
            return null;
        }

        @Override
        public Void visitKernel(Expression.KernelCall expression) {
            isSafe = false;
            return null;
        }
    }
}
