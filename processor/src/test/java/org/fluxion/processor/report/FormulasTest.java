package org.fluxion.processor.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fluxion.processor.ir.Binary;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.Call;
import org.fluxion.processor.ir.Companion;
import org.fluxion.processor.ir.Comparison;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Role;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.UnaryOperator;
import org.fluxion.processor.ir.Update;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Zeros;
import org.junit.jupiter.api.Test;

class FormulasTest {
    private final FormulaFixture fixture = new FormulaFixture();
    private final BlockBuilder builder = fixture.builder();
    private final Variable a = fixture.parameter("a", Type.DOUBLE);
    private final Variable b = fixture.parameter("b", Type.DOUBLE);
    private final Variable c = fixture.parameter("c", Type.DOUBLE);
    private final Variable n = fixture.parameter("n", Type.INT);
    private final Variable x = fixture.parameter("x", Type.VECTOR);

    @Test
    void parenthesesStandWhereTheyAreNeeded() {
        fixture.assertFormula("f = (a + b) * c", builder.multiply(builder.add(a, b), c));
        fixture.assertFormula("f = a + b * c", builder.add(a, builder.multiply(b, c)));
        fixture.assertFormula("f = a - (b - c)", builder.subtract(a, builder.subtract(b, c)));
        fixture.assertFormula("f = a - b - c", builder.subtract(builder.subtract(a, b), c));
        fixture.assertFormula("f = a / (b * c)", builder.divide(a, builder.multiply(b, c)));
        fixture.assertFormula("f = a * b / c", builder.divide(builder.multiply(a, b), c));
        fixture.assertFormula("f = (-a)^b", builder.binary(BinaryOperator.POW, builder.negate(a), b));
        fixture.assertFormula("f = a^(b + c)", builder.binary(BinaryOperator.POW, a, builder.add(b, c)));
        fixture.assertFormula("f = -(a + b)", builder.negate(builder.add(a, b)));
        fixture.assertFormula("f = a / (b mod c)", builder.divide(a, builder.binary(BinaryOperator.REMAINDER, b, c)));
        fixture.assertFormula("f = n div (n div n)", builder.divide(n, builder.divide(n, n)));
    }

    @Test
    void signsMoveOutwards() {
        fixture.assertFormula("f = a - b", builder.add(a, builder.negate(b)));
        fixture.assertFormula("f = a + b", builder.subtract(a, builder.negate(b)));
        fixture.assertFormula("f = -a * b", builder.multiply(builder.negate(a), b));
        fixture.assertFormula("f = -2.5", builder.constant(-2.5));
        fixture.assertFormula("f = a - 3", builder.add(a, builder.constant(-3.0)));
    }

    @Test
    void productsHaveOneNumberInFrontAndPowers() {
        Variable two = builder.constant(2.0);
        fixture.assertFormula("f = 2 * a²", builder.multiply(builder.multiply(two, a), a));
        fixture.assertFormula("f = a³", builder.multiply(builder.multiply(a, a), a));
        fixture.assertFormula("f = 18 * a", builder.multiply(builder.constant(9.0), builder.multiply(two, a)));
        fixture.assertFormula(
                "f = a * b", builder.multiply(builder.multiply(two, a), builder.multiply(builder.constant(0.5), b)));
        fixture.assertFormula("f = 2 * a * b", builder.multiply(a, builder.multiply(two, b)));
        fixture.assertFormula("f = 2 * a * b", builder.add(builder.multiply(a, b), builder.multiply(a, b)));
        fixture.assertFormula("f = a / b * a", builder.multiply(builder.divide(a, b), a));
        fixture.assertFormula(
                "f = 0.1234567 * 3 * a",
                builder.multiply(builder.constant(0.1234567), builder.multiply(builder.constant(3.0), a)));
    }

    @Test
    void casesStandOnOneLine() {
        Variable inner = choose(builder.compare(Comparison.LESS, b, c), b, c);
        BlockBuilder otherwise = builder.nested();
        Variable outer = builder.emit(new If(
                builder.compare(Comparison.GREATER_OR_EQUAL, a, builder.constant(0.0)),
                builder.nested().build(List.of(a)),
                otherwise.build(List.of(inner))));
        fixture.assertFormula("f = { a if a ≥ 0; b if b < c; c otherwise }", outer);
    }

    @Test
    void shortCircuitsAreWords() {
        Variable first = builder.compare(Comparison.LESS, a, b);
        Variable both = choose(first, builder.compare(Comparison.NOT_EQUAL, b, c), builder.constant(false));
        Variable either = choose(both, builder.constant(true), builder.unary(UnaryOperator.NOT, first));
        fixture.assertFormula("f = { 1 if a < b and b ≠ c or not(a < b); 0 otherwise }", indicator(either));
    }

    private Variable choose(Variable condition, Variable taken, Variable otherwise) {
        return builder.emit(new If(
                condition,
                builder.nested().build(List.of(taken)),
                builder.nested().build(List.of(otherwise))));
    }

    private Variable indicator(Variable condition) {
        return choose(condition, builder.constant(1.0), builder.constant(0.0));
    }

    @Test
    void namedValuesThatAreReadTwiceGetALine() {
        Variable scale = builder.emit("scale", new Binary(BinaryOperator.ADD, a, builder.multiply(b, c)));
        assertEquals(
                List.of("f = scale * exp(scale)", "where scale = a + b * c"),
                fixture.formula("f", builder.multiply(scale, builder.unary(UnaryOperator.EXP, scale))));
    }

    @Test
    void valuesOfOneNameAreToldApart() {
        Variable first = builder.emit("t", new Binary(BinaryOperator.ADD, a, builder.multiply(b, c)));
        Variable second = builder.emit("t", new Binary(BinaryOperator.DIVIDE, first, builder.add(first, c)));
        assertEquals(
                List.of("f = t * sin(t)", "where t = t2 / (t2 + c)", "where t2 = a + b * c"),
                fixture.formula("f", builder.multiply(second, builder.unary(UnaryOperator.SIN, second))));
    }

    @Test
    void recurrencesAreWords() {
        Variable product = fixture.loop(
                        builder,
                        builder.length(x),
                        Role.RECURRENCE,
                        List.of("p"),
                        List.of(builder.constant(1.0)),
                        (body, i, carried) -> List.of(body.multiply(carried.get(0), body.index(x, i))))
                .get(0);
        fixture.assertFormula("f = recurrence over i: p ← p * x_i, from p = 1", product);
        assertEquals(
                List.of("f = a * p", "where p = recurrence over i: p ← p * x_i, from p = 1"),
                fixture.formula("f", builder.multiply(a, product)));
    }

    @Test
    void recurrencesOfSeveralValues() {
        List<Variable> fibonacci = fixture.loop(
                builder,
                n,
                Role.RECURRENCE,
                List.of("p", "q"),
                List.of(a, b),
                (body, i, carried) -> List.of(carried.get(1), body.add(carried.get(0), carried.get(1))));
        fixture.assertFormula(
                "f = q of the recurrence over i < n: p ← q, q ← p + q, from p = a, q = b", fibonacci.get(1));
    }

    @Test
    void arraysCollectedAlongARecurrence() {
        List<Variable> results = fixture.loop(
                builder, builder.length(x), Role.RECURRENCE, List.of("p"), List.of(a), (body, i, carried) -> {
                    Variable next = body.multiply(carried.get(0), body.index(x, i));
                    return List.of(next, next);
                });
        fixture.assertFormula("f = [p * x_i]_i along the recurrence over i: p ← p * x_i, from p = a", results.get(1));
    }

    @Test
    void arraysWrittenInARecurrence() {
        Variable written = fixture.loop(
                        builder,
                        n,
                        Role.RECURRENCE,
                        List.of("r"),
                        List.of(builder.emit(new Zeros(Type.DOUBLE.element(), List.of(n)))),
                        (body, i, carried) -> List.of(body.emit(new Update(carried.get(0), List.of(i), a))))
                .get(0);
        fixture.assertFormula("f = recurrence over i < n: r ← (r with [i] = a), from r = 0", written);
    }

    @Test
    void anAccumulatorThatIsNoneIsARecurrence() {
        Variable sum = fixture.loop(
                        builder,
                        n,
                        Role.SUM,
                        List.of("s"),
                        List.of(a),
                        (body, i, carried) -> List.of(body.multiply(carried.get(0), b)))
                .get(0);
        fixture.assertFormula("f = recurrence over i < n: s ← s * b, from s = a", sum);
    }

    @Test
    void initialValuesAreKept() {
        Variable sum = fixture.loop(
                        builder,
                        builder.length(x),
                        Role.SUM,
                        List.of("s"),
                        List.of(a),
                        (body, i, carried) -> List.of(body.add(carried.get(0), body.index(x, i))))
                .get(0);
        fixture.assertFormula("f = a + sum(x)", sum);
        Variable largest = fixture.loop(
                        builder,
                        builder.length(x),
                        Role.MAX,
                        List.of("m"),
                        List.of(a),
                        (body, i, carried) ->
                                List.of(body.binary(BinaryOperator.MAX, carried.get(0), body.index(x, i))))
                .get(0);
        fixture.assertFormula("f = max(a, max(x))", largest);
    }

    @Test
    void callsOfOtherGradients() {
        Companion companion = new Companion(
                "p", "LossGradient", "Neuron.loss", List.of(Type.VECTOR, Type.INT), Type.DOUBLE, List.of("dw", ""));
        List<Variable> results = builder.emitAll(new Call(companion, List.of(x, n)), List.of());
        fixture.assertFormula("f = Neuron.loss(x, n)", results.get(0));
        fixture.assertFormula("f = ∂Neuron.loss/∂w(x, n)", results.get(1));
    }

    @Test
    void unrelatedResultsDoNotCount() {
        Variable long1 = builder.add(a, builder.multiply(builder.add(b, c), builder.add(c, a)));
        builder.unary(UnaryOperator.EXP, long1);
        fixture.assertFormula("f = log(a + (b + c) * (c + a))", builder.unary(UnaryOperator.LOG, long1));
    }

    @Test
    void whatIsTooLongToReadIsLeftToTheCode() {
        Variable value = a;
        for (int k = 0; k < 3000; k++) {
            value = builder.add(builder.multiply(value, k % 2 == 0 ? b : value), builder.constant(k + 0.5));
        }
        assertEquals(List.of("f = see the statements of evaluate"), fixture.formula("f", value));
    }

    @Test
    void longFormulasAreBrokenIntoLines() {
        Variable value = a;
        for (int k = 0; k < 20; k++) {
            value = builder.add(builder.multiply(value, k % 2 == 0 ? b : value), builder.constant(k + 0.5));
        }
        List<String> lines = fixture.formula("f", value);
        assertTrue(lines.size() > 2, lines::toString);
        assertTrue(lines.stream().allMatch(line -> line.length() <= 100), lines::toString);
        assertEquals(lines, fixture.formula("f", value));
    }

    @Test
    void nestedLoopsHaveDifferentIndices() {
        Variable m = fixture.parameter("M", Type.MATRIX);
        Variable sum = fixture.loop(
                        builder,
                        builder.length(m),
                        Role.SUM,
                        List.of("s"),
                        List.of(builder.constant(0.0)),
                        (body, i, carried) -> {
                            Variable row = body.index(m, i);
                            return fixture.loop(
                                    body,
                                    body.length(row),
                                    Role.SUM,
                                    List.of("s"),
                                    carried,
                                    (inner, j, outer) -> List.of(inner.add(
                                            outer.get(0), inner.unary(UnaryOperator.TANH, inner.index(row, j)))));
                        })
                .get(0);
        fixture.assertFormula("f = sum over i: sum over j: tanh(M_ij)", sum);
    }

    @Test
    void longChainsInLoopsAreReadInTime() {
        Variable sum = fixture.loop(
                        builder,
                        builder.length(x),
                        Role.SUM,
                        List.of("s"),
                        List.of(builder.constant(0.0)),
                        (body, i, carried) -> {
                            Variable value = body.index(x, i);
                            for (int k = 0; k < 3000; k++) {
                                value = body.add(body.multiply(value, b), body.multiply(value, a));
                            }
                            return List.of(body.add(carried.get(0), value));
                        })
                .get(0);
        assertEquals(List.of("f = see the statements of evaluate"), fixture.formula("f", sum));
    }

    @Test
    void aValueOfOneIterationMayBeTheNextOneAndCollected() {
        List<Variable> results = fixture.loop(
                builder, builder.length(x), Role.RECURRENCE, List.of("p"), List.of(a), (body, i, carried) -> {
                    Variable next = body.multiply(a, body.index(x, i));
                    return List.of(next, next);
                });
        fixture.assertFormula("f = a * x", results.get(1));
    }

    @Test
    void factorsOfOneAreLeftOut() {
        Variable one = builder.constant(1.0);
        fixture.assertFormula("f = a", builder.multiply(one, a));
        fixture.assertFormula("f = a / b", builder.multiply(a, builder.divide(one, b)));
        fixture.assertFormula("f = (a + b) / c", builder.multiply(builder.divide(one, c), builder.add(a, b)));
    }

    @Test
    void aSumOverARecurrenceIsPartOfIt() {
        List<Variable> results = twoValues(
                Role.SUM,
                (body, i, carried) -> List.of(
                        body.multiply(carried.get(0), body.index(x, i)), body.add(carried.get(1), carried.get(0))));
        fixture.assertFormula(
                "f = q of the recurrence over i: p ← p * x_i, q ← q + p, from p = a, q = b", results.get(1));
        fixture.assertFormula("f = recurrence over i: p ← p * x_i, from p = a", results.get(0));
    }

    @Test
    void aRunningExtremumIsNoRecurrence() {
        List<Variable> results = twoValues(
                Role.RECURRENCE,
                (body, i, carried) -> List.of(
                        body.binary(BinaryOperator.MAX, carried.get(0), body.index(x, i)),
                        body.binary(BinaryOperator.MIN, carried.get(1), carried.get(0))));
        fixture.assertFormula("f = max(a, max(x))", results.get(0));
        fixture.assertFormula(
                "f = q of the recurrence over i: p ← max(p, x_i), q ← min(q, p), from p = a, q = b", results.get(1));
    }

    private List<Variable> twoValues(Role role, FormulaFixture.Iteration iteration) {
        return fixture.loop(builder, builder.length(x), role, List.of("p", "q"), List.of(a, b), iteration);
    }
}
