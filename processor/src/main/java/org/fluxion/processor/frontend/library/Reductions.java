package org.fluxion.processor.frontend.library;

import java.util.List;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.Convert;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.UnaryOperator;
import org.fluxion.processor.ir.Variable;

/** The functions that make one number of a vector, or of two. */
final class Reductions {
    private static final List<Type> VECTOR = List.of(Type.VECTOR);

    private Reductions() {}

    static void define(FunctionTable table) {
        table.define("sum", VECTOR, call -> sum(call.builder(), call.argument(0)));
        table.define("mean", VECTOR, Reductions::mean);
        table.define("dot", List.of(Type.VECTOR, Type.VECTOR), Reductions::dot);
        table.define("norm", VECTOR, Reductions::norm);
        table.define("max", VECTOR, call -> extreme(call, Reduction.MAX, "max"));
        table.define("min", VECTOR, call -> extreme(call, Reduction.MIN, "min"));
    }

    private static Variable sum(BlockBuilder builder, Variable x) {
        return elements(builder, Reduction.SUM, x, builder.length(x));
    }

    private static Variable mean(Invocation call) {
        BlockBuilder builder = call.builder();
        Variable x = call.argument(0);
        Variable total = sum(builder, x);
        return builder.divide(total, builder.emit(new Convert(builder.length(x), Type.DOUBLE)));
    }

    private static Variable dot(Invocation call) {
        Variable size = SizeChecks.sameLength(call, 0, 1);
        return product(call.builder(), "i", size, call.argument(0), call.argument(1));
    }

    /** {@code sum(x[i] * y[i])} for vectors that are known to have the given length. */
    static Variable product(BlockBuilder builder, String indexName, Variable size, Variable x, Variable y) {
        return LoopForms.reduce(
                builder,
                Reduction.SUM,
                "product",
                indexName,
                size,
                (body, i) -> body.multiply(body.index(x, i), body.index(y, i)));
    }

    private static Variable norm(Invocation call) {
        BlockBuilder builder = call.builder();
        Variable x = call.argument(0);
        Variable squares = LoopForms.reduce(
                builder,
                Reduction.SUM,
                "squares",
                "i",
                builder.length(x),
                (body, i) -> ScalarFunctions.square(body, body.index(x, i)));
        return builder.unary(UnaryOperator.NORM_ROOT, squares);
    }

    private static Variable extreme(Invocation call, Reduction reduction, String function) {
        Variable size = SizeChecks.notEmpty(call, function);
        return elements(call.builder(), reduction, call.argument(0), size);
    }

    /** The elements of a vector of the given length, combined. */
    static Variable elements(BlockBuilder builder, Reduction reduction, Variable x, Variable size) {
        return LoopForms.reduce(builder, reduction, "i", size, (body, i) -> body.index(x, i));
    }
}
