package org.fluxion.processor.simplify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Compare;
import org.fluxion.processor.ir.Comparison;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Renaming;
import org.fluxion.processor.ir.Require;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;
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

    /** The Program without its checks, which have passed: sizes that they found equal have one name from the start. */
    public static Program removed(Program program) {
        return program.withBody(without(program.body()));
    }

    private static Block without(Block block) {
        List<Statement> statements = block.statements().stream()
                .filter(statement -> !(statement.operation() instanceof Require))
                .map(SizeChecks::without)
                .toList();
        return Renaming.substitute(block.withStatements(statements), equalSizes(block));
    }

    /** For each size that a check of this block compares, the one that is defined first. */
    private static Map<Variable, Variable> equalSizes(Block block) {
        Map<Variable, Variable> first = new HashMap<>();
        Map<Variable, Compare> comparisons = new HashMap<>();
        Map<Variable, Integer> order = new HashMap<>();
        for (Statement statement : block.statements()) {
            statement.targets().forEach(target -> order.put(target, order.size()));
            if (statement.operation() instanceof Compare compare && compare.comparison() == Comparison.EQUAL) {
                comparisons.put(statement.target(), compare);
            }
            if (statement.operation() instanceof Require require && comparisons.containsKey(require.condition())) {
                Compare equal = comparisons.get(require.condition());
                Variable left = first.getOrDefault(equal.left(), equal.left());
                Variable right = first.getOrDefault(equal.right(), equal.right());
                boolean isLeftFirst = order.getOrDefault(left, -1) <= order.getOrDefault(right, -1);
                unify(first, isLeftFirst ? left : right, isLeftFirst ? right : left);
            }
        }
        return first;
    }

    private static void unify(Map<Variable, Variable> first, Variable kept, Variable replaced) {
        if (!kept.equals(replaced)) {
            first.replaceAll((size, name) -> name.equals(replaced) ? kept : name);
            first.put(replaced, kept);
        }
    }

    private static Statement without(Statement statement) {
        return statement.withBlocks(SizeChecks::without);
    }
}
