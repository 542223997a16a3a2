package org.fluxion.processor.codegen;

import static org.fluxion.processor.codegen.Loops.add;
import static org.fluxion.processor.codegen.Loops.and;
import static org.fluxion.processor.codegen.Loops.at;
import static org.fluxion.processor.codegen.Loops.binary;
import static org.fluxion.processor.codegen.Loops.compare;
import static org.fluxion.processor.codegen.Loops.divide;
import static org.fluxion.processor.codegen.Loops.kernel;
import static org.fluxion.processor.codegen.Loops.length;
import static org.fluxion.processor.codegen.Loops.literal;
import static org.fluxion.processor.codegen.Loops.multiply;
import static org.fluxion.processor.codegen.Loops.name;
import static org.fluxion.processor.codegen.Loops.or;
import static org.fluxion.processor.codegen.Loops.parameter;
import static org.fluxion.processor.codegen.Loops.program;
import static org.fluxion.processor.codegen.Loops.subtract;
import static org.fluxion.processor.codegen.Loops.unary;
import static org.fluxion.processor.codegen.Loops.value;
import static org.fluxion.processor.codegen.Loops.widen;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Comparison;
import org.fluxion.processor.ir.ElementType;
import org.fluxion.processor.ir.Signature;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.UnaryOperator;
import org.fluxion.processor.schedule.Expression;
import org.junit.jupiter.api.Test;

class ExpressionWriterTest {
    private static final Expression A = name("a");
    private static final Expression B = name("b");
    private static final Expression C = name("c");
    private static final Expression I = name("i");
    private static final Expression J = name("j");

    @Test
    void sumsKeepTheirGrouping() {
        assertText("a + b + c", add(add(A, B), C));
        assertText("a + (b + c)", add(A, add(B, C)));
        assertText("a - (b - c)", subtract(A, subtract(B, C)));
        assertText("a - b + c", add(subtract(A, B), C));
    }

    @Test
    void productsKeepTheirGrouping() {
        assertText("a * b * c", multiply(multiply(A, B), C));
        assertText("a * (b * c)", multiply(A, multiply(B, C)));
        assertText("a / (b * c)", divide(A, multiply(B, C)));
        assertText("a * (b / c)", multiply(A, divide(B, C)));
        assertText("a / b % c", binary(BinaryOperator.REMAINDER, divide(A, B), C));
    }

    @Test
    void precedenceSparesParentheses() {
        assertText("a * b + c", add(multiply(A, B), C));
        assertText("(a + b) * c", multiply(add(A, B), C));
        assertText("a + b * c", add(A, multiply(B, C)));
        assertText("-(a + b)", negate(add(A, B)));
        assertText("-a * b", multiply(negate(A), B));
        assertText("-(a * b)", negate(multiply(A, B)));
    }

    @Test
    void signsDoNotMeet() {
        assertText("-(-a)", negate(negate(A)));
        assertText("-(-2.0)", negate(literal(-2.0)));
        assertText("a - (-b)", subtract(A, negate(B)));
        assertText("a + (-2.0)", add(A, literal(-2.0)));
        assertText("a * -2.0", multiply(A, literal(-2.0)));
        assertText("-2.0 * a", multiply(literal(-2.0), A));
        assertText("a + (-b * c)", add(A, multiply(negate(B), C)));
    }

    @Test
    void functionsAreThoseOfMathAndTheRuntime() {
        assertText("Math.max(a, b + c)", binary(BinaryOperator.MAX, A, add(B, C)));
        assertText("Math.pow(a, -b)", binary(BinaryOperator.POW, A, negate(B)));
        assertText("Math.copySign(a, b)", binary(BinaryOperator.COPY_SIGN, A, B));
        assertText("Math.sqrt(a)", unary(UnaryOperator.NORM_ROOT, A));
        assertText("Math.toRadians(a)", unary(UnaryOperator.TO_RADIANS, A));
        assertText("Activations.softplus(a)", unary(UnaryOperator.SOFTPLUS, A));
        assertText("Math.fma(a, b, c)", new Expression.FusedMultiplyAddExpression(A, B, C));
        assertText("Kernels.dot(v, v, i)", kernel("Kernels", "dot", name("v"), name("v"), I));
    }

    @Test
    void conditionsReadWithoutATableOfPrecedences() {
        Expression below = compare(A, Comparison.LESS, B);
        Expression equal = compare(I, Comparison.EQUAL, J);
        assertText("a < b && i == j && a < b", and(and(below, equal), below));
        assertText("(a < b && i == j) || a < b", or(and(below, equal), below));
        assertText("!(a < b)", new Expression.UnaryExpression(UnaryOperator.NOT, below, Type.BOOLEAN));
        assertText("(a < b) == (b < c)", compare(below, Comparison.EQUAL, compare(B, Comparison.LESS, C)));
        assertText("a < b ? a : i == j ? b : c", choose(below, A, choose(equal, B, C)));
        assertText("a < b ? (i == j ? b : c) : a", choose(below, choose(equal, B, C), A));
        assertText("(a < b ? a : b) * c", multiply(choose(below, A, B), C));
    }

    @Test
    void bitOperationsAreParenthesized() {
        assertText("(i << j) + i", integers(BinaryOperator.ADD, integers(BinaryOperator.SHIFT_LEFT, I, J), I));
        assertText(
                "(i + j) >>> i", integers(BinaryOperator.UNSIGNED_SHIFT_RIGHT, integers(BinaryOperator.ADD, I, J), I));
        assertText("(i & j) | i", integers(BinaryOperator.OR, integers(BinaryOperator.AND, I, J), I));
        assertText("i ^ j ^ i", integers(BinaryOperator.XOR, integers(BinaryOperator.XOR, I, J), I));
        assertText("~i", new Expression.UnaryExpression(UnaryOperator.BIT_NOT, I, Type.INT));
    }

    @Test
    void widensWhereJavaWouldNot() {
        assertText("a / i", divide(A, widen(I)));
        assertText("i * a", multiply(widen(I), A));
        assertText("a / (i * j)", divide(A, widen(integers(BinaryOperator.MULTIPLY, I, J))));
        assertText("(double) i / j", divide(widen(I), widen(J)));
        assertText("Math.max((double) i, a)", binary(BinaryOperator.MAX, widen(I), A));
        assertText("a < i", compare(A, Comparison.LESS, widen(I)));
    }

    @Test
    void castsOnlyToAnotherType() {
        assertText("(int) Math.floor(a)", convert(Type.INT, unary(UnaryOperator.FLOOR, A)));
        assertText("(long) (a + b)", convert(Type.LONG, add(A, B)));
        assertText("a", convert(Type.DOUBLE, A));
        assertText("i", convert(Type.INT, I));
    }

    @Test
    void floatsAreMultipliedAsDoubles() {
        assertText("(double) f[i] * (double) f[j]", multiply(at("f", "i"), at("f", "j")));
        assertText("f.length", length(name("f")));
    }

    @Test
    void readsArraysAndEnums() {
        assertText("m[i][j]", at(at("m", "i"), J));
        assertText("m[i].length", length(at("m", "i")));
        assertText("v[i + j]", at(name("v"), integers(BinaryOperator.ADD, I, J)));
        assertText("mode.ordinal()", new Expression.Ordinal("", "mode"));
        assertText("Mode.FAST.ordinal()", new Expression.Ordinal("Mode", "FAST"));
        assertText("org.example.Model.Mode.FAST.ordinal()", new Expression.Ordinal("org.example.Model.Mode", "FAST"));
    }

    private static Expression negate(Expression operand) {
        return unary(UnaryOperator.NEGATE, operand);
    }

    private static Expression choose(Expression condition, Expression whenTrue, Expression whenFalse) {
        return new Expression.ConditionalExpression(condition, whenTrue, whenFalse);
    }

    private static Expression integers(BinaryOperator operator, Expression left, Expression right) {
        return new Expression.BinaryExpression(operator, left, right, Type.INT);
    }

    private static Expression convert(Type type, Expression operand) {
        return new Expression.ConvertExpression(type, operand);
    }

    private static void assertText(String expected, Expression expression) {
        Signature signature = new Signature(
                "",
                "G",
                false,
                "M",
                "f",
                List.of(
                        parameter(Type.DOUBLE, "a"),
                        parameter(Type.DOUBLE, "b"),
                        parameter(Type.DOUBLE, "c"),
                        parameter(Type.INT, "i"),
                        parameter(Type.INT, "j"),
                        parameter(Type.VECTOR, "v"),
                        parameter(Type.MATRIX, "m"),
                        parameter(new Type(ElementType.FLOAT, 1), "f")),
                Type.DOUBLE,
                List.of("a"));
        LocalTypes locals =
                LocalTypes.ofBody(program(signature, List.of(), List.of(), List.of(value("a", Type.DOUBLE))));
        String text = new ExpressionWriter(new StaticTypes(locals))
                .write(expression, Precedence.CONDITIONAL)
                .toString();
        assertEquals(expected, text.replace("java.lang.", "").replace("org.fluxion.runtime.", ""));
    }
}
