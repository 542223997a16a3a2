package org.fluxion.processor.frontend.library;

import java.util.List;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Variable;

/** The products of matrices and vectors. Every element sums its products from left to right. */
final class MatrixProducts {
    private MatrixProducts() {}

    static void define(FunctionTable table) {
        table.define("multiply", List.of(Type.MATRIX, Type.VECTOR), MatrixProducts::matrixByVector);
        table.define("multiply", List.of(Type.MATRIX, Type.MATRIX), MatrixProducts::matrixByMatrix);
        table.define("outer", List.of(Type.VECTOR, Type.VECTOR), MatrixProducts::outer);
    }

    /** {@code build i { reduce(sum) j { A[i][j] * x[j] } }}. */
    private static Variable matrixByVector(Invocation call) {
        BlockBuilder builder = call.builder();
        Variable matrix = call.argument(0);
        Variable x = call.argument(1);
        Variable columns = builder.length(x);
        return LoopForms.build(builder, "i", builder.length(matrix), (body, i) -> {
            Variable row = MatrixElementWise.row(body, matrix, i);
            SizeChecks.rowLength(body, call.text(0), i, row, call.text(1), columns);
            return Reductions.product(body, "j", columns, row, x);
        });
    }

    /** {@code build i { build j { reduce(sum) k { A[i][k] * B[k][j] } } }}. */
    private static Variable matrixByMatrix(Invocation call) {
        BlockBuilder builder = call.builder();
        Variable left = call.argument(0);
        Variable right = call.argument(1);
        Variable columns = SizeChecks.rectangular(call, 1);
        Variable inner = builder.length(right);
        return LoopForms.build(builder, "i", builder.length(left), (body, i) -> {
            Variable row = MatrixElementWise.row(body, left, i);
            SizeChecks.rowLength(body, call.text(0), i, row, call.text(1), inner);
            return LoopForms.build(body, "j", columns, (cell, j) -> rowByColumn(cell, row, right, j, inner));
        });
    }

    private static Variable rowByColumn(
            BlockBuilder builder, Variable row, Variable matrix, Variable column, Variable size) {
        return LoopForms.reduce(
                builder,
                Reduction.SUM,
                "product",
                "k",
                size,
                (body, k) -> body.multiply(body.index(row, k), body.index(body.index(matrix, k), column)));
    }

    private static Variable outer(Invocation call) {
        BlockBuilder builder = call.builder();
        Variable columns = builder.length(call.argument(1));
        return LoopForms.build(builder, "i", builder.length(call.argument(0)), (body, i) -> {
            Variable factor = body.index(call.argument(0), i);
            return LoopForms.build(
                    body, "j", columns, (inner, j) -> inner.multiply(factor, inner.index(call.argument(1), j)));
        });
    }
}
