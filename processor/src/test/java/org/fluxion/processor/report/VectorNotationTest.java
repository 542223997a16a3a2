package org.fluxion.processor.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.fluxion.processor.ir.AddAt;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.ElementType;
import org.fluxion.processor.ir.Role;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.ZerosLike;
import org.junit.jupiter.api.Test;

class VectorNotationTest {
    private final FormulaFixture fixture = new FormulaFixture();
    private final BlockBuilder builder = fixture.builder();
    private final Variable s = fixture.parameter("s", Type.DOUBLE);
    private final Variable x = fixture.parameter("x", Type.VECTOR);
    private final Variable y = fixture.parameter("y", Type.VECTOR);
    private final Variable a = fixture.parameter("A", Type.MATRIX);
    private final Variable b = fixture.parameter("B", Type.MATRIX);

    @Test
    void elementWiseFunctionsNeedNoIndex() {
        fixture.assertFormula("f = x + y", fixture.vectors("add", x, y));
        fixture.assertFormula("f = x ⊗ y", fixture.vectors("multiply", x, y));
        fixture.assertFormula("f = x ⊘ y", fixture.vectors("divide", x, y));
        fixture.assertFormula("f = s * x", fixture.vectors("multiply", s, x));
        fixture.assertFormula("f = x / s", fixture.vectors("divide", x, s));
        fixture.assertFormula("f = max(x, y)", fixture.vectors("max", x, y));
        fixture.assertFormula("f = max(0, x)", fixture.vectors("relu", x));
        fixture.assertFormula("f = x²", fixture.vectors("square", x));
        fixture.assertFormula("f = x^s", fixture.vectors("pow", x, s));
    }

    @Test
    void compositionsAreWholeVectorsToo() {
        Variable product = fixture.vectors("multiply", fixture.vectors("add", x, s), y);
        fixture.assertFormula("f = (x + s) ⊗ y", product);
        fixture.assertFormula("f = exp((x + s) ⊗ y)", fixture.vectors("exp", product));
    }

    @Test
    void reductions() {
        fixture.assertFormula("f = sum(x)", fixture.vectors("sum", x));
        fixture.assertFormula("f = max(x)", fixture.vectors("max", x));
        fixture.assertFormula("f = sum(x) / |x|", fixture.vectors("mean", x));
        fixture.assertFormula("f = x · y", fixture.vectors("dot", x, y));
        fixture.assertFormula(
                "f = (x - y) · exp(x)",
                fixture.vectors("dot", fixture.vectors("subtract", x, y), fixture.vectors("exp", x)));
        fixture.assertFormula("f = ‖x‖", fixture.vectors("norm", x));
        fixture.assertFormula("f = sum over i: exp(x_i)", fixture.vectors("sum", fixture.vectors("exp", x)));
        fixture.assertFormula("f = s * (x · y)", builder.multiply(s, fixture.vectors("dot", x, y)));
    }

    @Test
    void softmaxShowsItsShift() {
        fixture.assertFormula("f = exp(x - max(x)) / (sum over i: exp(x_i - max(x)))", fixture.vectors("softmax", x));
    }

    @Test
    void logSumExpNamesItsShift() {
        assertEquals(
                List.of(
                        "f = shift + log(sum over i: exp(x_i - shift))",
                        "where shift = { 0 if abs(max(x)) = ∞; max(x) otherwise }"),
                fixture.formula("f", fixture.vectors("logSumExp", x)));
    }

    @Test
    void matrices() {
        fixture.assertFormula("f = A x", fixture.matrices("multiply", a, x));
        fixture.assertFormula("f = A B", fixture.matrices("multiply", a, b));
        fixture.assertFormula("f = s * A", fixture.matrices("multiply", s, a));
        fixture.assertFormula("f = A + B", fixture.matrices("add", a, b));
        fixture.assertFormula("f = A - B", fixture.matrices("subtract", a, b));
        fixture.assertFormula("f = Aᵀ", fixture.matrices("transpose", a));
        fixture.assertFormula("f = x yᵀ", fixture.matrices("outer", x, y));
        fixture.assertFormula("f = sum over i: A_ii", fixture.matrices("trace", a));
    }

    @Test
    void layers() {
        Variable first = fixture.vectors("relu", fixture.vectors("add", fixture.matrices("multiply", a, x), y));
        fixture.assertFormula("f = max(0, A x + y)", first);
        fixture.assertFormula(
                "f = B tanh(max(0, A x + y))", fixture.matrices("multiply", b, fixture.vectors("tanh", first)));
        fixture.assertFormula("f = A (B x)", fixture.matrices("multiply", fixture.matrices("multiply", a, b), x));
    }

    @Test
    void aLoopOverOneLengthDoesNotSpeakForAnother() {
        Variable built = fixture.loop(
                        builder,
                        builder.length(x),
                        Role.SUM,
                        List.of(),
                        List.of(),
                        (body, i, carried) -> List.of(body.multiply(s, body.index(y, i))))
                .get(0);
        fixture.assertFormula("f = [s * y_i for i < |x|]", built);
        Variable sum = fixture.loop(
                        builder,
                        builder.length(x),
                        Role.SUM,
                        List.of("sum"),
                        List.of(builder.constant(0.0)),
                        (body, i, carried) -> List.of(body.add(carried.get(0), body.index(y, i))))
                .get(0);
        fixture.assertFormula("f = sum over i < |x|: y_i", sum);
    }

    @Test
    void aNumberForEachRowIsNotSpreadOverTheRow() {
        Variable built = fixture.loop(
                        builder,
                        builder.length(a),
                        Role.SUM,
                        List.of(),
                        List.of(),
                        (body, i, carried) -> List.of(
                                FormulaFixture.call(body, "Vectors", "add", body.index(a, i), body.index(x, i))))
                .get(0);
        fixture.assertFormula("f = [A_i + x_i]_i", built);
    }

    @Test
    void scatteredSums() {
        Variable p = fixture.parameter("p", new Type(ElementType.INT, 1));
        Variable scattered = fixture.loop(
                        builder,
                        builder.length(y),
                        Role.SUM,
                        List.of("dx"),
                        List.of(builder.emit(new ZerosLike(x))),
                        (body, i, carried) -> List.of(
                                body.emit(new AddAt(carried.get(0), List.of(body.index(p, i)), body.index(y, i)))))
                .get(0);
        fixture.assertFormula("f = sum over i: [y_i at p_i]", scattered);
        Variable transposed = sumOfRows();
        fixture.assertFormula("f = sum over i: x_i * A_i", transposed);
    }

    private Variable sumOfRows() {
        return fixture.loop(
                        builder,
                        builder.length(a),
                        Role.SUM,
                        List.of("dx"),
                        List.of(builder.emit(new ZerosLike(x))),
                        (body, i, carried) -> List.of(body.emit(new AddAt(
                                carried.get(0),
                                List.of(),
                                FormulaFixture.call(body, "Vectors", "multiply", body.index(x, i), body.index(a, i))))))
                .get(0);
    }
}
