package org.fluxion.processor.autodiff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fluxion.processor.ir.Repetition;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Uses;
import org.fluxion.processor.ir.Variable;

/**
 * The derivatives of what one iteration of a loop makes of the carried values, next to the iteration itself, where all that they need is
 * at hand: a reverse sweep over the body for each active carried value, seeded with 1.
 */
final class LocalJacobian {
    private final Repetition loop;
    private final ReverseSweep body;
    private final List<Statement> iteration;
    private final List<Row> rows;
    private final Set<Variable> columns = new LinkedHashSet<>();
    private final Variable one;

    /** The derivatives of the next of one carried value, as the adjoints of a sweep. */
    record Row(int position, ReverseSweep sweep) {}

    /**
     * Differentiates an iteration.
     *
     * @param loop its active carried values, and all that is active in its body, are scalars
     * @param body a sweep over the body in which nothing has been emitted yet
     */
    LocalJacobian(Repetition loop, ReverseSweep body) {
        this.loop = loop;
        this.body = body;
        iteration = body.emit(loop.body().statements());
        one = body.out().constant(1.0);
        rows = activePositions(loop, body.facts()).map(this::row).toList();
        rows.forEach(row -> columns.add(loop.initials().get(row.position())));
        columns.addAll(Uses.free(loop.body()));
        columns.removeIf(column -> !body.facts().isActive(column));
    }

    static Stream<Integer> activePositions(Repetition loop, Facts facts) {
        return IntStream.range(0, loop.carriedCount())
                .filter(k -> facts.isActive(loop.carried().get(k)))
                .boxed();
    }

    private Row row(int position) {
        ReverseSweep row = body.sibling();
        row.contribute(loop.next().get(position), one);
        row.reverse(iteration);
        return new Row(position, row);
    }

    ReverseSweep body() {
        return body;
    }

    /** The statements of the iteration itself. */
    List<Statement> iteration() {
        return iteration;
    }

    /** One for each active carried value. */
    List<Row> rows() {
        return rows;
    }

    /** The active variables that the loop starts from or that its iterations read. */
    Set<Variable> columns() {
        return columns;
    }

    /** The derivative of a row's value by a carried value of the same iteration; none where it is 0 whatever happens. */
    Optional<Adjoints.Adjoint> byCarried(Row row, Row carried) {
        return row.sweep().adjoints().of(loop.carried().get(carried.position()));
    }

    /** Whether a derivative is 1 whatever happens. */
    boolean isOne(Variable derivative) {
        return derivative.equals(one);
    }

    /** All derivatives of an iteration that are not 0 whatever happens, with the conditions that some of them stand under. */
    List<Variable> entries() {
        List<Variable> entries = new ArrayList<>();
        for (Row row : rows) {
            Stream.concat(rows.stream().map(carried -> loop.carried().get(carried.position())), columns.stream())
                    .flatMap(by -> row.sweep().adjoints().of(by).stream())
                    .forEach(adjoint -> {
                        entries.add(adjoint.value());
                        adjoint.guard().ifPresent(entries::add);
                    });
        }
        return entries;
    }
}
