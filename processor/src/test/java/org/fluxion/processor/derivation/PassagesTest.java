package org.fluxion.processor.derivation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.fluxion.processor.PieceDifferentiator;
import org.fluxion.processor.frontend.LoweredSource;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Evaluator;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Origin;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;
import org.fluxion.processor.lift.Lifting;
import org.fluxion.processor.simplify.Simplifier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page says of a recurrence, done by hand: forwards, then back, an iteration at a time. */
class PassagesTest {
    private static final int FIRST_VARIABLE = 1_000_000;
    private static final double RELATIVE = 1e-12;

    private final Variables variables = new Variables(FIRST_VARIABLE);
    private final PieceDifferentiator differentiator = new PieceDifferentiator(variables, UnaryOperator.identity());
    private final Map<String, Object> numbers = new HashMap<>(Map.of("a", 0.7, "b", 0.3, "n", 5));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "double s = a; for (int i = 0; i < n; i++) { s = s + b * s * (1 - s); } return s;",
                "double s = 1; double v = 0; for (int i = 0; i < n; i++) { double f = -a * s - b * v; s += 0.1 * v; v += 0.1 * f; } return s * v;",
                "double s = 1; double rate = 2 * b; for (int i = 0; i < n; i++) { s = Math.sin(rate * s + i); } return s;",
                "double s = a * a; double u = b; for (int i = 0; i < n; i++) { double t = s; s = u; u = t * u; } return Math.exp(s) + u;",
                "double s = a; for (int i = 0; i < n; i++) { s = s > 0.5 ? s * b : s + b; } return s * s;"
            })
    void sharesOfAllIterationsAndOfTheStartAddUp(String body) {
        Values values = values(body);
        Recurrences.Single single = Recurrences.in(values, wrt(), variables).get(0);
        Passages passages = new Passages(values, List.of(single));
        Pieces pieces = new Pieces(values, variables, differentiator);
        values.intermediates().stream()
                .filter(value -> !single.loop().targets().contains(value.variable()))
                .forEach(value -> numbers.put(value.label(), evaluate(slice(values, value.variable()), 0)));
        int passed = 0;
        for (Value value : values.inner()) {
            if (passages.through(value, pieces.readers(value)).isPresent()) {
                passed++;
                double expected = derivative(pieces.tail(value), value.label());
                assertEquals(expected, share(values, single, value), RELATIVE * Math.abs(expected), body);
            }
        }
        assertTrue(passed > 0, body);
    }

    @ParameterizedTest
    @CsvSource({
        "a, double s = 1; for (int i = 0; i < n; i++) { s *= b; } return s * a;",
        "a, double s = 1; for (int i = 0; i < n; i++) { s *= a; } return s + a;",
        "b, double s = b; for (int i = 0; i < n; i++) { s *= a; } for (int i = 0; i < n; i++) { s = s * s; } return s;",
        "b, double s = 0; for (int i = 0; i < n; i++) { s += a * b; } return s;"
    })
    void otherWaysAreNotForgotten(String parameter, String body) {
        Values values = values(body);
        Passages passages = new Passages(values, Recurrences.in(values, wrt(), variables));
        Value value = values.parameters().stream()
                .filter(one -> one.label().equals(parameter))
                .findFirst()
                .orElseThrow();
        Pieces pieces = new Pieces(values, variables, differentiator);
        assertEquals(Optional.empty(), passages.through(value, pieces.readers(value)));
    }

    private static List<String> wrt() {
        return List.of("a", "b");
    }

    private Values values(String body) {
        Program program = LoweredSource.ofMethods(
                        "@Differentiable static double f(double a, double b, int n) { " + body + " }")
                .program("f");
        return Values.of(
                Lifting.lift(program, new Simplifier(variables, UnaryOperator.identity())),
                wrt(),
                Set.of("s", "u", "v"));
    }

    /** The sum over the iterations, and what the first one hands back to what it starts from. */
    private double share(Values values, Recurrences.Single single, Value by) {
        List<Map<String, Object>> states = states(values, single);
        Program behind = Passages.behind(values.function(), single);
        double[] back = new double[single.carried().size()];
        for (int k = 0; k < back.length; k++) {
            back[k] = derivativeByLeft(behind, single, k, states.get(states.size() - 1));
        }
        double sum = 0;
        Program iteration = iterations(values).values(single).function();
        for (int t = states.size() - 2; t >= 0; t--) {
            numbers.putAll(states.get(t));
            numbers.put(single.index(), t);
            seed(single, back);
            sum += derivative(iteration, by.label());
            double[] before = new double[back.length];
            for (int k = 0; k < back.length; k++) {
                before[k] = derivative(iteration, single.carried().get(k));
            }
            back = before;
        }
        for (int k = 0; k < back.length; k++) {
            Variable initial = single.initials().get(k);
            boolean isItself = initial.equals(by.variable());
            sum += back[k] * (isItself ? 1 : derivative(slice(values, initial, by), by.label()));
        }
        return sum;
    }

    private Iterations iterations(Values values) {
        MethodSource source = new MethodSource(new Listing("", 1, List.of()), Set.of(), Map.of());
        return new Iterations(values, source, variables, differentiator, origin -> Optional.empty());
    }

    /** What is carried, before the first iteration and after each. */
    private List<Map<String, Object>> states(Values values, Recurrences.Single single) {
        Loop loop = (Loop) single.loop().operation();
        int size = (Integer) evaluate(slice(values, loop.size()), 0);
        Program iteration = iterations(values).values(single).function();
        Map<String, Object> state = new HashMap<>();
        for (int k = 0; k < single.carried().size(); k++) {
            state.put(
                    single.carried().get(k),
                    evaluate(slice(values, single.initials().get(k)), 0));
        }
        List<Map<String, Object>> states = new ArrayList<>(List.of(state));
        for (int t = 0; t < size; t++) {
            numbers.putAll(states.get(t));
            numbers.put(single.index(), t);
            Map<String, Object> next = new HashMap<>();
            for (int k = 0; k < single.carried().size(); k++) {
                double[] unit = new double[single.carried().size()];
                unit[k] = 1;
                seed(single, unit);
                next.put(single.carried().get(k), evaluate(iteration, 0));
            }
            states.add(next);
        }
        return states;
    }

    private void seed(Recurrences.Single single, double... weights) {
        for (int k = 0; k < weights.length; k++) {
            numbers.put(Recurrences.Single.seed(single.next().get(k)), weights[k]);
        }
    }

    private Program slice(Values values, Variable target, Value... cuts) {
        return Slices.of(values.function(), variables, new Value(target, List.of(), Origin.NONE), List.of(cuts));
    }

    /** The derivative of what comes behind the loop by one of the numbers that it leaves. */
    private double derivativeByLeft(Program behind, Recurrences.Single single, int k, Map<String, Object> last) {
        Loop loop = (Loop) single.loop().operation();
        List<Variable> active = loop.initials().stream().toList();
        int position = active.indexOf(single.initials().get(k));
        List<Variable> parameters = new ArrayList<>();
        for (Variable parameter : behind.parameters()) {
            int at = single.loop().targets().indexOf(parameter);
            String name = at < 0 ? parameter.name() : "left" + at;
            parameters.add(new Variable(parameter.id(), name, parameter.type()));
        }
        for (int j = 0; j < single.carried().size(); j++) {
            int at = active.indexOf(single.initials().get(j));
            numbers.put("left" + at, last.get(single.carried().get(j)));
        }
        Program named = behind.withBody(
                new Block(parameters, behind.body().statements(), behind.body().results()));
        return derivative(named, "left" + position);
    }

    private double derivative(Program program, String parameter) {
        boolean isRead =
                program.parameters().stream().anyMatch(one -> one.name().equals(parameter));
        return isRead
                ? (Double)
                        evaluate(differentiator.derivative(program, parameter).program(), 0)
                : 0;
    }

    private Object evaluate(Program program, int output) {
        Object[] given = program.parameters().stream()
                .map(parameter -> numbers.get(parameter.name()))
                .toArray();
        return Evaluator.evaluate(program, Arrays.asList(given)).get(output);
    }
}
