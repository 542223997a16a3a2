package org.fluxion.processor.schedule;

import java.util.List;
import org.fluxion.processor.ir.ElementType;
import org.fluxion.processor.ir.Type;

/** Calls of the runtime that do the same for arrays of any type. */
final class Kernels {
    private Kernels() {}

    /** {@code Buffers.copy(source, target)}. */
    static LoopStatement copy(Type type, Expression source, Expression target) {
        return new LoopStatement.Run(new Expression.KernelCall(classOf(type), "copy", List.of(source, target)));
    }

    /** {@code Buffers.like(buffer, shape)}. */
    static Expression like(Type type, Expression buffer, Expression shape) {
        return new Expression.KernelCall(classOf(type), "like", List.of(buffer, shape));
    }

    private static String classOf(Type type) {
        return type.element() == ElementType.DOUBLE ? "Buffers" : "PlainBuffers";
    }
}
