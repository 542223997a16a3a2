package org.fluxion.processor.simplify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.FreeVariables;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Renaming;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;

/**
 * Merges branches on the same condition in one block into one, and resolves a branch inside an arm of another on the same condition.
 * So all that belongs to an active sample stands under one {@code if}.
 */
final class MergeBranches implements Pass {
    private final FreeVariables free = new FreeVariables();

    @Override
    public Program run(Program program, Variables variables) {
        Program merged = program.withBody(new MergeBranches().merge(program.body(), Map.of()));
        // A result of the first branch that only the second one read would be read twice.
        return new DeadCode().run(merged, variables);
    }

    private Block merge(Block block, Map<Variable, Boolean> known) {
        Map<Variable, Variable> replacements = new HashMap<>();
        List<Statement> statements = new ArrayList<>();
        for (Statement original : block.statements()) {
            add(Renaming.substitute(original, replacements), known, statements, replacements);
        }
        List<Statement> merged = Reordering.mergeAll(
                statements, MergeBranches::condition, (first, second) -> Optional.of(join(first, second)), free);
        return Renaming.substitute(block.withStatements(merged), replacements);
    }

    private void add(
            Statement statement,
            Map<Variable, Boolean> known,
            List<Statement> statements,
            Map<Variable, Variable> replacements) {
        if (!(statement.operation() instanceof If branch)) {
            statements.add(statement.withBlocks(nested -> merge(nested, known)));
            return;
        }
        Boolean holds = known.get(branch.condition());
        if (holds != null) {
            inline(statement, holds ? branch.thenBlock() : branch.elseBlock(), known, statements, replacements);
            return;
        }
        Iterator<Boolean> outcomes = List.of(true, false).iterator();
        statements.add(statement.withBlocks(arm -> merge(arm, with(known, branch.condition(), outcomes.next()))));
    }

    private void inline(
            Statement statement,
            Block arm,
            Map<Variable, Boolean> known,
            List<Statement> statements,
            Map<Variable, Variable> replacements) {
        Block merged = merge(arm, known);
        statements.addAll(merged.statements());
        for (int k = 0; k < statement.targets().size(); k++) {
            replacements.put(statement.targets().get(k), merged.results().get(k));
        }
    }

    private static Map<Variable, Boolean> with(Map<Variable, Boolean> known, Variable condition, boolean holds) {
        Map<Variable, Boolean> extended = new HashMap<>(known);
        extended.put(condition, holds);
        return extended;
    }

    private static Optional<Variable> condition(Operation operation) {
        return operation instanceof If branch ? Optional.of(branch.condition()) : Optional.empty();
    }

    private static Statement join(Statement first, Statement second) {
        If earlier = (If) first.operation();
        If later = (If) second.operation();
        Block thenBlock = join(first.targets(), earlier.thenBlock(), later.thenBlock());
        Block elseBlock = join(first.targets(), earlier.elseBlock(), later.elseBlock());
        List<Variable> targets = new ArrayList<>(first.targets());
        targets.addAll(second.targets());
        return new Statement(targets, new If(earlier.condition(), thenBlock, elseBlock), first.origin());
    }

    /** One arm after the other; what the later arm read of the earlier branch's results it reads from the earlier arm. */
    private static Block join(List<Variable> targets, Block earlier, Block later) {
        Map<Variable, Variable> replacements = new HashMap<>();
        for (int k = 0; k < targets.size(); k++) {
            replacements.put(targets.get(k), earlier.results().get(k));
        }
        Block resolved = Renaming.substitute(later, replacements);
        List<Statement> statements = new ArrayList<>(earlier.statements());
        statements.addAll(resolved.statements());
        List<Variable> results = new ArrayList<>(earlier.results());
        results.addAll(resolved.results());
        return new Block(List.of(), statements, results);
    }
}
