package org.fluxion.processor.ir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;

class FreeVariablesTest {
    private final Variables variables = new Variables();
    private final Variable x = variables.fresh("x", Type.VECTOR);
    private final Variable c = variables.fresh("c", Type.BOOLEAN);
    private final Variable a = variables.fresh("a", Type.DOUBLE);
    private final FreeVariables free = new FreeVariables();

    @Test
    void ofBlockIsFoundOnce() {
        BlockBuilder builder = new BlockBuilder(variables);
        Variable sum = builder.add(a, a);
        Block block = builder.build(List.of(sum));
        assertEquals(List.of(a), List.copyOf(free.of(block)));
        assertSame(free.of(block), free.of(block));
    }

    @Test
    void ofBlockInsideIsThatOfTheOneAroundItUnlessItIsDefinedThere() {
        BlockBuilder outer = new BlockBuilder(variables);
        Variable local = outer.index(x, outer.constant(0));
        Block first = new Block(List.of(), List.of(), List.of(local));
        Block second = new Block(List.of(), List.of(), List.of(a));
        Variable chosen = outer.emit(new If(c, first, second));
        assertEquals(List.of(x, c, a), List.copyOf(free.of(outer.build(List.of(chosen)))));
    }
}
