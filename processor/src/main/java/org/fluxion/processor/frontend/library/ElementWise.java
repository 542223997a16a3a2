package org.fluxion.processor.frontend.library;

import java.util.List;
import java.util.Map;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.UnaryOperator;
import org.fluxion.processor.ir.Variable;

/**
 * The functions of vectors that work element by element: {@code build i { f(x[i], y[i]) }}. A number beside a vector is the same in
 * every iteration (the paper's scalar expansion).
 */
final class ElementWise {
    private static final Map<String, UnaryOperator> UNARY = Map.of(
            "negate", UnaryOperator.NEGATE,
            "abs", UnaryOperator.ABS,
            "exp", UnaryOperator.EXP,
            "log", UnaryOperator.LOG,
            "sqrt", UnaryOperator.SQRT,
            "tanh", UnaryOperator.TANH,
            "sigmoid", UnaryOperator.SIGMOID);

    private static final Map<String, BinaryOperator> BINARY = Map.of(
            "add", BinaryOperator.ADD,
            "subtract", BinaryOperator.SUBTRACT,
            "multiply", BinaryOperator.MULTIPLY,
            "divide", BinaryOperator.DIVIDE,
            "max", BinaryOperator.MAX,
            "min", BinaryOperator.MIN);

    private static final List<Type> VECTOR_VECTOR = List.of(Type.VECTOR, Type.VECTOR);
    private static final List<Type> VECTOR_SCALAR = List.of(Type.VECTOR, Type.DOUBLE);
    private static final List<Type> SCALAR_VECTOR = List.of(Type.DOUBLE, Type.VECTOR);

    private ElementWise() {}

    /** A function of one element. */
    private interface OfElement {
        Variable apply(BlockBuilder body, Variable element);
    }

    static void define(FunctionTable table) {
        UNARY.forEach((name, operator) ->
                table.define(name, List.of(Type.VECTOR), map((body, element) -> body.unary(operator, element))));
        table.define("relu", List.of(Type.VECTOR), map(ScalarFunctions::relu));
        table.define("square", List.of(Type.VECTOR), map(ScalarFunctions::square));
        BINARY.forEach((name, operator) -> {
            table.define(name, VECTOR_VECTOR, call -> vectors(operator, call));
            table.define(name, VECTOR_SCALAR, call -> numberOnTheRight(operator, call));
            table.define(name, SCALAR_VECTOR, call -> numberOnTheLeft(operator, call));
        });
        table.define("pow", VECTOR_SCALAR, call -> numberOnTheRight(BinaryOperator.POW, call));
    }

    private static LibraryFunction.Expansion map(OfElement function) {
        return call -> overElements(call, 0, function);
    }

    private static Variable overElements(Invocation call, int vector, OfElement function) {
        Variable x = call.argument(vector);
        Variable size = call.builder().length(x);
        return LoopForms.build(call.builder(), "i", size, (body, i) -> function.apply(body, body.index(x, i)));
    }

    private static Variable vectors(BinaryOperator operator, Invocation call) {
        Variable size = SizeChecks.sameLength(call, 0, 1);
        return LoopForms.build(
                call.builder(),
                "i",
                size,
                (body, i) -> body.binary(operator, body.index(call.argument(0), i), body.index(call.argument(1), i)));
    }

    private static Variable numberOnTheRight(BinaryOperator operator, Invocation call) {
        return overElements(call, 0, (body, element) -> body.binary(operator, element, call.argument(1)));
    }

    private static Variable numberOnTheLeft(BinaryOperator operator, Invocation call) {
        return overElements(call, 1, (body, element) -> body.binary(operator, call.argument(0), element));
    }
}
