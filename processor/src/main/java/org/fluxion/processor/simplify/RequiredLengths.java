package org.fluxion.processor.simplify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Compare;
import org.fluxion.processor.ir.Comparison;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Renaming;
import org.fluxion.processor.ir.Require;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;

/** After a check that two sizes are equal one name serves for both, so that loops over either can be fused. */
final class RequiredLengths implements Pass {
    @Override
    public Set<Construct> needs() {
        return Set.of(Construct.REQUIRE);
    }

    @Override
    public boolean dependsOnReaders() {
        return false;
    }

    @Override
    public Program run(Program program, Variables variables) {
        return program.withBody(unify(program.body(), new HashMap<>()));
    }

    private static Block unify(Block block, Map<Variable, Compare> comparisons) {
        Map<Variable, Variable> replacements = new HashMap<>();
        List<Statement> statements = new ArrayList<>();
        for (Statement original : block.statements()) {
            Statement statement = Renaming.substitute(original, replacements);
            Operation operation = statement.operation();
            statements.add(statement.withBlocks(nested -> unify(nested, comparisons)));
            if (operation instanceof Compare compare && compare.comparison() == Comparison.EQUAL) {
                comparisons.put(statement.target(), compare);
            }
            if (operation instanceof Require require && comparisons.containsKey(require.condition())) {
                Compare equal = comparisons.get(require.condition());
                replacements.put(equal.right(), equal.left());
            }
        }
        // The statements before the check keep both names: the check itself compares them.
        if (block.results().stream().noneMatch(replacements::containsKey)) {
            return block.withStatements(statements);
        }
        List<Variable> results = block.results().stream()
                .map(result -> replacements.getOrDefault(result, result))
                .toList();
        return new Block(block.parameters(), statements, results);
    }
}
