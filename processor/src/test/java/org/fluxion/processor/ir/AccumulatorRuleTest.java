package org.fluxion.processor.ir;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a loop's body may do with a value that has a role: each rule with its near misses. */
class AccumulatorRuleTest {
    private final Variables variables = new Variables();
    private final Variable x = variables.fresh("x", Type.DOUBLE);
    private final Variable v = variables.fresh("v", Type.VECTOR);
    private final Variable flag = variables.fresh("flag", Type.BOOLEAN);
    private final Variable n = variables.fresh("n", Type.INT);
    private final Variable i = variables.fresh("i", Type.INT);
    private final Variable s = variables.fresh("s", Type.DOUBLE);
    private final Variable a = variables.fresh("a", Type.VECTOR);
    private final BlockBuilder body = new BlockBuilder(variables);

    /** A Program of one loop that carries one value in the given role. */
    private Program loop(Role role, Variable carried, Variable... results) {
        BlockBuilder builder = new BlockBuilder(variables);
        Variable initial = carried.type().isArray() ? v : carried.type().equals(Type.DOUBLE) ? x : n;
        Block block = body.build(List.of(i, carried), List.of(results));
        builder.emitAll(new Loop(n, List.of(initial), List.of(role), block), List.of("result"));
        return new Program("f", builder.build(List.of(x, v, flag, n), List.of()), List.of());
    }

    private static void assertPasses(Program program) {
        assertDoesNotThrow(() -> Verifier.verify(program));
    }

    /** The message without the statement. */
    private static void assertRefused(String problem, Program program) {
        String message = assertThrows(VerificationException.class, () -> Verifier.verify(program))
                .getMessage();
        assertEquals(problem, message.substring(0, message.indexOf(": ")));
    }

    @Test
    void sumAddsOnEitherSideAndSubtractsOnTheLeft() {
        assertPasses(loop(Role.SUM, s, body.subtract(body.add(x, body.add(s, x)), x)));
    }

    @Test
    void messageShowsTheStatement() {
        Program program = loop(Role.SUM, s, body.emit("product", new Binary(BinaryOperator.MULTIPLY, s, x)));
        VerificationException thrown = assertThrows(VerificationException.class, () -> Verifier.verify(program));
        assertEquals("s is read otherwise than by a sum: product = s * x", thrown.getMessage());
    }

    @Test
    void sumOnTheRightOfSubtractionIsRefused() {
        assertRefused("s is read otherwise than by a sum", loop(Role.SUM, s, body.subtract(x, s)));
    }

    @Test
    void sumAddedToItselfIsRefused() {
        assertRefused("s is read otherwise than by a sum", loop(Role.SUM, s, body.add(s, s)));
    }

    @Test
    void sumUnchangedPasses() {
        assertPasses(loop(Role.SUM, s, s));
    }

    @Test
    void sumOfIntegersPassesButNotOfBooleans() {
        Variable count = variables.fresh("count", Type.INT);
        assertPasses(loop(Role.SUM, count, body.add(count, n)));
        Variable b = variables.fresh("b", Type.BOOLEAN);
        Block block = new Block(List.of(variables.fresh("j", Type.INT), b), List.of(), List.of(b));
        BlockBuilder builder = new BlockBuilder(variables);
        builder.emitAll(new Loop(n, List.of(flag), List.of(Role.SUM), block), List.of());
        assertRefused(
                "b has type boolean and cannot be a sum",
                new Program("f", builder.build(List.of(flag, n), List.of()), List.of()));
    }

    @Test
    void sumReadAgainIsRefused() {
        Variable next = body.add(s, x);
        body.compare(Comparison.LESS, s, x);
        assertRefused("s is read after it was combined", loop(Role.SUM, s, next));
    }

    @Test
    void sumReadBeforeIsRefused() {
        body.compare(Comparison.LESS, s, x);
        assertRefused("s is read otherwise than by a sum", loop(Role.SUM, s, body.add(s, x)));
    }

    @Test
    void sumCollectedIsRefused() {
        Variable next = body.emit("next", new Binary(BinaryOperator.ADD, s, x));
        assertRefused("next is a result twice", loop(Role.SUM, s, next, next));
    }

    @Test
    void oldSumCollectedIsRefused() {
        Variable next = body.add(s, x);
        assertRefused("s is read after it was combined", loop(Role.SUM, s, next, s));
    }

    @Test
    void sumDroppedIsRefused() {
        body.add(s, x);
        assertRefused("t1 is a result nowhere", loop(Role.SUM, s, x));
    }

    @Test
    void sumInTheCollectedPlaceIsRefused() {
        assertRefused("s ends in the place of another result", loop(Role.SUM, s, x, body.add(s, x)));
    }

    @Test
    void recurrenceMayDoAnything() {
        assertPasses(loop(Role.RECURRENCE, s, body.multiply(s, s), s));
    }

    @Test
    void maximumPasses() {
        Variable once = body.binary(BinaryOperator.MAX, s, x);
        assertPasses(loop(Role.MAX, s, body.binary(BinaryOperator.MAX, once, x)));
    }

    @Test
    void maximumOnTheRightIsRefused() {
        assertRefused("s is read otherwise than by a max", loop(Role.MAX, s, body.binary(BinaryOperator.MAX, x, s)));
    }

    @Test
    void minimumOnTheRightIsRefused() {
        assertRefused("s is read otherwise than by a min", loop(Role.MIN, s, body.binary(BinaryOperator.MIN, x, s)));
    }

    @Test
    void maximumOfItselfIsRefused() {
        assertRefused("s is read otherwise than by a max", loop(Role.MAX, s, body.binary(BinaryOperator.MAX, s, s)));
    }

    @Test
    void minimumPasses() {
        assertPasses(loop(Role.MIN, s, body.binary(BinaryOperator.MIN, s, x)));
    }

    @Test
    void minimumInTheRoleOfMaximumIsRefused() {
        assertRefused("s is read otherwise than by a max", loop(Role.MAX, s, body.binary(BinaryOperator.MIN, s, x)));
    }

    @Test
    void sumInTheRoleOfMinimumIsRefused() {
        assertRefused("s is read otherwise than by a min", loop(Role.MIN, s, body.add(s, x)));
    }

    @Test
    void maximumInTheRoleOfSumIsRefused() {
        assertRefused("s is read otherwise than by a sum", loop(Role.SUM, s, body.binary(BinaryOperator.MAX, s, x)));
    }

    @Test
    void maximumOfArraysIsRefused() {
        assertRefused("a has type double[] and cannot be a max", loop(Role.MAX, a, a));
    }

    @Test
    void arraySumAddsAtIndicesAndAsAWhole() {
        Variable next = body.emit(new AddAt(a, List.of(i), x));
        assertPasses(loop(Role.SUM, a, body.emit(new AddAt(next, List.of(), v))));
    }

    @Test
    void lengthOfArraySumMayBeRead() {
        Variable length = body.length(a);
        Variable next = body.emit(new AddAt(a, List.of(length), x));
        body.length(a);
        assertPasses(loop(Role.SUM, a, next, length));
    }

    @Test
    void elementOfArraySumIsRefused() {
        assertRefused(
                "a is read otherwise than by a sum",
                loop(Role.SUM, a, body.emit(new AddAt(a, List.of(i), body.index(a, i)))));
    }

    @Test
    void arraySumAddedToAnotherArrayIsRefused() {
        assertRefused("a is read otherwise than by a sum", loop(Role.SUM, a, body.emit(new AddAt(v, List.of(), a))));
    }

    @Test
    void arraySumAddedToItselfIsRefused() {
        assertRefused("a is read otherwise than by a sum", loop(Role.SUM, a, body.emit(new AddAt(a, List.of(), a))));
    }

    @Test
    void overwrittenArraySumIsRefused() {
        assertRefused("a is read otherwise than by a sum", loop(Role.SUM, a, body.emit(new Update(a, List.of(i), x))));
    }

    @Test
    void sumGoesThroughBothBranches() {
        BlockBuilder then = body.nested();
        Block added = then.build(List.of(x, then.add(s, x)));
        Block unchanged = body.nested().build(List.of(x, s));
        Variable next = body.emitAll(new If(flag, added, unchanged), List.of()).get(1);
        assertPasses(loop(Role.SUM, s, body.add(next, x)));
    }

    @Test
    void branchWithoutTheSumIsRefused() {
        BlockBuilder then = body.nested();
        Block added = then.build(List.of(then.add(s, x)));
        Block reset = body.nested().build(List.of(x));
        assertRefused("s is a result nowhere", loop(Role.SUM, s, body.emit(new If(flag, added, reset))));
    }

    @Test
    void branchesWithTheSumInDifferentPlacesAreRefused() {
        Block first = body.nested().build(List.of(s, x));
        Block second = body.nested().build(List.of(x, s));
        Variable next = body.emitAll(new If(flag, first, second), List.of()).get(0);
        assertRefused("s ends in the place of another result", loop(Role.SUM, s, next));
    }

    @Test
    void branchThatOnlyReadsTheSumIsRefused() {
        BlockBuilder then = body.nested();
        Block read = then.build(List.of(then.negate(s)));
        Block other = body.nested().build(List.of(x));
        Variable negated = body.emit(new If(flag, read, other));
        body.negate(negated);
        assertRefused("s is read otherwise than by a sum", loop(Role.SUM, s, s));
    }

    @Test
    void branchThatReadsTheLengthOfAnArraySumPasses() {
        BlockBuilder then = body.nested();
        Block length = then.build(List.of(then.length(a)));
        Variable size = body.emit(new If(flag, length, body.nested().build(List.of(n))));
        assertPasses(loop(Role.SUM, a, body.emit(new AddAt(a, List.of(i), x)), size));
    }

    /** An inner loop that carries {@code initial} in a role; its body combines that and adds {@code element}. */
    private Variable inner(Role role, Variable initial, Variable element) {
        BlockBuilder inner = body.nested();
        Variable j = variables.fresh("j", Type.INT);
        Variable carried = variables.fresh("carried", Type.DOUBLE);
        Block block = inner.build(List.of(j, carried), List.of(inner.add(carried, element)));
        return body.emit(new Loop(n, List.of(initial), List.of(role), block));
    }

    @Test
    void sumGoesThroughANestedSum() {
        assertPasses(loop(Role.SUM, s, inner(Role.SUM, s, x)));
    }

    @Test
    void sumThroughANestedRecurrenceIsRefused() {
        assertRefused("s is read otherwise than by a sum", loop(Role.SUM, s, inner(Role.RECURRENCE, s, x)));
    }

    @Test
    void sumReadInsideANestedLoopIsRefused() {
        assertRefused("s is read otherwise than by a sum", loop(Role.SUM, s, inner(Role.SUM, x, s)));
    }

    @Test
    void sumReadBesidesItsPassageThroughANestedLoopIsRefused() {
        assertRefused("s is read otherwise than by a sum", loop(Role.SUM, s, inner(Role.SUM, s, s)));
    }

    @Test
    void sumCarriedTwiceByANestedLoopIsRefused() {
        Variable j = variables.fresh("j", Type.INT);
        Variable first = variables.fresh("first", Type.DOUBLE);
        Variable second = variables.fresh("second", Type.DOUBLE);
        Block block = new Block(List.of(j, first, second), List.of(), List.of(first, second));
        Loop twice = new Loop(n, List.of(s, s), List.of(Role.SUM, Role.SUM), block);
        assertRefused(
                "s is read otherwise than by a sum",
                loop(Role.SUM, s, body.emitAll(twice, List.of()).get(0)));
    }

    @Test
    void nestedLoopsAreVerifiedToo() {
        BlockBuilder inner = body.nested();
        Variable j = variables.fresh("j", Type.INT);
        Variable carried = variables.fresh("carried", Type.DOUBLE);
        Block block = inner.build(List.of(j, carried), List.of(inner.multiply(carried, x)));
        Variable product = body.emit(new Loop(n, List.of(x), List.of(Role.SUM), block));
        assertRefused("carried is read otherwise than by a sum", loop(Role.SUM, s, body.add(s, product)));
    }
}
