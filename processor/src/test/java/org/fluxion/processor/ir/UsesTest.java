package org.fluxion.processor.ir;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UsesTest {
    private final Variables variables = new Variables();
    private final Variable x = variables.fresh("x", Type.VECTOR);
    private final Variable a = variables.fresh("a", Type.DOUBLE);
    private final Variable n = variables.fresh("n", Type.INT);
    private final Variable i = variables.fresh("i", Type.INT);
    private final Variable s = variables.fresh("s", Type.DOUBLE);
    private final BlockBuilder body = new BlockBuilder(variables);
    private final Variable element = body.index(x, i);
    private final Variable next = body.add(s, element);
    private final Loop loop = new Loop(n, List.of(a), List.of(Role.SUM), body.build(List.of(i, s), List.of(next, a)));

    @Test
    void freeOfOperationAreOperandsThenThoseInside() {
        assertEquals(List.of(n, a, x), List.copyOf(Uses.free(loop)));
        assertEquals(List.of(a), List.copyOf(Uses.free(new Binary(BinaryOperator.ADD, a, a))));
    }

    @Test
    void freeOfBlockIsWhatItDoesNotDefine() {
        assertEquals(List.of(x, a), List.copyOf(Uses.free(loop.body())));
    }

    @Test
    void freeOfBlockSeesUseBeforeDefinition() {
        Statement use = new Statement(variables.fresh(Type.DOUBLE), new Stop(a), Origin.NONE);
        Statement definition = new Statement(a, Constant.of(1.0), Origin.NONE);
        assertEquals(List.of(a), List.copyOf(Uses.free(new Block(List.of(), List.of(use, definition), List.of()))));
        assertEquals(List.of(), List.copyOf(Uses.free(new Block(List.of(), List.of(definition, use), List.of()))));
    }

    @Test
    void countsAreAllReadsAtAnyDepth() {
        BlockBuilder outer = new BlockBuilder(variables);
        List<Variable> results = outer.emitAll(loop, List.of());
        Block block = outer.build(List.of(x, a, n), List.of(results.get(0), a, a));
        Map<Variable, Integer> counts = Uses.counts(block);
        assertEquals(Map.of(n, 1, a, 4, x, 1, i, 1, s, 1, element, 1, next, 1, results.get(0), 1), counts);
        assertEquals(List.of(n, a, x, i), List.copyOf(counts.keySet()).subList(0, 4));
    }

    @Test
    void definedAreParametersAndTargetsAtAnyDepth() {
        BlockBuilder outer = new BlockBuilder(variables);
        List<Variable> results = outer.emitAll(loop, List.of());
        Block block = outer.build(List.of(x, a, n), List.of());
        assertEquals(
                List.of(x, a, n, results.get(0), results.get(1), i, s, element, next),
                List.copyOf(Uses.defined(block)));
    }
}
