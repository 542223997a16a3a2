package org.fluxion.processor.report;

import static org.fluxion.processor.report.FormulaFixture.call;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.fluxion.processor.ir.AddAt;
import org.fluxion.processor.ir.Binary;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.Comparison;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Role;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.ZerosLike;
import org.junit.jupiter.api.Test;

/** The mean squared error of a rectified neuron and its gradient, as the paper has them in section 6. */
class NeuronFormulaTest {
    private final FormulaFixture fixture = new FormulaFixture();
    private final BlockBuilder builder = fixture.builder();
    private final Variable w = fixture.parameter("w", Type.VECTOR);
    private final Variable b = fixture.parameter("b", Type.DOUBLE);
    private final Variable x = fixture.parameter("x", Type.MATRIX);
    private final Variable y = fixture.parameter("y", Type.VECTOR);

    private Variable preactivation(BlockBuilder body, Variable i) {
        Variable product = call(body, "Vectors", "dot", w, body.index(x, i));
        return body.emit("z", new Binary(BinaryOperator.ADD, product, b));
    }

    private Variable error(BlockBuilder body, Variable i, Variable z) {
        Variable activation = body.binary(BinaryOperator.MAX, body.constant(0.0), z);
        return body.emit("error", new Binary(BinaryOperator.SUBTRACT, body.index(y, i), activation));
    }

    private Variable sumOverSamples(String name, Variable initial, FormulaFixture.Iteration iteration) {
        return fixture.loop(builder, builder.length(x), Role.SUM, List.of(name), List.of(initial), iteration)
                .get(0);
    }

    @Test
    void value() {
        Variable sum = sumOverSamples("sum", builder.constant(0.0), (body, i, carried) -> {
            Variable error = error(body, i, preactivation(body, i));
            return List.of(body.add(carried.get(0), body.multiply(error, error)));
        });
        assertEquals(
                List.of("loss = (sum over i: (y_i - max(0, w · x_i + b))²) / |x|"),
                fixture.formula("loss", builder.divide(sum, fixture.count(x))));
    }

    @Test
    void gradientByTheWeights() {
        Variable seed = builder.divide(builder.constant(1.0), fixture.count(x));
        Variable dw = sumOverSamples("dw", builder.emit(new ZerosLike(w)), (body, i, carried) -> {
            Variable z = preactivation(body, i);
            Variable slope = body.negate(body.multiply(body.multiply(seed, body.constant(2.0)), error(body, i, z)));
            return List.of(ifActive(body, z, carried.get(0), then -> addRow(then, carried.get(0), slope, i)));
        });
        assertEquals(
                List.of(
                        "∂loss/∂w = sum over i: { -2 / |x| * (y_i - max(0, z_i)) * x_i if z_i > 0; 0 otherwise }",
                        "where z_i = w · x_i + b"),
                fixture.formula("∂loss/∂w", dw));
    }

    @Test
    void gradientByTheBias() {
        Variable db = sumOverSamples("db", builder.constant(0.0), (body, i, carried) -> {
            Variable z = preactivation(body, i);
            Variable error = error(body, i, z);
            return List.of(ifActive(body, z, carried.get(0), then -> then.subtract(carried.get(0), error)));
        });
        assertEquals(
                List.of("db = sum over i: { -(y_i - max(0, z_i)) if z_i > 0; 0 otherwise }", "where z_i = w · x_i + b"),
                fixture.formula("db", db));
    }

    private interface Branch {
        Variable run(BlockBuilder then);
    }

    private static Variable ifActive(BlockBuilder body, Variable z, Variable otherwise, Branch branch) {
        Variable active = body.compare(Comparison.GREATER, z, body.constant(0.0));
        BlockBuilder then = body.nested();
        Variable taken = branch.run(then);
        return body.emit(
                new If(active, then.build(List.of(taken)), body.nested().build(List.of(otherwise))));
    }

    /** {@code dw[j] += slope * x[i][j]} for all j. */
    private Variable addRow(BlockBuilder then, Variable dw, Variable slope, Variable i) {
        Variable row = then.index(x, i);
        return fixture.loop(
                        then,
                        then.length(w),
                        Role.SUM,
                        List.of("dw"),
                        List.of(dw),
                        (inner, j, carried) -> List.of(inner.emit(
                                new AddAt(carried.get(0), List.of(j), inner.multiply(slope, inner.index(row, j))))))
                .get(0);
    }
}
