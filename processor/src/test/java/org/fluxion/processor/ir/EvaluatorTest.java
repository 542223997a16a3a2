package org.fluxion.processor.ir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Control flow, calls and errors; operators and arrays have tests of their own. */
class EvaluatorTest {
    private final Variables variables = new Variables();
    private final BlockBuilder builder = new BlockBuilder(variables);
    private final List<Variable> parameters = new ArrayList<>();

    private Variable parameter(String name, Type type) {
        Variable parameter = variables.fresh(name, type);
        parameters.add(parameter);
        return parameter;
    }

    private Program program(Variable... results) {
        List<String> outputs = Collections.nCopies(results.length, "value");
        return new Program("test", builder.build(parameters, List.of(results)), outputs);
    }

    private static Object evaluate(Program program, Object... arguments) {
        return Evaluator.evaluate(program, List.of(arguments)).get(0);
    }

    @Test
    void constantsAreTheirValues() {
        Variable[] results = {
            builder.constant(-0.0),
            builder.constant(3),
            builder.emit(Constant.of(4L)),
            builder.constant(true),
            builder.emit(new EnumConstant("org.example.Shape", "CIRCLE", 2))
        };
        assertEquals(List.of(-0.0, 3, 4L, true, 2), Evaluator.evaluate(program(results), List.of()));
    }

    @Test
    void stopIsTheIdentity() {
        Variable x = parameter("x", Type.DOUBLE);
        assertEquals(2.5, evaluate(program(builder.emit(new Stop(x))), 2.5));
    }

    @Test
    void onlyTheTakenBranchIsEvaluated() {
        Variable n = parameter("n", Type.INT);
        Variable zero = builder.constant(0);
        BlockBuilder then = builder.nested();
        Variable quotient = then.divide(then.constant(12), n);
        Variable result = builder.emit(new If(
                builder.compare(Comparison.NOT_EQUAL, n, zero),
                then.build(List.of(quotient)),
                builder.nested().build(List.of(zero))));
        Program program = program(result);
        assertEquals(4, evaluate(program, 3));
        assertEquals(0, evaluate(program, 0));
    }

    /** The dot product: a reduce. */
    private Program dot() {
        Variable w = parameter("w", Type.VECTOR);
        Variable x = parameter("x", Type.VECTOR);
        Variable i = variables.fresh("i", Type.INT);
        Variable s = variables.fresh("s", Type.DOUBLE);
        BlockBuilder body = builder.nested();
        Variable next = body.add(s, body.multiply(body.index(w, i), body.index(x, i)));
        Block block = body.build(List.of(i, s), List.of(next));
        return program(
                builder.emit(new Loop(builder.length(w), List.of(builder.constant(0.0)), List.of(Role.SUM), block)));
    }

    @Test
    void reduceCombines() {
        assertEquals(32.0, evaluate(dot(), new double[] {1, 2, 3}, new double[] {4, 5, 6}));
    }

    @Test
    void reduceAddsFromTheLeft() {
        // From the right the sum would be 0.6.
        assertEquals(0.6000000000000001, evaluate(dot(), new double[] {0.1, 0.2, 0.3}, new double[] {1, 1, 1}));
    }

    @Test
    void emptyReduceIsItsInitialValue() {
        assertEquals(0.0, evaluate(dot(), new double[0], new double[0]));
    }

    @Test
    void readingBeyondTheEndThrows() {
        Program program = dot();
        assertThrows(
                ArrayIndexOutOfBoundsException.class, () -> evaluate(program, new double[] {1, 2}, new double[] {1}));
    }

    /** The squares of 0 to n - 1. */
    private Program squares() {
        Variable n = parameter("n", Type.INT);
        Variable i = variables.fresh("i", Type.INT);
        BlockBuilder body = builder.nested();
        Block block = body.build(List.of(i), List.of(body.multiply(i, i)));
        return program(builder.emit(new Loop(n, List.of(), List.of(), block)));
    }

    @Test
    void buildCollects() {
        assertArrayEquals(new int[] {0, 1, 4, 9}, (int[]) evaluate(squares(), 4));
    }

    @Test
    void negativeSizeMeansNoIteration() {
        assertArrayEquals(new int[0], (int[]) evaluate(squares(), -3));
    }

    @Test
    void recurrenceSeesTheLastIterationAndAlsoCollects() {
        Variable n = parameter("n", Type.INT);
        Variable i = variables.fresh("i", Type.INT);
        Variable a = variables.fresh("a", Type.LONG);
        Variable b = variables.fresh("b", Type.LONG);
        BlockBuilder body = builder.nested();
        Variable sum = body.add(a, b);
        Block block = body.build(List.of(i, a, b), List.of(b, sum, a));
        List<Variable> initials = List.of(builder.emit(Constant.of(0L)), builder.emit(Constant.of(1L)));
        List<Role> roles = List.of(Role.RECURRENCE, Role.RECURRENCE);
        List<Variable> results = builder.emitAll(new Loop(n, initials, roles, block), List.of());
        List<Object> values = Evaluator.evaluate(program(results.toArray(new Variable[0])), List.of(7));
        // Fibonacci numbers 7 and 8, and the first seven.
        assertEquals(List.of(13L, 21L), values.subList(0, 2));
        assertArrayEquals(new long[] {0, 1, 1, 2, 3, 5, 8}, (long[]) values.get(2));
    }

    @Test
    void nestedLoopsBuildRows() {
        Variable n = parameter("n", Type.INT);
        Variable i = variables.fresh("i", Type.INT);
        Variable j = variables.fresh("j", Type.INT);
        BlockBuilder outer = builder.nested();
        BlockBuilder inner = outer.nested();
        Variable element = inner.emit(new Convert(inner.add(i, j), Type.DOUBLE));
        Variable row = outer.emit(new Loop(
                outer.add(i, outer.constant(1)), List.of(), List.of(), inner.build(List.of(j), List.of(element))));
        Variable rows = builder.emit(new Loop(n, List.of(), List.of(), outer.build(List.of(i), List.of(row))));
        assertArrayEquals(new double[][] {{0}, {1, 2}, {2, 3, 4}}, (double[][]) evaluate(program(rows), 3));
    }

    @Test
    void requireThrowsItsMessage() {
        Variable n = parameter("n", Type.INT);
        Variable m = parameter("m", Type.INT);
        Variable equal = builder.compare(Comparison.EQUAL, n, m);
        builder.emitAll(new Require(equal, "w has length %d but x has length %d", List.of(n, m)), List.of());
        Program program = program(n);
        assertEquals(3, evaluate(program, 3, 3));
        IllegalArgumentException thrown =
                assertThrows(IllegalArgumentException.class, () -> evaluate(program, 3, 1_000));
        assertEquals("w has length 3 but x has length 1000", thrown.getMessage());
    }

    private Program call() {
        Companion companion =
                new Companion("", "MGradient", "M.f", List.of(Type.DOUBLE, Type.INT), Type.DOUBLE, List.of("dx", ""));
        Variable x = parameter("x", Type.DOUBLE);
        Variable n = parameter("n", Type.INT);
        return program(
                builder.emitAll(new Call(companion, List.of(x, n)), List.of()).toArray(new Variable[0]));
    }

    @Test
    void callGivesValueAndDerivatives() {
        Program program = call();
        List<Object> results = Evaluator.evaluate(program, List.of(3.0, 2), (companion, arguments) -> {
            assertEquals("M.f", companion.method());
            double x = (Double) arguments.get(0);
            int n = (Integer) arguments.get(1);
            return List.of(n * x * x, 2 * n * x);
        });
        assertEquals(List.of(18.0, 12.0), results);
    }

    @Test
    void callNeedsSomebodyToAnswer() {
        Program program = call();
        assertThrows(UnsupportedOperationException.class, () -> evaluate(program, 3.0, 2));
        assertThrows(
                IllegalStateException.class,
                () -> Evaluator.evaluate(program, List.of(3.0, 2), (companion, arguments) -> List.of(1.0)));
    }

    @Test
    void argumentsAreChecked() {
        Program program = dot();
        double[] w = {1};
        assertThrows(IllegalArgumentException.class, () -> Evaluator.evaluate(program, List.of(w)));
        assertThrows(ClassCastException.class, () -> evaluate(program, w, 1.0));
        List<Object> withNull = new ArrayList<>();
        withNull.add(w);
        withNull.add(null);
        NullPointerException thrown =
                assertThrows(NullPointerException.class, () -> Evaluator.evaluate(program, withNull));
        assertEquals("x", thrown.getMessage());
    }

    @Test
    void nullRowThrowsWhereItIsRead() {
        Variable x = parameter("x", Type.MATRIX);
        Variable row = builder.index(x, builder.constant(0));
        Program reads = program(builder.length(row));
        assertInstanceOf(Integer.class, evaluate(reads, (Object) new double[][] {{1}}));
        assertThrows(NullPointerException.class, () -> evaluate(reads, (Object) new double[][] {null}));
    }

    @Test
    void countsAreThoseOfTheDotProduct() {
        EvaluationCounts counts = new EvaluationCounts();
        List<Object> arguments = List.of(new double[] {1, 2, 3}, new double[] {4, 5, 6});
        Evaluator.evaluate(dot(), arguments, (companion, given) -> List.of(), counts);
        assertEquals(3, counts.multiplications());
        assertEquals(3, counts.additions());
        assertEquals(6, counts.reads());
        assertEquals(0, counts.writes() + counts.divisions() + counts.functions());
    }

    @Test
    void integersAreNotCounted() {
        EvaluationCounts counts = new EvaluationCounts();
        Evaluator.evaluate(squares(), List.of(5), (companion, given) -> List.of(), counts);
        assertEquals(0, counts.multiplications());
        assertEquals(5, counts.writes());
    }
}
