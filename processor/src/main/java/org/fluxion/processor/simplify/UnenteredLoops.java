package org.fluxion.processor.simplify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Constant;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Renaming;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;
import org.fluxion.processor.ir.While;

/** A loop whose condition is false from the beginning leaves what it carries as it was. */
final class UnenteredLoops implements Pass {
    private final Set<Variable> isFalse = new HashSet<>();

    @Override
    public Set<Construct> needs() {
        return Set.of(Construct.WHILE);
    }

    @Override
    public Program run(Program program, Variables variables) {
        return program.withBody(new UnenteredLoops().rewrite(program.body()));
    }

    private Block rewrite(Block block) {
        Map<Variable, Variable> replacements = new HashMap<>();
        List<Statement> statements = new ArrayList<>();
        for (Statement original : block.statements()) {
            Statement statement = Renaming.substitute(original, replacements);
            if (Constant.of(false).equals(statement.operation())) {
                isFalse.add(statement.target());
            }
            Statement inner = statement.withBlocks(this::rewrite);
            if (inner.operation() instanceof While loop && isNeverEntered(loop)) {
                for (int k = 0; k < loop.carriedCount(); k++) {
                    replacements.put(statement.targets().get(k), loop.initials().get(k));
                }
                statements.add(new Statement(While.count(statement), Constant.of(0), statement.origin()));
            } else {
                statements.add(inner);
            }
        }
        return Renaming.substitute(block.withStatements(statements), replacements);
    }

    private boolean isNeverEntered(While loop) {
        return loop.collected().isEmpty() && isFalse.contains(loop.condition().result());
    }
}
