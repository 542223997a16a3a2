package org.fluxion.processor.derivation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fluxion.processor.PieceDifferentiator;
import org.fluxion.processor.frontend.LoweredSource;
import org.fluxion.processor.ir.Evaluator;
import org.fluxion.processor.ir.Printer;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;
import org.fluxion.processor.ir.Verifier;
import org.fluxion.processor.lift.Lifting;
import org.fluxion.processor.simplify.Simplifier;
import org.fluxion.processor.testing.Entries;
import org.fluxion.processor.testing.Source;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What a derivation says holds in numbers: the pieces put together are the function, and at every step the total derivative is the sum
 * over the paths.
 */
class ChainRuleTest {
    private static final List<String> SOURCES = List.of(
            "/gradients/Kept",
            "/gradients/Loops",
            "/gradients/Reductions",
            "/gradients/RowLoops",
            "/gradients/Tuned",
            "/gradients/TrapsInRows",
            "/gradients/TrapsInArrays",
            "/gradients/TrapsInBranches",
            "/gradients/Regressions",
            "/gradients/Triangles",
            "/gradients/Recurrences",
            "/gradients/Tangents",
            "/references/LogSumExp",
            "/references/LeastSquares");

    private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w*");
    private static final int FIRST_VARIABLE = 1_000_000;
    private static final int LENGTH = 9;
    private static final double RELATIVE = 1e-9;

    @TestFactory
    Stream<DynamicNode> stepsHoldInNumbers() {
        List<String> checked = Collections.synchronizedList(new ArrayList<>());
        Stream<DynamicNode> sources =
                SOURCES.stream().map(name -> DynamicContainer.dynamicContainer(name, methods(name, checked)));
        return Stream.concat(
                sources,
                Stream.of(DynamicTest.dynamicTest(
                        "enough steps", () -> assertTrue(checked.size() > 500, () -> checked.size() + " steps"))));
    }

    private static Stream<DynamicTest> methods(String name, List<String> checked) {
        LoweredSource source = LoweredSource.of(Source.resource(name + ".java").text());
        return source.methods().stream()
                .filter(method -> !Printer.print(source.program(method)).contains("call "))
                .map(method -> DynamicTest.dynamicTest(method, () -> check(source.program(method), checked)));
    }

    private static void check(Program program, List<String> checked) {
        Variables variables = new Variables(FIRST_VARIABLE);
        PieceDifferentiator differentiator = new PieceDifferentiator(variables, ChainRuleTest::verified);
        Program lifted = Lifting.lift(program, new Simplifier(variables, ChainRuleTest::verified));
        MethodSource source = new MethodSource(new Listing("", 1, List.of()), names(program), Map.of());
        Values values = Values.of(lifted, wrt(program), source.locals());
        check(values, variables, differentiator, checked);
        Iterations iterations = new Iterations(values, source, variables, differentiator, origin -> Optional.empty());
        for (Recurrences.Single single : Recurrences.in(values, wrt(program), variables)) {
            check(iterations.values(single), variables, differentiator, checked);
        }
    }

    private static void check(
            Values values, Variables variables, PieceDifferentiator differentiator, List<String> checked) {
        List<Object> point = point(values.function());
        Object expected = value(values.function(), point);
        if (expected == null) {
            return;
        }
        Pieces pieces = new Pieces(values, variables, differentiator);
        Numbers numbers = new Numbers(values, pieces, variables, point);
        int size = expected instanceof double[] vector ? vector.length : 1;
        ChainRule rule = new ChainRule(values, pieces, differentiator, numbers, size);
        for (Value value : values.inner()) {
            if (!pieces.readers(value).isEmpty() && firstPlace(value, numbers) != null) {
                List<Integer> place = firstPlace(value, numbers);
                Object again = numbers.evaluate(pieces.tail(value), List.of(), List.of())
                        .get(0);
                assertClose(new double[][] {Entries.flatten(expected)}, new double[][] {Entries.flatten(again)}, value);
                assertClose(rule.total(value, place), rule.paths(value, place), value);
                checked.add(value.label());
            }
        }
    }

    /** The last iteration of each loop around a value; null where one does not run. */
    private static List<Integer> firstPlace(Value value, Numbers numbers) {
        List<Integer> place = new ArrayList<>();
        for (int k = 0; k < value.loops().size(); k++) {
            int size = numbers.iterations(value, place);
            if (size == 0) {
                return null;
            }
            place.add(size - 1);
        }
        return place;
    }

    private static void assertClose(double[][] expected, double[][] actual, Value value) {
        assertEquals(expected.length, actual.length);
        for (int row = 0; row < expected.length; row++) {
            assertEquals(expected[row].length, actual[row].length, value::label);
            double scale = Arrays.stream(expected[row]).map(Math::abs).max().orElse(0);
            for (int k = 0; k < expected[row].length; k++) {
                double tolerance = Double.isFinite(scale) ? RELATIVE * Math.max(1e-3, scale) : 0;
                String what =
                        value.label() + ": " + Arrays.deepToString(expected) + " and " + Arrays.deepToString(actual);
                assertEquals(expected[row][k], actual[row][k], tolerance, what);
            }
        }
    }

    /** The value at the point; null where the method throws. */
    private static Object value(Program program, List<Object> point) {
        try {
            return Evaluator.evaluate(program, point).get(0);
        } catch (IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException thrown) {
            return null;
        }
    }

    private static List<String> wrt(Program program) {
        return program.parameters().stream()
                .filter(parameter -> parameter.type().isDifferentiable())
                .map(Variable::name)
                .toList();
    }

    /** All names that the Program has: among them those of the locals. */
    private static Set<String> names(Program program) {
        return NAME.matcher(Printer.print(program))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static Program verified(Program program) {
        Verifier.verify(program);
        return program;
    }

    private static List<Object> point(Program program) {
        Random random = new Random(program.name().hashCode());
        return program.parameters().stream()
                .map(parameter -> argument(parameter.type(), random))
                .toList();
    }

    private static Object argument(Type type, Random random) {
        if (type.isScalar()) {
            return switch (type.element()) {
                case DOUBLE, FLOAT -> 0.3 + random.nextDouble();
                case LONG -> 3L;
                case INT, SHORT, CHAR, BYTE -> 3;
                case BOOLEAN -> random.nextBoolean();
            };
        }
        if (!type.element().isFloating()) {
            return new int[] {2, 0, 3, 0};
        }
        int[] lengths = new int[type.rank()];
        Arrays.fill(lengths, LENGTH);
        return filled(Array.newInstance(double.class, lengths), random);
    }

    private static Object filled(Object array, Random random) {
        double[] entries = Entries.flatten(array);
        for (int k = 0; k < entries.length; k++) {
            entries[k] = 0.3 + random.nextDouble() + 0.37 * k;
        }
        return Entries.reshape(array, entries);
    }
}
