package org.fluxion.processor.codegen;

import static org.fluxion.processor.codegen.Loops.add;
import static org.fluxion.processor.codegen.Loops.assign;
import static org.fluxion.processor.codegen.Loops.compare;
import static org.fluxion.processor.codegen.Loops.declare;
import static org.fluxion.processor.codegen.Loops.divide;
import static org.fluxion.processor.codegen.Loops.literal;
import static org.fluxion.processor.codegen.Loops.loop;
import static org.fluxion.processor.codegen.Loops.multiply;
import static org.fluxion.processor.codegen.Loops.name;
import static org.fluxion.processor.codegen.Loops.parameter;
import static org.fluxion.processor.codegen.Loops.program;
import static org.fluxion.processor.codegen.Loops.subtract;
import static org.fluxion.processor.codegen.Loops.value;
import static org.fluxion.processor.codegen.Loops.widen;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Comparison;
import org.fluxion.processor.ir.Signature;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.schedule.ClassLimits;
import org.fluxion.processor.schedule.LoopProgram;
import org.fluxion.processor.schedule.LoopStatement;
import org.fluxion.processor.schedule.MethodSplitting;
import org.junit.jupiter.api.Test;

/** Long loop programs, split and compiled. */
class PartWriterTest {
    private static final Signature SIGNATURE = new Signature(
            "parts",
            "LongGradient",
            false,
            "Long",
            "f",
            List.of(parameter(Type.DOUBLE, "x"), parameter(Type.INT, "n")),
            Type.DOUBLE,
            List.of("x"));

    private static LoopProgram withValue(String local, List<LoopStatement> body) {
        return program(SIGNATURE, List.of(), body, List.of(value(local, Type.DOUBLE)));
    }

    /** {@code t1 = (start + 1) / 2; t2 = (t1 + 1) / 2}, and so on. */
    private static List<LoopStatement> halvings(String prefix, String start, int count) {
        List<LoopStatement> statements = new ArrayList<>();
        for (int k = 1; k <= count; k++) {
            String last = k == 1 ? start : prefix + (k - 1);
            statements.add(declare(prefix + k, divide(add(name(last), literal(1.0)), literal(2.0))));
        }
        return statements;
    }

    @Test
    void whatIsShortStaysAsItIs() {
        LoopProgram program = withValue("t20", halvings("t", "x", 20));
        assertSame(program, MethodSplitting.split(program));
    }

    @Test
    void partsOfALoopTakeItsIndexAndALocalAfterItMayHaveTheNameOfTheIndex() {
        List<LoopStatement> iteration = new ArrayList<>(halvings("a", "evaluated", 400));
        iteration.add(assign("evaluated", null, add(name("a400"), multiply(widen(name("i")), name("x")))));
        List<LoopStatement> body = new ArrayList<>();
        body.add(declare("evaluated", literal(3.0)));
        body.add(loop("i", name("n"), iteration.toArray(LoopStatement[]::new)));
        body.add(declare("i", subtract(name("evaluated"), literal(1.0))));
        body.addAll(halvings("b", "i", 400));
        body.add(declare("result", add(name("b400"), name("i"))));
        LoopProgram split = MethodSplitting.split(withValue("result", body));
        assertTrue(split.parts().stream().anyMatch(part -> part.arguments().contains("i")), "no part takes the index");
        assertTrue(split.kept().contains("i"), "the local is in one part only");
        // 400 halvings of the distance from 1 leave 1, the last iteration adds 2 x: evaluated = 1 + 2 x.
        Compiled.Instance gradient =
                Compiled.of(GradientWriter.write(split, Documentation.NONE)).create();
        assertEquals(1 + 2 * 1.25, gradient.call("evaluate", 1.25, 3));
        assertEquals(1 + 2 * 0.75, gradient.call("evaluate", 0.75, 3));
        assertEquals(1 + 2 * 0.75, gradient.number("value"));
    }

    @Test
    void whatLeavesALoopStaysInTheLoop() {
        List<LoopStatement> iteration = new ArrayList<>(halvings("a", "rest", 300));
        iteration.add(new LoopStatement.Exit(compare(name("count"), Comparison.GREATER_OR_EQUAL, name("x"))));
        iteration.add(assign("count", BinaryOperator.ADD, name("a300")));
        iteration.addAll(halvings("b", "rest", 300));
        LoopStatement loop = new LoopStatement.While(literal(true), iteration);
        List<LoopStatement> body = List.of(declare("count", literal(0.0)), declare("rest", literal(5.0)), loop);
        LoopProgram split = MethodSplitting.split(withValue("count", body));
        assertTrue(split.parts().size() > 2, () -> "only " + split.parts().size() + " parts");
        Compiled.Instance gradient =
                Compiled.of(GradientWriter.write(split, Documentation.NONE)).create();
        assertEquals(4.0, gradient.call("evaluate", 3.5, 0));
        assertEquals(0.0, gradient.call("evaluate", -1.0, 0));
    }

    @Test
    void aClassHasRoomForOnlySoManyConstants() {
        assertTrue(ClassLimits.hold(MethodSplitting.split(withValue("t0", sums(2_000)))));
        assertFalse(ClassLimits.hold(MethodSplitting.split(withValue("t0", sums(32_000)))));
    }

    private static List<LoopStatement> sums(int count) {
        List<LoopStatement> statements = new ArrayList<>();
        statements.add(declare("t0", name("x")));
        for (int k = 1; k <= count; k++) {
            statements.add(assign("t0", BinaryOperator.ADD, literal(k + 0.5)));
        }
        return statements;
    }
}
