package org.fluxion.processor.simplify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.fluxion.processor.autodiff.DerivationLog;
import org.fluxion.processor.autodiff.Differentiation;
import org.fluxion.processor.autodiff.Recurrences;
import org.fluxion.processor.frontend.LoweredSource;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.Printer;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;
import org.fluxion.processor.lift.Lifting;
import org.fluxion.processor.testing.Source;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Passes that are not run because they would find nothing would have found nothing. */
class PassMemoryTest {
    private static final List<String> SOURCES = List.of(
            "Deferred",
            "Kept",
            "Loops",
            "Recurrences",
            "Regressions",
            "RowLoops",
            "Scratch",
            "Searches",
            "Tabled",
            "TrapsInArrays",
            "TrapsInBranches",
            "TrapsInJumps",
            "TrapsInNestedLoops",
            "Triangles",
            "Tuned");
    private static final int FIRST_VARIABLE = 1_000_000;

    private static final Pass OF_OPERANDS = new CommonSubexpressions();
    private static final Pass OF_READERS = new OverwrittenElements();
    private static final Pass REMOVAL = new DeadCode();

    private final Variables variables = new Variables(0);
    private final Variable x = variables.fresh("x", Type.DOUBLE);
    private final PassMemory memory = new PassMemory();

    @TestFactory
    Stream<DynamicContainer> givesWhatRunningAllPassesGives() {
        return SOURCES.stream().map(name -> DynamicContainer.dynamicContainer(name, methods(name)));
    }

    private static Stream<DynamicTest> methods(String name) {
        LoweredSource source =
                LoweredSource.of(Source.resource("/gradients/" + name + ".java").text());
        return source.methods().stream()
                .map(method -> DynamicTest.dynamicTest(method, () -> {
                    Program program = source.program(method);
                    assertEquals(derivative(program, new Forgetful()), derivative(program, new PassMemory()));
                }));
    }

    private static String derivative(Program primal, PassMemory memory) {
        Variables fresh = new Variables(FIRST_VARIABLE);
        Simplifier simplifier = new Simplifier(fresh, program -> program, memory);
        Program lifted = Lifting.lift(primal, simplifier);
        Program small = new ElementLocals().run(simplifier.cleanUp(new UnrollLoops().run(lifted, fresh)), fresh);
        Program fused = SizeChecks.removed(simplifier.optimizePrimal(small));
        Program function = simplifier.optimizePrimal(Lifting.lift(fused, simplifier));
        List<String> wrt = primal.parameters().stream()
                .filter(parameter -> parameter.type().isDifferentiable())
                .map(Variable::name)
                .toList();
        Program derivative =
                Differentiation.differentiate(function, wrt, fresh, new DerivationLog(), Recurrences.WITH_TANGENTS);
        Program optimized = simplifier.optimizeDerivative(Lifting.lift(derivative, simplifier));
        Program kept = simplifier.cleanUp(new KeptValues((array, origin) -> {}).run(optimized, fresh));
        return Printer.print(simplifier.cleanUp(new InvariantReads().run(kept, fresh)));
    }

    /** Lets every pass run whenever its turn comes. */
    private static final class Forgetful extends PassMemory {
        @Override
        boolean isSettled(Pass pass, Program program) {
            return false;
        }
    }

    @Test
    void remembersWhoFoundNothing() {
        Program program = program();

        memory.ran(OF_OPERANDS, program, program);

        assertTrue(memory.isSettled(OF_OPERANDS, program));
        assertFalse(memory.isSettled(OF_READERS, program));
        assertFalse(memory.isSettled(OF_OPERANDS, program()));
    }

    @Test
    void thosePassesThatAskForReadersRunAgainAfterARemoval() {
        Program program = program();
        Program shorter = REMOVAL.run(program, variables);
        assertEquals(
                program.body().statements().size() - 1,
                shorter.body().statements().size());

        memory.ran(OF_OPERANDS, program, program);
        memory.ran(OF_READERS, program, program);
        memory.ran(REMOVAL, program, shorter);

        assertTrue(memory.isSettled(OF_OPERANDS, shorter));
        assertFalse(memory.isSettled(OF_READERS, shorter));
    }

    @Test
    void allPassesRunAgainAfterAnythingElse() {
        Program program = program();
        List<Statement> others = List.of(program.body().statements().get(0));
        Block other = new Block(program.parameters(), others, others.get(0).targets());

        memory.ran(OF_OPERANDS, program, program);
        memory.ran(REMOVAL, program, program.withBody(other));

        assertFalse(memory.isSettled(OF_OPERANDS, program.withBody(other)));
    }

    private Program program() {
        BlockBuilder builder = new BlockBuilder(variables);
        Variable square = builder.multiply(x, x);
        builder.add(square, x);
        return new Program("f", builder.build(List.of(x), List.of(builder.negate(square))), List.of("value"));
    }
}
