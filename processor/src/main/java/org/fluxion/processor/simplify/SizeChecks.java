package org.fluxion.processor.simplify;

import java.util.List;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Require;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variables;

/**
 * Parts a Program into its checks of sizes and the rest. The checks run first, before a gradient object writes anything, so that its
 * earlier results still stand when one fails.
 */
public final class SizeChecks {
    private SizeChecks() {}

    /** The checks and what their conditions need; no results. */
    public static Program only(Program program, Variables variables) {
        Block body = new Block(program.parameters(), program.body().statements(), List.of());
        return new DeadCode().run(new Program(program.name(), body, List.of()), variables);
    }

    /** The Program without its checks. */
    public static Program removed(Program program) {
        return program.withBody(without(program.body()));
    }

    private static Block without(Block block) {
        List<Statement> statements = block.statements().stream()
                .filter(statement -> !(statement.operation() instanceof Require))
                .map(SizeChecks::without)
                .toList();
        return new Block(block.parameters(), statements, block.results());
    }

    private static Statement without(Statement statement) {
        Operation operation = statement.operation();
        Operation inner = operation.with(
                operation.operands(),
                operation.blocks().stream().map(SizeChecks::without).toList());
        return new Statement(statement.targets(), inner, statement.origin());
    }
}
