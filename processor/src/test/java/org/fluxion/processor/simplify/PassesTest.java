package org.fluxion.processor.simplify;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.fluxion.processor.autodiff.DerivationLog;
import org.fluxion.processor.autodiff.Differentiation;
import org.fluxion.processor.autodiff.Recurrences;
import org.fluxion.processor.frontend.LoweredSource;
import org.fluxion.processor.ir.Evaluator;
import org.fluxion.processor.ir.Printer;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;
import org.fluxion.processor.ir.Verifier;
import org.fluxion.processor.lift.Lifting;
import org.fluxion.processor.testing.Entries;
import org.fluxion.processor.testing.Source;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** After every single pass, before and after differentiation, a Program has the same results, bit by bit, as before all of them. */
class PassesTest {
    private static final List<String> SOURCES = List.of("Kept", "Loops", "Regressions", "Scratch", "Searches", "Tuned");
    private static final int FIRST_VARIABLE = 1_000_000;
    private static final int LENGTH = 4;

    @TestFactory
    Stream<DynamicContainer> passesKeepResults() {
        return SOURCES.stream().map(name -> DynamicContainer.dynamicContainer(name, methods(name)));
    }

    private static Stream<DynamicTest> methods(String name) {
        LoweredSource source =
                LoweredSource.of(Source.resource("/gradients/" + name + ".java").text());
        return source.methods().stream()
                .filter(method -> !callsOthers(source.program(method)))
                .map(method -> DynamicTest.dynamicTest(method, () -> new Passes(source.program(method)).check()));
    }

    private static boolean callsOthers(Program program) {
        return Printer.print(program).contains("call ");
    }

    /** All passes over one Program. */
    private static final class Passes {
        private final Program primal;
        private final Variables variables = new Variables(FIRST_VARIABLE);
        private final List<Object> arguments = new ArrayList<>();
        private int count;

        Passes(Program primal) {
            this.primal = primal;
            Random random = new Random(primal.name().hashCode());
            primal.parameters().forEach(parameter -> arguments.add(argument(parameter.type(), random)));
        }

        void check() {
            UnaryOperator<Program> afterEach = sameResultsAs(primal);
            Simplifier simplifier = new Simplifier(variables, afterEach);
            Program lifted = Lifting.lift(primal, simplifier);
            Program unrolled = simplifier.cleanUp(afterEach.apply(new UnrollLoops().run(lifted, variables)));
            Program small = afterEach.apply(new ElementLocals().run(unrolled, variables));
            Program fused = SizeChecks.removed(simplifier.optimizePrimal(small));
            Program function = simplifier.optimizePrimal(Lifting.lift(fused, simplifier));

            List<String> wrt = primal.parameters().stream()
                    .filter(parameter -> parameter.type().isDifferentiable())
                    .map(Variable::name)
                    .toList();
            Program derivative = Differentiation.differentiate(
                    function, wrt, variables, new DerivationLog(), Recurrences.WITH_TANGENTS);
            afterEach = sameResultsAs(derivative);
            simplifier = new Simplifier(variables, afterEach);
            Program relifted = Lifting.lift(derivative, simplifier);
            Program optimized = simplifier.optimizeDerivative(relifted);
            Program kept = new KeptValues((array, origin) -> {}).run(optimized, variables);
            Program cleaned = simplifier.cleanUp(afterEach.apply(kept));
            Program read = simplifier.cleanUp(afterEach.apply(new InvariantReads().run(cleaned, variables)));
            Program set = afterEach.apply(new FirstAdditions().run(read, variables));
            Verifier.verify(afterEach.apply(new AdditionsInPlace().run(set, variables)));
            assertTrue(count > 0, "no pass has run");
        }

        private UnaryOperator<Program> sameResultsAs(Program before) {
            List<double[]> expected = results(before);
            return after -> {
                count++;
                List<double[]> actual = results(after);
                for (int k = 0; k < expected.size(); k++) {
                    assertArrayEquals(expected.get(k), actual.get(k), 0, () -> Printer.print(after));
                }
                return after;
            };
        }

        private List<double[]> results(Program program) {
            return Evaluator.evaluate(program, arguments).stream()
                    .map(Entries::flatten)
                    .toList();
        }
    }

    private static Object argument(Type type, Random random) {
        if (type.isScalar()) {
            return switch (type.element()) {
                case DOUBLE, FLOAT -> number(random);
                case LONG -> 3L;
                case INT, SHORT, CHAR, BYTE -> 3;
                case BOOLEAN -> random.nextBoolean();
            };
        }
        if (!type.element().isFloating()) {
            return new int[] {2, 0, 3, 0};
        }
        return switch (type.rank()) {
            case 1 -> vector(random);
            case 2 -> new double[][] {vector(random), vector(random), vector(random), vector(random)};
            default -> new double[][][] {{vector(random), vector(random)}, {vector(random)}};
        };
    }

    private static double number(Random random) {
        return 0.3 + random.nextDouble();
    }

    private static double[] vector(Random random) {
        double[] vector = new double[LENGTH];
        Arrays.setAll(vector, i -> number(random) + 0.37 * i);
        return vector;
    }
}
