package org.fluxion.processor.simplify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Role;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variables;

/**
 * Pullbacks are linear maps. Where a loop over samples pulls an adjoint back by a map that no sample changes, the adjoints are added up
 * first, and pulled back once behind the loop: one product with a matrix then takes the place of one for each sample.
 *
 * <p>It is done where the pullback is a nest of loops deeper than the adjoint's rank, so that adding up costs less.
 */
public final class DeferredPullbacks implements Pass {
    @Override
    public Program run(Program program, Variables variables) {
        return program.withBody(rewrite(program.body(), variables));
    }

    private static Block rewrite(Block block, Variables variables) {
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : block.statements()) {
            List<Statement> after = new ArrayList<>();
            Statement current = statement;
            for (Optional<Deferral> found = find(current, variables);
                    found.isPresent();
                    found = find(current, variables)) {
                statements.addAll(found.get().before());
                current = found.get().loop();
                after.addAll(0, found.get().after());
            }
            statements.add(current.withBlocks(nested -> rewrite(nested, variables)));
            statements.addAll(after);
        }
        return block.withStatements(statements);
    }

    private static Optional<Deferral> find(Statement statement, Variables variables) {
        if (!(statement.operation() instanceof Loop loop) || !loop.isParallel()) {
            return Optional.empty();
        }
        return IntStream.range(0, loop.carriedCount())
                .filter(k -> loop.roles().get(k) == Role.SUM
                        && loop.initials().get(k).type().isArray())
                .mapToObj(k -> Accumulation.of(statement, k))
                .flatMap(List::stream)
                .flatMap(way -> new PullbackSearch(way, variables).find().stream())
                .findFirst();
    }
}
