package org.fluxion.processor.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.fluxion.processor.autodiff.Recurrences;
import org.fluxion.processor.frontend.LoweredSource;
import org.fluxion.processor.ir.EvaluationCounts;
import org.fluxion.processor.ir.Evaluator;
import org.fluxion.processor.ir.Printer;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.testing.Source;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The formulas give what the evaluator counts, or more where they say that it is at most so much. */
class CountedAsEvaluatedTest {
    /** Sources, each with how many numbers must have been compared, and how many of them exactly. */
    private static final Map<String, int[]> SOURCES = Map.ofEntries(
            Map.entry("golden/Gallery", new int[] {1040, 920}),
            Map.entry("gradients/Deferred", new int[] {470, 430}),
            Map.entry("gradients/Jammed", new int[] {560, 520}),
            Map.entry("gradients/Kept", new int[] {800, 680}),
            Map.entry("gradients/Loops", new int[] {1090, 990}),
            Map.entry("gradients/Large", new int[] {370, 370}),
            Map.entry("gradients/Ranges", new int[] {250, 160}),
            Map.entry("gradients/Recurrences", new int[] {1520, 1230}),
            Map.entry("gradients/Reductions", new int[] {1780, 1530}),
            Map.entry("gradients/Regressions", new int[] {2580, 2180}),
            Map.entry("gradients/RowLoops", new int[] {750, 580}),
            Map.entry("gradients/Scratch", new int[] {2580, 2160}),
            Map.entry("gradients/Searches", new int[] {630, 430}),
            Map.entry("gradients/Shared", new int[] {590, 550}),
            Map.entry("gradients/Tabled", new int[] {490, 450}),
            Map.entry("gradients/Tangents", new int[] {720, 670}),
            Map.entry("gradients/TrapsInNestedLoops", new int[] {1260, 1060}),
            Map.entry("gradients/TrapsInRows", new int[] {370, 320}),
            Map.entry("gradients/Triangles", new int[] {310, 110}),
            Map.entry("gradients/Tuned", new int[] {1530, 1120}),
            Map.entry("references/BundleAdjustment", new int[] {210, 60}),
            Map.entry("references/GaussianMixture", new int[] {100, 20}),
            Map.entry("references/LeastSquares", new int[] {180, 180}),
            Map.entry("references/LogSumExp", new int[] {180, 150}),
            Map.entry("paper/cases/ElementwiseOperators", new int[] {880, 880}),
            Map.entry("paper/cases/NeuronLoss", new int[] {440, 280}),
            Map.entry("paper/cases/SumReduction", new int[] {250, 250}));

    private static final int[][] SIZES = {{2, 3}, {4, 2}, {5, 6}, {3, 3}, {7, 4}, {1, 1}, {1, 4}};
    private static final int ATTEMPTS = 60;
    private static final long MOST_STEPS = 200_000;

    @TestFactory
    Stream<DynamicTest> formulasGiveWhatTheEvaluatorCounts() {
        return SOURCES.keySet().stream()
                .sorted()
                .map(name -> DynamicTest.dynamicTest(name, () -> check(name, SOURCES.get(name))));
    }

    private static void check(String name, int[] least) {
        LoweredSource source =
                LoweredSource.of(Source.resource("/" + name + ".java").text());
        Comparison comparison = new Comparison();
        for (String method : source.methods()) {
            Program primal = source.program(method);
            if (!Printer.print(primal).contains("call ")) {
                comparison.check(name + " " + method, primal);
            }
        }
        assertTrue(comparison.compared >= least[0], () -> "only " + comparison.compared + " compared");
        assertTrue(comparison.exact >= least[1], () -> "only " + comparison.exact + " of them exactly");
    }

    /** Counts on both ways, method by method. */
    private static final class Comparison {
        private int compared;
        private int exact;

        void check(String name, Program primal) {
            Counted counted =
                    Counted.of(primal, name.hashCode() % 2 == 0 ? Recurrences.WITH_TANGENTS : Recurrences.ON_TAPE);
            Random random = new Random(name.hashCode());
            for (int[] sizes : SIZES) {
                Optional<Arguments> arguments = arguments(primal, counted.derivative(), sizes, random);
                if (arguments.isPresent()) {
                    compare(name, counted.function(), counted.cost().function(), arguments.get());
                    compare(name + "'", counted.derivative(), counted.cost().derivative(), arguments.get());
                }
            }
        }

        /** Arguments that both can be called with. */
        private static Optional<Arguments> arguments(Program primal, Program derivative, int[] sizes, Random random) {
            for (int k = 0; k < ATTEMPTS; k++) {
                Arguments arguments = Arguments.of(primal, sizes[0], sizes[1], random);
                if (evaluated(primal, arguments).isPresent()
                        && evaluated(derivative, arguments).isPresent()) {
                    return Optional.of(arguments);
                }
            }
            return Optional.empty();
        }

        private static Optional<EvaluationCounts> evaluated(Program program, Arguments arguments) {
            EvaluationCounts counts = new EvaluationCounts(MOST_STEPS);
            try {
                Evaluator.evaluate(
                        program,
                        arguments.values(),
                        (companion, values) -> {
                            throw new UnsupportedOperationException(companion.method());
                        },
                        counts);
                return Optional.of(counts);
            } catch (RuntimeException cannotBeCalled) {
                return Optional.empty();
            }
        }

        private void compare(String name, Program program, Cost cost, Arguments arguments) {
            EvaluationCounts counts = evaluated(program, arguments).orElseThrow();
            for (Work work : Work.values()) {
                Polynomial formula = cost.of(work);
                if (isKnown(formula) && cost.conditions().stream().allMatch(size -> isMet(size, arguments))) {
                    compare(name, work, cost, arguments, counted(counts, work));
                }
            }
        }

        private static boolean isKnown(Polynomial formula) {
            return formula.factors()
                    .noneMatch(factor -> factor instanceof UnknownNumber || factor instanceof Iterations);
        }

        private static boolean isMet(Polynomial condition, Arguments arguments) {
            return isKnown(condition) && condition.at(arguments::size) >= 0;
        }

        private void compare(String name, Work work, Cost cost, Arguments arguments, long expected) {
            Polynomial formula = cost.of(work);
            long actual = formula.at(arguments::size);
            String where = name + ": " + formula + " " + work.label() + " for " + arguments.values();
            compared++;
            if (cost.isExact(work)) {
                exact++;
                assertEquals(expected, actual, where);
            } else {
                assertTrue(expected <= actual, () -> where + ": in fact " + expected);
            }
        }

        private static long counted(EvaluationCounts counts, Work work) {
            return switch (work) {
                case ADDITIONS -> counts.additions();
                case MULTIPLICATIONS -> counts.multiplications();
                case DIVISIONS -> counts.divisions();
                case FUNCTIONS -> counts.functions();
                case READS -> counts.reads();
                case WRITES -> counts.writes();
                case ITERATIONS -> counts.iterations();
            };
        }
    }
}
