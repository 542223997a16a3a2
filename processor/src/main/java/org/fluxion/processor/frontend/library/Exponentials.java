package org.fluxion.processor.frontend.library;

import java.util.List;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.Comparison;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Stop;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.UnaryOperator;
import org.fluxion.processor.ir.Variable;

/**
 * The functions that shift a vector by its largest element before they take exponentials. The results do not depend on the shift,
 * so it is a constant to the derivative: the gradient of {@code logSumExp} then is exactly {@code softmax}.
 */
final class Exponentials {
    private Exponentials() {}

    static void define(FunctionTable table) {
        table.define("logSumExp", List.of(Type.VECTOR), Exponentials::logSumExp);
        table.define("softmax", List.of(Type.VECTOR), Exponentials::softmax);
    }

    /** {@code shift + log(sum(exp(x[i] - shift)))}. */
    private static Variable logSumExp(Invocation call) {
        BlockBuilder builder = call.builder();
        Variable x = call.argument(0);
        Variable size = builder.length(x);
        Variable shift = finiteShift(builder, largest(builder, x, size));
        Variable total = LoopForms.reduce(
                builder, Reduction.SUM, "i", size, (body, i) -> exponential(body, body.index(x, i), shift));
        return builder.add(shift, builder.unary(UnaryOperator.LOG, total));
    }

    /**
     * The largest element, or 0 where it is infinite: infinity minus infinity would make the sum NaN, and without a shift the sum of
     * exponentials is 0 or infinity, so that its logarithm is the infinity that is wanted. NaN stays NaN.
     */
    private static Variable finiteShift(BlockBuilder builder, Variable largest) {
        Variable isInfinite = builder.compare(
                Comparison.EQUAL,
                builder.unary(UnaryOperator.ABS, largest),
                builder.constant(Double.POSITIVE_INFINITY));
        BlockBuilder infinite = builder.nested();
        Variable zero = infinite.constant(0.0);
        return builder.emit(
                "shift",
                new If(
                        isInfinite,
                        infinite.build(List.of(zero)),
                        builder.nested().build(List.of(largest))));
    }

    /** {@code exp(x[i] - shift) / sum(exp(x - shift))}; all NaN where the largest element is infinite. */
    private static Variable softmax(Invocation call) {
        BlockBuilder builder = call.builder();
        Variable x = call.argument(0);
        Variable size = builder.length(x);
        Variable shift = largest(builder, x, size);
        Variable exponentials =
                LoopForms.build(builder, "i", size, (body, i) -> exponential(body, body.index(x, i), shift));
        Variable total = Reductions.elements(builder, Reduction.SUM, exponentials, size);
        return LoopForms.build(builder, "i", size, (body, i) -> body.divide(body.index(exponentials, i), total));
    }

    private static Variable largest(BlockBuilder builder, Variable x, Variable size) {
        return builder.emit("shift", new Stop(Reductions.elements(builder, Reduction.MAX, x, size)));
    }

    private static Variable exponential(BlockBuilder body, Variable element, Variable shift) {
        return body.unary(UnaryOperator.EXP, body.subtract(element, shift));
    }
}
