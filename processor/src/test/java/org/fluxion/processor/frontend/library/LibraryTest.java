package org.fluxion.processor.frontend.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.Evaluator;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Role;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;
import org.junit.jupiter.api.Test;

class LibraryTest {
    private static final String VECTORS = "org.fluxion.runtime.Vectors";
    private static final String MATRICES = "org.fluxion.runtime.Matrices";

    private final Variables variables = new Variables();
    private final BlockBuilder builder = new BlockBuilder(variables);

    @Test
    void knowsItsClassesOnly() {
        assertTrue(Library.knows(VECTORS));
        assertTrue(Library.knows("java.lang.StrictMath"));
        assertFalse(Library.knows("org.fluxion.runtime.Kernels"));
        assertFalse(Library.knows("java.lang.System"));
        assertEquals(Set.of(), Library.functions("java.lang.System"));
    }

    @Test
    void unknownFunctionsAppendNothing() {
        Variable x = variables.fresh("x", Type.VECTOR);
        assertEquals(Optional.empty(), Library.expand(VECTORS, "median", List.of(x), List.of("x"), builder));
        assertEquals(Optional.empty(), Library.expand(VECTORS, "dot", List.of(x), List.of("x"), builder));
        assertEquals(Optional.empty(), Library.expand("java.lang.Math", "exp", List.of(x), List.of("x"), builder));
        assertEquals(Optional.empty(), Library.expand("java.lang.System", "gc", List.of(), List.of(), builder));
        assertEquals(List.of(), builder.build(List.of()).statements());
    }

    @Test
    void dotIsASumOverI() {
        Variable w = variables.fresh("w", Type.VECTOR);
        Variable x = variables.fresh("x", Type.VECTOR);
        Variable result = Library.expand(VECTORS, "dot", List.of(w, x), List.of("w", "x"), builder)
                .orElseThrow();
        List<Statement> statements = builder.build(List.of(result)).statements();
        Loop loop = (Loop) statements.get(statements.size() - 1).operation();
        assertEquals(List.of(Role.SUM), loop.roles());
        assertEquals("i", loop.index().name());
        assertEquals("product", result.name());
    }

    @Test
    void valuesByHand() {
        assertEquals(32.0, Calls.value(VECTORS, "dot", new double[] {1, 2, 3}, new double[] {4, 5, 6}));
        assertEquals(2.5, Calls.value(VECTORS, "mean", new double[] {1, 2, 3, 4}));
        assertEquals(13.0, Calls.value(VECTORS, "norm", new double[] {5, 0, -12}));
        assertEquals(1000 + Math.log(2), Calls.value(VECTORS, "logSumExp", new double[] {1000, 1000}));
        assertArrayEquals(new double[] {0.25, 0.25, 0.25, 0.25}, (double[])
                Calls.value(VECTORS, "softmax", new double[] {900, 900, 900, 900}));
        assertArrayEquals(new double[][] {{19, 22}, {43, 50}}, (double[][]) Calls.value(
                MATRICES, "multiply", new double[][] {{1, 2}, {3, 4}}, new double[][] {{5, 6}, {7, 8}}));
    }

    @Test
    void messagesQuoteTheArguments() {
        assertEquals(
                "w has length 2 but x[i % n] has length 3",
                message("dot", List.of("w", "x[i % n]"), new double[2], new double[3]));
        assertEquals(
                "A[1] has length 3 but x has length 2",
                message("multiply", List.of("A", "x"), new double[][] {{1, 2}, {1, 2, 3}}, new double[2]));
        assertEquals(
                "B is ragged: row 0 has length 2 but row 1 has length 1", message("transpose", List.of("B"), (Object)
                        new double[][] {{1, 2}, {1}}));
        assertEquals("max of an empty vector: x has length 0", message("max", List.of("x"), new double[0]));
    }

    private String message(String method, List<String> texts, Object... arguments) {
        List<Variable> parameters = new ArrayList<>();
        for (Object argument : arguments) {
            parameters.add(variables.fresh(argument instanceof double[] ? Type.VECTOR : Type.MATRIX));
        }
        BlockBuilder body = new BlockBuilder(variables);
        String owner =
                Library.functions(VECTORS).contains(method) && arguments[0] instanceof double[] ? VECTORS : MATRICES;
        Variable result = Library.expand(owner, method, parameters, texts, body).orElseThrow();
        Program program = new Program(method, body.build(parameters, List.of(result)), List.of("value"));
        return assertThrows(IllegalArgumentException.class, () -> Evaluator.evaluate(program, List.of(arguments)))
                .getMessage();
    }
}
