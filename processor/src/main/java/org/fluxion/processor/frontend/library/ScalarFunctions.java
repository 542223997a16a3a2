package org.fluxion.processor.frontend.library;

import java.util.List;
import java.util.Map;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.Comparison;
import org.fluxion.processor.ir.FusedMultiplyAdd;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.UnaryOperator;
import org.fluxion.processor.ir.Variable;

/** The functions of {@code Math}, {@code StrictMath} and {@code Activations}: one scalar operation each, or two. */
final class ScalarFunctions {
    private static final Map<String, UnaryOperator> UNARY = Map.ofEntries(
            Map.entry("exp", UnaryOperator.EXP),
            Map.entry("expm1", UnaryOperator.EXPM1),
            Map.entry("log", UnaryOperator.LOG),
            Map.entry("log10", UnaryOperator.LOG10),
            Map.entry("log1p", UnaryOperator.LOG1P),
            Map.entry("sqrt", UnaryOperator.SQRT),
            Map.entry("cbrt", UnaryOperator.CBRT),
            Map.entry("sin", UnaryOperator.SIN),
            Map.entry("cos", UnaryOperator.COS),
            Map.entry("tan", UnaryOperator.TAN),
            Map.entry("asin", UnaryOperator.ASIN),
            Map.entry("acos", UnaryOperator.ACOS),
            Map.entry("atan", UnaryOperator.ATAN),
            Map.entry("sinh", UnaryOperator.SINH),
            Map.entry("cosh", UnaryOperator.COSH),
            Map.entry("tanh", UnaryOperator.TANH),
            Map.entry("toRadians", UnaryOperator.TO_RADIANS),
            Map.entry("toDegrees", UnaryOperator.TO_DEGREES),
            Map.entry("floor", UnaryOperator.FLOOR),
            Map.entry("ceil", UnaryOperator.CEIL),
            Map.entry("rint", UnaryOperator.RINT));

    private static final Map<String, BinaryOperator> BINARY = Map.of(
            "pow", BinaryOperator.POW,
            "atan2", BinaryOperator.ATAN2,
            "hypot", BinaryOperator.HYPOT);

    private static final List<Type> INTEGERS_FIRST = List.of(Type.INT, Type.LONG, Type.DOUBLE);

    private ScalarFunctions() {}

    /** What asks whether a number is one; there is nothing to differentiate. */
    static void defineTests(FunctionTable table) {
        table.define("isNaN", List.of(Type.DOUBLE), call -> {
            Variable number = call.arguments().get(0);
            return call.builder().compare(Comparison.NOT_EQUAL, number, number);
        });
        table.define("isInfinite", List.of(Type.DOUBLE), call -> compareSize(call, Comparison.GREATER));
        table.define("isFinite", List.of(Type.DOUBLE), call -> compareSize(call, Comparison.LESS_OR_EQUAL));
    }

    private static Variable compareSize(Invocation call, Comparison comparison) {
        Variable size = call.builder().unary(UnaryOperator.ABS, call.arguments().get(0));
        return call.builder().compare(comparison, size, call.builder().constant(Double.MAX_VALUE));
    }

    static void defineMath(FunctionTable table) {
        UNARY.forEach((name, operator) -> table.define(name, List.of(Type.DOUBLE), unary(operator)));
        BINARY.forEach((name, operator) -> table.define(name, List.of(Type.DOUBLE, Type.DOUBLE), binary(operator)));
        for (Type type : INTEGERS_FIRST) {
            table.define("abs", List.of(type), unary(UnaryOperator.ABS));
            table.define("max", List.of(type, type), binary(BinaryOperator.MAX));
            table.define("min", List.of(type, type), binary(BinaryOperator.MIN));
        }
        defineOverloadsOfFloat(table);
    }

    /** Java gives a call with integers alone to the overload for float, which rounds: such calls are not taken. */
    private static void defineOverloadsOfFloat(FunctionTable table) {
        table.defineForDoubles("signum", 1, unary(UnaryOperator.SIGNUM));
        table.defineForDoubles("round", 1, unary(UnaryOperator.ROUND));
        table.defineForDoubles("copySign", 2, binary(BinaryOperator.COPY_SIGN));
        table.defineForDoubles(
                "fma",
                3,
                call -> call.builder()
                        .emit(new FusedMultiplyAdd(call.argument(0), call.argument(1), call.argument(2))));
    }

    static void defineActivations(FunctionTable table) {
        List<Type> scalar = List.of(Type.DOUBLE);
        table.define("relu", scalar, call -> relu(call.builder(), call.argument(0)));
        table.define("sigmoid", scalar, unary(UnaryOperator.SIGMOID));
        table.define("softplus", scalar, unary(UnaryOperator.SOFTPLUS));
        table.define("square", scalar, call -> square(call.builder(), call.argument(0)));
    }

    /** {@code max(0, x)}: the 0 first, as the runtime has it, so that the kink is treated as the paper does. */
    static Variable relu(BlockBuilder builder, Variable x) {
        return builder.binary(BinaryOperator.MAX, builder.constant(0.0), x);
    }

    static Variable square(BlockBuilder builder, Variable x) {
        return builder.multiply(x, x);
    }

    private static LibraryFunction.Expansion unary(UnaryOperator operator) {
        return call -> call.builder().unary(operator, call.argument(0));
    }

    private static LibraryFunction.Expansion binary(BinaryOperator operator) {
        return call -> call.builder().binary(operator, call.argument(0), call.argument(1));
    }
}
