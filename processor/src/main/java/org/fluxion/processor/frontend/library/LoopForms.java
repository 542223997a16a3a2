package org.fluxion.processor.frontend.library;

import java.util.List;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Variable;

/** The loops that functions of vectors and matrices are made of. */
final class LoopForms {
    private LoopForms() {}

    /** What one iteration computes from its index. */
    interface Element {
        Variable at(BlockBuilder body, Variable index);
    }

    /** What one iteration does without a result. */
    interface Check {
        void at(BlockBuilder body, Variable index);
    }

    /** The array of {@code size} elements. */
    static Variable build(BlockBuilder builder, String indexName, Variable size, Element element) {
        BlockBuilder body = builder.nested();
        Variable index = builder.variables().fresh(indexName, Type.INT);
        List<Variable> results = List.of(element.at(body, index));
        return builder.emit(new Loop(size, List.of(), List.of(), body.build(List.of(index), results)));
    }

    /** The elements combined into one number, from the first to the last. */
    static Variable reduce(
            BlockBuilder builder, Reduction reduction, String indexName, Variable size, Element element) {
        return reduce(builder, reduction, reduction.defaultName(), indexName, size, element);
    }

    /** As above, with another name for the number. */
    static Variable reduce(
            BlockBuilder builder, Reduction reduction, String name, String indexName, Variable size, Element element) {
        Variable initial = builder.constant(reduction.neutral());
        BlockBuilder body = builder.nested();
        Variable index = builder.variables().fresh(indexName, Type.INT);
        Variable carried = builder.variables().fresh(name, Type.DOUBLE);
        Variable next = body.binary(reduction.operator(), carried, element.at(body, index));
        return builder.emit(
                name,
                new Loop(
                        size,
                        List.of(initial),
                        List.of(reduction.role()),
                        body.build(List.of(index, carried), List.of(next))));
    }

    /** The checks of all iterations. */
    static void forEach(BlockBuilder builder, String indexName, Variable size, Check check) {
        BlockBuilder body = builder.nested();
        Variable index = builder.variables().fresh(indexName, Type.INT);
        check.at(body, index);
        builder.emitAll(new Loop(size, List.of(), List.of(), body.build(List.of(index), List.of())), List.of());
    }
}
