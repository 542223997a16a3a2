package org.fluxion.processor.lift;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.fluxion.processor.ir.AddAt;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Index;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Renaming;
import org.fluxion.processor.ir.Role;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Update;
import org.fluxion.processor.ir.Uses;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;
import org.fluxion.processor.simplify.Construct;
import org.fluxion.processor.simplify.Pass;

/**
 * An inner loop that touches one row of a matrix alone, {@code a[r][...]} with r fixed, carries that row instead of the matrix, which
 * takes the row back after the loop. Then the inner loop can be a {@code build} of its own.
 */
final class RowWrites implements Pass {
    private final Readers readers = new Readers();

    @Override
    public Set<Construct> needs() {
        return Set.of(Construct.RECURRENCE, Construct.CARRIED_ARRAY);
    }

    @Override
    public Program run(Program program, Variables variables) {
        return program.withBody(new RowWrites().rewrite(program.body(), variables));
    }

    private Block rewrite(Block block, Variables variables) {
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : block.statements()) {
            Statement current = statement.withBlocks(nested -> rewrite(nested, variables));
            if (current.operation() instanceof Loop loop) {
                addWithRows(current, loop, statements, variables);
            } else {
                statements.add(current);
            }
        }
        return block.withStatements(statements);
    }

    private void addWithRows(Statement statement, Loop loop, List<Statement> statements, Variables variables) {
        for (int k = 0; k < loop.carriedCount(); k++) {
            Optional<Variable> row = onlyRow(loop, k);
            if (row.isPresent()) {
                addWithRow(statement, loop, k, row.get(), statements, variables);
                return;
            }
        }
        statements.add(statement);
    }

    /** The index of the only row that the loop touches of carried array k, fixed outside of the loop. */
    private Optional<Variable> onlyRow(Loop loop, int k) {
        Variable carried = loop.carried().get(k);
        // A sum over rows stays one: taking a row out would read the accumulator.
        if (carried.type().rank() < 2 || loop.roles().get(k) != Role.RECURRENCE) {
            return Optional.empty();
        }
        Optional<Variable> row = loop.body().statements().stream()
                .flatMap(statement -> writtenRow(statement.operation(), carried).stream())
                .findFirst();
        return row.filter(index -> !Uses.defined(loop.body()).contains(index)
                && leadsThroughRow(carried, loop.next().get(k), index, loop.body()));
    }

    private static Optional<Variable> writtenRow(Operation operation, Variable array) {
        if (operation instanceof Update update
                && update.array().equals(array)
                && update.indices().size() > 1) {
            return Optional.of(update.indices().get(0));
        }
        return operation instanceof AddAt added
                        && added.array().equals(array)
                        && added.indices().size() > 1
                ? Optional.of(added.indices().get(0))
                : Optional.empty();
    }

    /** Whether every link from {@code start} to {@code end} reads and writes the given row alone. */
    private boolean leadsThroughRow(Variable start, Variable end, Variable row, Block block) {
        Variable current = start;
        while (true) {
            Variable link = current;
            Variable next = null;
            for (Statement statement : readers.of(link, block)) {
                Operation operation = statement.operation();
                if (isRowRead(operation, link, row)) {
                    continue;
                }
                if (next != null || !writtenRow(operation, link).equals(Optional.of(row))) {
                    return false;
                }
                next = statement.target();
            }
            if (next == null) {
                return link.equals(end);
            }
            if (block.results().contains(link)) {
                return false;
            }
            current = next;
        }
    }

    private static boolean isRowRead(Operation operation, Variable array, Variable row) {
        return operation.equals(new Index(array, row));
    }

    private void addWithRow(
            Statement statement, Loop loop, int k, Variable rowIndex, List<Statement> statements, Variables variables) {
        Variable matrix = loop.initials().get(k);
        Variable carried = loop.carried().get(k);
        Variable row = variables.fresh(matrix.type().row());
        statements.add(new Statement(row, new Index(matrix, rowIndex), statement.origin()));
        Variable carriedRow = variables.fresh(matrix.type().row());
        List<Statement> inner = new ArrayList<>();
        Renaming rows = new Renaming(variables);
        rows.bind(carried, carriedRow);
        for (Statement original : loop.body().statements()) {
            addOnRow(original, rows, inner, variables);
        }
        List<Variable> parameters = new ArrayList<>(loop.body().parameters());
        parameters.set(k + 1, carriedRow);
        List<Variable> results = new ArrayList<>(loop.body().results());
        results.set(k, rows.apply(results.get(k)));
        List<Variable> initials = new ArrayList<>(loop.initials());
        initials.set(k, row);
        List<Variable> targets = new ArrayList<>(statement.targets());
        Variable lastRow = variables.fresh(matrix.type().row());
        Variable target = targets.set(k, lastRow);
        Loop onRow = new Loop(loop.size(), initials, loop.roles(), new Block(parameters, inner, results));
        statements.add(new Statement(targets, onRow, statement.origin()));
        statements.add(new Statement(target, new Update(matrix, List.of(rowIndex), lastRow), statement.origin()));
    }

    /** The statement on the row; reading the row itself is the row as it is now. */
    private void addOnRow(Statement original, Renaming rows, List<Statement> inner, Variables variables) {
        Operation operation = original.operation();
        if (operation instanceof Index read && isMatrix(read.array(), rows)) {
            rows.bind(original.target(), rows.apply(read.array()));
            return;
        }
        if (operation instanceof Update update && isMatrix(update.array(), rows)) {
            inner.add(write(original, rows, variables, row -> new Update(row, tail(update.indices()), update.value())));
            return;
        }
        if (operation instanceof AddAt added && isMatrix(added.array(), rows)) {
            inner.add(write(original, rows, variables, row -> new AddAt(row, tail(added.indices()), added.value())));
            return;
        }
        Map<Variable, Variable> replacements = new HashMap<>();
        readers.free().of(operation).forEach(variable -> replacements.put(variable, rows.apply(variable)));
        inner.add(Renaming.substitute(original, replacements));
    }

    /** Whether the row alone has taken the variable's place; a read row keeps its rank. */
    private static boolean isMatrix(Variable array, Renaming rows) {
        return rows.apply(array).type().rank() < array.type().rank();
    }

    private static Statement write(
            Statement original, Renaming rows, Variables variables, Function<Variable, Operation> operation) {
        Operation operand = original.operation();
        Variable array = operand.operands().get(0);
        Variable row = rows.apply(array);
        Variable target = variables.fresh(row.type());
        rows.bind(original.target(), target);
        return new Statement(target, operation.apply(row), original.origin());
    }

    private static List<Variable> tail(List<Variable> indices) {
        return indices.subList(1, indices.size());
    }
}
