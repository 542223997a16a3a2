package org.fluxion.processor.ir;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Definitions, scopes and types; the rules of roles have a test of their own. */
class VerifierTest {
    private final Variables variables = new Variables();
    private final BlockBuilder builder = new BlockBuilder(variables);
    private final Variable x = variables.fresh("x", Type.DOUBLE);
    private final Variable flag = variables.fresh("flag", Type.BOOLEAN);
    private final Variable n = variables.fresh("n", Type.INT);

    private Program program(Variable... results) {
        List<String> outputs = Collections.nCopies(results.length, "value");
        return new Program("f", builder.build(List.of(x, flag, n), List.of(results)), outputs);
    }

    private static void assertRefused(String message, Program program) {
        assertEquals(
                message,
                assertThrows(VerificationException.class, () -> Verifier.verify(program))
                        .getMessage());
    }

    private Statement negation(Variable target, Variable operand) {
        return new Statement(target, new Unary(UnaryOperator.NEGATE, operand), Origin.NONE);
    }

    private Variable fresh(String name) {
        return variables.fresh(name, Type.DOUBLE);
    }

    @Test
    void wellFormedProgramPasses() {
        BlockBuilder then = builder.nested();
        Variable inner = then.negate(x);
        Variable y = builder.emit(
                "y", new If(flag, then.build(List.of(inner)), builder.nested().build(List.of(x))));
        builder.emitAll(new Require(flag, "n is %d", List.of(n)), List.of());
        assertDoesNotThrow(() -> Verifier.verify(program(y, y, x)));
    }

    @Test
    void secondDefinitionIsRefused() {
        Variable y = fresh("y");
        builder.append(negation(y, x));
        builder.append(negation(y, x));
        assertRefused("y is defined twice: y = -x", program(y));
    }

    @Test
    void definitionOfParameterIsRefused() {
        builder.append(negation(x, x));
        assertRefused("x is defined twice: x = -x", program(x));
    }

    @Test
    void oneDefinitionInEachBranchIsRefused() {
        Variable y = fresh("y");
        Block branch = new Block(List.of(), List.of(negation(y, x)), List.of(y));
        Variable z = builder.emit("z", new If(flag, branch, branch));
        assertRefused("y is defined twice: y = -x", program(z));
    }

    @Test
    void oneBodyInTwoLoopsIsRefused() {
        Variable i = variables.fresh("i", Type.INT);
        Block body = new Block(List.of(i), List.of(), List.of(i));
        builder.emit("a", new Loop(n, List.of(), List.of(), body));
        Variable b = builder.emit("b", new Loop(n, List.of(), List.of(), body));
        assertRefused("i is defined twice: b = build i < n {\n  yield i\n}", program(b));
    }

    @Test
    void readBeforeDefinitionIsRefused() {
        Variable y = fresh("y");
        Variable z = fresh("z");
        builder.append(negation(z, y));
        builder.append(negation(y, x));
        assertRefused("y is read before its definition: z = -y", program(z));
    }

    @Test
    void readOfItselfIsRefused() {
        Variable y = fresh("y");
        builder.append(negation(y, y));
        assertRefused("y is read before its definition: y = -y", program(y));
    }

    @Test
    void loopReadingItsOwnResultIsRefused() {
        Variable i = variables.fresh("i", Type.INT);
        Variable all = variables.fresh("all", Type.VECTOR);
        BlockBuilder body = builder.nested();
        Variable element = body.index(all, i);
        Loop loop = new Loop(n, List.of(), List.of(), body.build(List.of(i), List.of(element)));
        builder.append(new Statement(all, loop, Origin.NONE));
        assertRefused("all is read before its definition: t1 = all[i]", program(all));
    }

    @Test
    void unknownVariableIsRefused() {
        Variable stranger = fresh("stranger");
        assertRefused("stranger is never defined: t1 = -stranger", program(builder.negate(stranger)));
    }

    @Test
    void unknownResultIsRefused() {
        assertRefused("stranger is never defined: program f", program(fresh("stranger")));
    }

    @Test
    void readAfterTheBranchIsRefused() {
        BlockBuilder then = builder.nested();
        Variable inner = then.emit("inner", new Unary(UnaryOperator.NEGATE, x));
        builder.emit(
                "y", new If(flag, then.build(List.of(inner)), builder.nested().build(List.of(x))));
        assertRefused("inner is read out of its scope: t1 = -inner", program(builder.negate(inner)));
    }

    @Test
    void readInTheOtherBranchIsRefused() {
        BlockBuilder then = builder.nested();
        Variable inner = then.emit("inner", new Unary(UnaryOperator.NEGATE, x));
        Block otherwise = builder.nested().build(List.of(inner));
        Variable y = builder.emit("y", new If(flag, then.build(List.of(inner)), otherwise));
        assertRefused("""
                inner is read out of its scope: y = if flag {
                  inner = -x
                  yield inner
                } else {
                  yield inner
                }""", program(y));
    }

    @Test
    void loopParameterOutsideIsRefused() {
        Variable i = variables.fresh("i", Type.INT);
        builder.emit("a", new Loop(n, List.of(), List.of(), new Block(List.of(i), List.of(), List.of(i))));
        assertRefused("i is read out of its scope: program f", program(i));
    }

    @Test
    void readWithAnotherTypeIsRefused() {
        Variable wrong = new Variable(n.id(), "n", Type.DOUBLE);
        assertRefused("n has type int but is read as double: t1 = -n", program(builder.negate(wrong)));
    }

    @Test
    void readUnderAnotherNamePasses() {
        Variable other = new Variable(x.id(), "other", Type.DOUBLE);
        assertDoesNotThrow(() -> Verifier.verify(program(builder.negate(other))));
    }

    @Test
    void scalarOfElementTypeIsRefused() {
        Variable narrow = variables.fresh("narrow", new Type(ElementType.FLOAT, 0));
        Program program = new Program("f", new Block(List.of(narrow), List.of(), List.of()), List.of());
        assertRefused("narrow has a type that exists in arrays only: program f", program);
        Variable array = variables.fresh("array", new Type(ElementType.FLOAT, 1));
        Program allowed = new Program("f", new Block(List.of(array), List.of(), List.of()), List.of());
        assertDoesNotThrow(() -> Verifier.verify(allowed));
    }

    @Test
    void detailThatIsNoIntegerIsRefused() {
        builder.emitAll(new Require(flag, "x is %d", List.of(x)), List.of());
        assertRefused("x is a detail but not an integer: require(flag, \"x is %d\", x)", program(x));
    }

    @Test
    void missingAccessorIsRefused() {
        Companion companion =
                new Companion("", "MGradient", "M.f", List.of(Type.DOUBLE, Type.INT), Type.DOUBLE, List.of("dx", ""));
        List<Variable> results = builder.emitAll(new Call(companion, List.of(x, n)), List.of("y", "dy"));
        Program program = program(results.get(0));
        assertDoesNotThrow(() -> Verifier.verify(program));
        Companion longer = new Companion(
                "", "MGradient", "M.f", List.of(Type.DOUBLE, Type.INT), Type.DOUBLE, List.of("dx", "", ""));
        builder.emitAll(new Call(longer, List.of(x, n)), List.of("z", "dz"));
        assertRefused("M.f has 2 parameters but 3 accessors: z, dz = call M.f(x, n)", program(results.get(0)));
    }
}
