package org.fluxion.processor.frontend.library;

import java.util.List;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.Index;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Variable;

/** The functions of matrices that work element by element, and those that only move or select elements. */
final class MatrixElementWise {
    private static final List<Type> MATRIX = List.of(Type.MATRIX);
    private static final List<Type> MATRIX_MATRIX = List.of(Type.MATRIX, Type.MATRIX);

    private MatrixElementWise() {}

    static void define(FunctionTable table) {
        table.define("add", MATRIX_MATRIX, call -> matrices(BinaryOperator.ADD, call));
        table.define("subtract", MATRIX_MATRIX, call -> matrices(BinaryOperator.SUBTRACT, call));
        table.define("multiply", List.of(Type.DOUBLE, Type.MATRIX), MatrixElementWise::scale);
        table.define("transpose", MATRIX, MatrixElementWise::transpose);
        table.define("trace", MATRIX, MatrixElementWise::trace);
    }

    private static Variable matrices(BinaryOperator operator, Invocation call) {
        Variable columns = SizeChecks.rectangular(call, 0);
        Variable rows = SizeChecks.sameLength(call, 0, 1);
        String leftRow = call.text(0) + "[0]";
        return LoopForms.build(call.builder(), "i", rows, (body, i) -> {
            Variable left = row(body, call.argument(0), i);
            Variable right = row(body, call.argument(1), i);
            SizeChecks.rowLength(body, call.text(1), i, right, leftRow, columns);
            return LoopForms.build(
                    body,
                    "j",
                    columns,
                    (inner, j) -> inner.binary(operator, inner.index(left, j), inner.index(right, j)));
        });
    }

    private static Variable scale(Invocation call) {
        Variable columns = SizeChecks.rectangular(call, 1);
        Variable matrix = call.argument(1);
        return LoopForms.build(call.builder(), "i", call.builder().length(matrix), (body, i) -> {
            Variable row = row(body, matrix, i);
            return LoopForms.build(
                    body, "j", columns, (inner, j) -> inner.multiply(call.argument(0), inner.index(row, j)));
        });
    }

    private static Variable transpose(Invocation call) {
        Variable columns = SizeChecks.rectangular(call, 0);
        Variable matrix = call.argument(0);
        Variable rows = call.builder().length(matrix);
        return LoopForms.build(
                call.builder(),
                "j",
                columns,
                (body, j) -> LoopForms.build(body, "i", rows, (inner, i) -> inner.index(row(inner, matrix, i), j)));
    }

    private static Variable trace(Invocation call) {
        Variable matrix = call.argument(0);
        Variable rows = call.builder().length(matrix);
        return LoopForms.reduce(call.builder(), Reduction.SUM, "i", rows, (body, i) -> {
            Variable row = row(body, matrix, i);
            SizeChecks.rowLength(body, call.text(0), i, row, call.text(0), rows);
            return body.index(row, i);
        });
    }

    static Variable row(BlockBuilder body, Variable matrix, Variable index) {
        return body.emit("row", new Index(matrix, index));
    }
}
