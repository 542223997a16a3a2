package org.fluxion.processor.simplify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fluxion.processor.ir.Block;
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
    @Override
    public Program run(Program program, Variables variables) {
        Program merged = program.withBody(merge(program.body(), Map.of()));
        // A result of the first branch that only the second one read would be read twice.
        return new DeadCode().run(merged, variables);
    }

    private static Block merge(Block block, Map<Variable, Boolean> known) {
        Map<Variable, Variable> replacements = new HashMap<>();
        List<Statement> statements = new ArrayList<>();
        for (Statement original : block.statements()) {
            add(Renaming.substitute(original, replacements), known, statements, replacements);
        }
        Optional<List<Statement>> merged = mergeFirstPair(statements);
        while (merged.isPresent()) {
            statements = merged.get();
            merged = mergeFirstPair(statements);
        }
        return Renaming.substitute(new Block(block.parameters(), statements, block.results()), replacements);
    }

    private static void add(
            Statement statement,
            Map<Variable, Boolean> known,
            List<Statement> statements,
            Map<Variable, Variable> replacements) {
        if (!(statement.operation() instanceof If branch)) {
            Operation operation = statement.operation();
            Operation inner = operation.with(
                    operation.operands(),
                    operation.blocks().stream()
                            .map(nested -> merge(nested, known))
                            .toList());
            statements.add(new Statement(statement.targets(), inner, statement.origin()));
            return;
        }
        Boolean holds = known.get(branch.condition());
        if (holds != null) {
            inline(statement, holds ? branch.thenBlock() : branch.elseBlock(), known, statements, replacements);
            return;
        }
        If inner = new If(
                branch.condition(),
                merge(branch.thenBlock(), with(known, branch.condition(), true)),
                merge(branch.elseBlock(), with(known, branch.condition(), false)));
        statements.add(new Statement(statement.targets(), inner, statement.origin()));
    }

    private static void inline(
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

    private static Optional<List<Statement>> mergeFirstPair(List<Statement> statements) {
        for (int second = 1; second < statements.size(); second++) {
            if (!(statements.get(second).operation() instanceof If later)) {
                continue;
            }
            for (int first = 0; first < second; first++) {
                if (statements.get(first).operation() instanceof If earlier
                        && earlier.condition().equals(later.condition())) {
                    Statement merged = merge(statements.get(first), statements.get(second), earlier, later);
                    Optional<List<Statement>> reordered = Reordering.merge(statements, first, second, merged);
                    if (reordered.isPresent()) {
                        return reordered;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Statement merge(Statement first, Statement second, If earlier, If later) {
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
