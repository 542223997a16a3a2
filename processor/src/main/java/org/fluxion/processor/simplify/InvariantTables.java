package org.fluxion.processor.simplify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variables;

/**
 * What is expensive, stands in loops inside of a loop, and is the same in all iterations of the outer one, is computed once before
 * that: into a table with a dimension for each inner loop that it depends on. The reverse sweep then adds up the table's adjoint, and
 * pulls it back once, too.
 */
public final class InvariantTables implements Pass {
    @Override
    public Program run(Program program, Variables variables) {
        return program.withBody(rewrite(program.body(), variables));
    }

    private static Block rewrite(Block block, Variables variables) {
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : block.statements()) {
            Statement current = statement;
            for (Optional<Table> table = find(current, variables);
                    table.isPresent();
                    table = find(current, variables)) {
                statements.addAll(table.get().before());
                current = table.get().loop();
            }
            statements.add(current.withBlocks(nested -> rewrite(nested, variables)));
        }
        return block.withStatements(statements);
    }

    private static Optional<Table> find(Statement statement, Variables variables) {
        return statement.operation() instanceof Loop
                ? new InvariantSearch(statement, variables).find()
                : Optional.empty();
    }

    /**
     * A loop that reads a table.
     *
     * @param before what fills the table
     * @param loop the loop
     */
    record Table(List<Statement> before, Statement loop) {}
}
