package org.fluxion.processor.codegen;

import static org.fluxion.processor.codegen.Loops.add;
import static org.fluxion.processor.codegen.Loops.assign;
import static org.fluxion.processor.codegen.Loops.at;
import static org.fluxion.processor.codegen.Loops.binary;
import static org.fluxion.processor.codegen.Loops.buffer;
import static org.fluxion.processor.codegen.Loops.check;
import static org.fluxion.processor.codegen.Loops.compare;
import static org.fluxion.processor.codegen.Loops.declare;
import static org.fluxion.processor.codegen.Loops.derivative;
import static org.fluxion.processor.codegen.Loops.divide;
import static org.fluxion.processor.codegen.Loops.kernel;
import static org.fluxion.processor.codegen.Loops.length;
import static org.fluxion.processor.codegen.Loops.literal;
import static org.fluxion.processor.codegen.Loops.loop;
import static org.fluxion.processor.codegen.Loops.multiply;
import static org.fluxion.processor.codegen.Loops.name;
import static org.fluxion.processor.codegen.Loops.parameter;
import static org.fluxion.processor.codegen.Loops.program;
import static org.fluxion.processor.codegen.Loops.store;
import static org.fluxion.processor.codegen.Loops.storeAdd;
import static org.fluxion.processor.codegen.Loops.subtract;
import static org.fluxion.processor.codegen.Loops.unary;
import static org.fluxion.processor.codegen.Loops.value;
import static org.fluxion.processor.codegen.Loops.widen;

import java.util.List;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Comparison;
import org.fluxion.processor.ir.Signature;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.UnaryOperator;
import org.fluxion.processor.schedule.Expression;
import org.fluxion.processor.schedule.LoopProgram;
import org.fluxion.processor.schedule.LoopStatement;

/** Two derivatives as an expert would schedule them. */
final class Examples {

    private Examples() {}

    /** The mean squared error of a rectified neuron, value and gradient in one loop. */
    static LoopProgram neuronLoss() {
        Signature signature = new Signature(
                "org.example",
                "NeuronLossGradient",
                false,
                "Neuron",
                "loss",
                List.of(
                        parameter(Type.VECTOR, "w"),
                        parameter(Type.DOUBLE, "b"),
                        parameter(Type.MATRIX, "x"),
                        parameter(Type.VECTOR, "y")),
                Type.DOUBLE,
                List.of("w", "b"));
        Expression samples = length(name("x"));
        LoopStatement sizes = check(
                compare(length(name("w")), Comparison.EQUAL, length(at("x", "i"))),
                "w has length %d but x[i] has length %d",
                length(name("w")),
                length(at("x", "i")));
        List<LoopStatement> body = List.of(
                buffer("dw", length(name("w")), true),
                declare("db", literal(0.0)),
                declare("sum", literal(0.0)),
                loop("i", samples, neuronSample()),
                declare("value", divide(name("sum"), widen(samples))));
        return program(
                signature,
                List.of(loop("i", samples, sizes)),
                body,
                List.of(
                        value("value", Type.DOUBLE),
                        derivative("w", "dw", Type.VECTOR),
                        derivative("b", "db", Type.DOUBLE)));
    }

    private static LoopStatement[] neuronSample() {
        Expression z = add(kernel("Kernels", "dot", name("w"), name("row"), length(name("w"))), name("b"));
        Expression residual = subtract(at("y", "i"), binary(BinaryOperator.MAX, literal(0.0), name("z")));
        Expression adjoint = divide(multiply(literal(-2.0), name("error")), widen(length(name("x"))));
        LoopStatement pullback = new LoopStatement.Branch(
                compare(name("z"), Comparison.GREATER, literal(0.0)),
                List.of(
                        declare("dz", adjoint),
                        loop("j", length(name("w")), storeAdd(name("dw"), "j", multiply(name("dz"), at("row", "j")))),
                        assign("db", BinaryOperator.ADD, name("dz"))),
                List.of());
        return new LoopStatement[] {
            declare(Type.VECTOR, "row", at("x", "i")),
            declare("z", z),
            declare("error", residual),
            assign("sum", BinaryOperator.ADD, multiply(name("error"), name("error"))),
            pullback
        };
    }

    /** The element-wise sigmoid of a scaled vector: its Jacobian by the vector is diagonal, by the scale a vector. */
    static LoopProgram scaledSigmoid() {
        Signature signature = new Signature(
                "org.example",
                "LayersScaledJacobian",
                true,
                "Layers",
                "scaled",
                List.of(parameter(Type.VECTOR, "x"), parameter(Type.DOUBLE, "a")),
                Type.VECTOR,
                List.of("x", "a"));
        Expression n = length(name("x"));
        Expression slope = multiply(name("s"), subtract(literal(1.0), name("s")));
        LoopStatement loop = loop(
                "i",
                n,
                declare("s", unary(UnaryOperator.SIGMOID, multiply(name("a"), at("x", "i")))),
                declare("slope", slope),
                store(name("value"), "i", name("s")),
                store(name("dxDiagonal"), "i", multiply(name("slope"), name("a"))),
                store(name("da"), "i", multiply(name("slope"), at("x", "i"))));
        return program(
                signature,
                List.of(),
                List.of(buffer("value", n, false), buffer("dxDiagonal", n, false), buffer("da", n, false), loop),
                List.of(
                        value("value", Type.VECTOR),
                        new LoopProgram.Result(LoopProgram.Kind.DIAGONAL, "x", "dxDiagonal", Type.VECTOR),
                        derivative("a", "da", Type.VECTOR)));
    }
}
