package org.fluxion.processor.frontend.library;

import java.util.List;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.Comparison;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Index;
import org.fluxion.processor.ir.Require;
import org.fluxion.processor.ir.Variable;

/**
 * The agreement of sizes that functions need, as statements. Texts are parts of a format: a {@code %} in them is escaped, a
 * {@code %d} stands for a detail.
 */
final class SizeChecks {
    private SizeChecks() {}

    /** Two arguments, vectors or matrices, have equally many elements or rows. Gives that number. */
    static Variable sameLength(Invocation call, int left, int right) {
        BlockBuilder builder = call.builder();
        Variable leftLength = builder.length(call.argument(left));
        Variable rightLength = builder.length(call.argument(right));
        String message = differ(call.text(left), call.text(right));
        equal(builder, leftLength, rightLength, message, List.of(leftLength, rightLength));
        return leftLength;
    }

    /** A vector has at least one element. Gives their number. */
    static Variable notEmpty(Invocation call, String function) {
        BlockBuilder builder = call.builder();
        Variable length = builder.length(call.argument(0));
        Variable condition = builder.compare(Comparison.GREATER, length, builder.constant(0));
        builder.emitAll(
                new Require(condition, function + " of an empty vector: " + call.text(0) + " has length 0", List.of()),
                List.of());
        return length;
    }

    /** All rows of a matrix have one length. Gives that number of columns, 0 where there is no row. */
    static Variable rectangular(Invocation call, int position) {
        BlockBuilder builder = call.builder();
        Variable matrix = call.argument(position);
        Variable rows = builder.length(matrix);
        Variable columns = columns(builder, matrix, rows);
        String message = call.text(position) + " is ragged: row 0 has length %d but row %d has length %d";
        LoopForms.forEach(builder, "i", rows, (body, i) -> {
            Variable length = body.length(body.emit("row", new Index(matrix, i)));
            equal(body, length, columns, message, List.of(columns, i, length));
        });
        return columns;
    }

    /** One row of a matrix is as long as something else. */
    static void rowLength(
            BlockBuilder builder, String matrixText, Variable index, Variable row, String text, Variable length) {
        Variable rowLength = builder.length(row);
        equal(builder, rowLength, length, differ(matrixText + "[%d]", text), List.of(index, rowLength, length));
    }

    private static Variable columns(BlockBuilder builder, Variable matrix, Variable rows) {
        Variable zero = builder.constant(0);
        Variable hasRows = builder.compare(Comparison.GREATER, rows, zero);
        BlockBuilder some = builder.nested();
        Variable firstLength = some.length(some.index(matrix, zero));
        BlockBuilder none = builder.nested();
        return builder.emit("columns", new If(hasRows, some.build(List.of(firstLength)), none.build(List.of(zero))));
    }

    private static String differ(String left, String right) {
        return left + " has length %d but " + right + " has length %d";
    }

    private static void equal(
            BlockBuilder builder, Variable left, Variable right, String message, List<Variable> details) {
        Variable condition = builder.compare(Comparison.EQUAL, left, right);
        builder.emitAll(new Require(condition, message, details), List.of());
    }
}
