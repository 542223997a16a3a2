package org.fluxion.processor.ir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RenamingTest {
    private final Variables variables = new Variables();
    private final Variable x = variables.fresh("x", Type.VECTOR);
    private final Variable y = variables.fresh("y", Type.VECTOR);
    private final Variable n = variables.fresh("n", Type.INT);
    private final Block block = sumOf(x);

    /** A block that sums n elements of an array. */
    private Block sumOf(Variable array) {
        BlockBuilder builder = new BlockBuilder(variables).at(new Origin(5));
        BlockBuilder body = builder.nested();
        Variable i = variables.fresh("i", Type.INT);
        Variable s = variables.fresh("s", Type.DOUBLE);
        Variable next = body.add(s, body.index(array, i));
        Block iteration = body.build(List.of(i, s), List.of(next));
        Loop loop = new Loop(n, List.of(builder.constant(0.0)), List.of(Role.SUM), iteration);
        return builder.build(List.of(n), builder.emitAll(loop, List.of("sum")));
    }

    @Test
    void copyDefinesNothingThatTheOriginalDefines() {
        Block copy = new Renaming(variables).copy(block);
        assertTrue(Collections.disjoint(Uses.defined(block), Uses.defined(copy)));
        assertEquals(Uses.defined(block).size(), Uses.defined(copy).size());
        assertEquals(List.of(x), List.copyOf(Uses.free(copy)));
        assertEquals(Printer.print(block), Printer.print(copy));
        assertEquals(new Origin(5), copy.statements().get(0).origin());
    }

    @Test
    void copyAppliesBindingsToFreeVariables() {
        Renaming renaming = new Renaming(variables);
        renaming.bind(x, y);
        Block copy = renaming.copy(block);
        assertEquals(List.of(y), List.copyOf(Uses.free(copy)));
        assertEquals(Printer.print(sumOf(y)), Printer.print(copy));
    }

    @Test
    void copiedStatementsStayBound() {
        Renaming renaming = new Renaming(variables);
        Variable m = variables.fresh("m", Type.INT);
        renaming.bind(n, m);
        List<Statement> copies = renaming.copyStatements(block.statements());
        Loop loop = (Loop) copies.get(1).operation();
        assertEquals(m, loop.size());
        assertEquals(copies.get(1).target(), renaming.apply(block.result()));
        assertEquals(x, renaming.apply(x));
    }

    @Test
    void substitutionKeepsDefinitions() {
        Block substituted = Renaming.substitute(block, Map.of(x, y));
        assertEquals(Uses.defined(block), Uses.defined(substituted));
        assertEquals(List.of(y), List.copyOf(Uses.free(substituted)));
        Statement loop = Renaming.substitute(block.statements().get(1), Map.of(x, y));
        assertEquals(substituted.statements().get(1), loop);
    }

    @Test
    void substitutionReachesOperandsAndResults() {
        Variable a = variables.fresh("a", Type.DOUBLE);
        Variable b = variables.fresh("b", Type.DOUBLE);
        assertEquals(
                new Binary(BinaryOperator.SUBTRACT, b, b),
                Renaming.substitute(new Binary(BinaryOperator.SUBTRACT, a, b), Map.of(a, b)));
        assertEquals(
                new Block(List.of(), List.of(), List.of(b)),
                Renaming.substitute(new Block(List.of(), List.of(), List.of(a)), Map.of(a, b)));
    }
}
