package org.fluxion.processor.report;

import java.util.List;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Comparison;
import org.fluxion.processor.ir.ElementType;
import org.fluxion.processor.ir.UnaryOperator;

/** The scalar operators and functions as terms. */
final class Functions {
    private Functions() {}

    static Term unary(UnaryOperator operator, Term operand) {
        return switch (operator) {
            case NEGATE -> Algebra.negate(operand);
            case NOT -> function("not", operand);
            case BIT_NOT -> Phrases.enclosed("~(", List.of(operand), ")", 0);
            case SQRT, NORM_ROOT -> function("sqrt", operand);
            case SIGNUM -> function("sign", operand);
            case TO_RADIANS -> function("radians", operand);
            case TO_DEGREES -> function("degrees", operand);
            case ABS -> function("abs", operand);
            case EXP -> function("exp", operand);
            case EXPM1 -> function("expm1", operand);
            case LOG -> function("log", operand);
            case LOG10 -> function("log10", operand);
            case LOG1P -> function("log1p", operand);
            case CBRT -> function("cbrt", operand);
            case SIN -> function("sin", operand);
            case COS -> function("cos", operand);
            case TAN -> function("tan", operand);
            case ASIN -> function("asin", operand);
            case ACOS -> function("acos", operand);
            case ATAN -> function("atan", operand);
            case SINH -> function("sinh", operand);
            case COSH -> function("cosh", operand);
            case TANH -> function("tanh", operand);
            case FLOOR -> function("floor", operand);
            case CEIL -> function("ceil", operand);
            case RINT -> function("rint", operand);
            case ROUND -> function("round", operand);
            case SIGMOID -> function("sigmoid", operand);
            case SOFTPLUS -> function("softplus", operand);
        };
    }

    static Term binary(BinaryOperator operator, boolean isInteger, Term left, Term right) {
        return switch (operator) {
            case ADD -> Algebra.add(left, right);
            case SUBTRACT -> Algebra.subtract(left, right);
            case MULTIPLY -> Algebra.multiply(left, right);
            case DIVIDE ->
                isInteger ? new Term.Infix(InfixOperator.QUOTIENT, left, right) : Algebra.divide(left, right);
            case REMAINDER -> new Term.Infix(InfixOperator.REMAINDER, left, right);
            case POW -> new Term.Power(left, right);
            case MAX -> new Term.Function("max", List.of(left, right));
            case MIN -> new Term.Function("min", List.of(left, right));
            case ATAN2 -> new Term.Function("atan2", List.of(left, right));
            case HYPOT -> new Term.Function("hypot", List.of(left, right));
            case COPY_SIGN -> new Term.Function("copySign", List.of(left, right));
            case AND -> Phrases.bits(left, "&", right);
            case OR -> Phrases.bits(left, "|", right);
            case XOR -> Phrases.bits(left, "^", right);
            case SHIFT_LEFT -> Phrases.bits(left, "<<", right);
            case SHIFT_RIGHT -> Phrases.bits(left, ">>", right);
            case UNSIGNED_SHIFT_RIGHT -> Phrases.bits(left, ">>>", right);
        };
    }

    static InfixOperator comparison(Comparison comparison) {
        return switch (comparison) {
            case EQUAL -> InfixOperator.EQUAL;
            case NOT_EQUAL -> InfixOperator.NOT_EQUAL;
            case LESS -> InfixOperator.LESS;
            case LESS_OR_EQUAL -> InfixOperator.LESS_OR_EQUAL;
            case GREATER -> InfixOperator.GREATER;
            case GREATER_OR_EQUAL -> InfixOperator.GREATER_OR_EQUAL;
        };
    }

    /** A number stays as it is where a conversion keeps it. */
    static Term converted(ElementType from, ElementType to, Term operand) {
        return switch (to) {
            case DOUBLE -> operand;
            case LONG, INT -> from == ElementType.DOUBLE ? function("trunc", operand) : operand;
            case FLOAT, SHORT, CHAR, BYTE -> function(to.keyword(), operand);
            case BOOLEAN -> throw new IllegalArgumentException("no conversion gives a boolean");
        };
    }

    private static Term function(String name, Term operand) {
        return new Term.Function(name, List.of(operand));
    }
}
