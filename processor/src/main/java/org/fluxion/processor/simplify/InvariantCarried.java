package org.fluxion.processor.simplify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Renaming;
import org.fluxion.processor.ir.Role;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;

/** Takes out of loops the carried values that no iteration changes: inside and after the loop they are their initial values. */
final class InvariantCarried implements Pass {
    @Override
    public Program run(Program program, Variables variables) {
        return program.withBody(rewrite(program.body()));
    }

    private static Block rewrite(Block block) {
        Map<Variable, Variable> replacements = new HashMap<>();
        List<Statement> statements = new ArrayList<>();
        for (Statement original : block.statements()) {
            Statement statement = Renaming.substitute(original, replacements);
            Operation operation = statement.operation();
            operation = operation.with(
                    operation.operands(),
                    operation.blocks().stream().map(InvariantCarried::rewrite).toList());
            statements.add(
                    operation instanceof Loop loop
                            ? rewrite(statement, loop, replacements)
                            : new Statement(statement.targets(), operation, statement.origin()));
        }
        return Renaming.substitute(new Block(block.parameters(), statements, block.results()), replacements);
    }

    private static Statement rewrite(Statement statement, Loop loop, Map<Variable, Variable> replacements) {
        Map<Variable, Variable> inside = new HashMap<>();
        List<Variable> targets = new ArrayList<>();
        List<Variable> parameters = new ArrayList<>(List.of(loop.index()));
        List<Variable> initials = new ArrayList<>();
        List<Variable> next = new ArrayList<>();
        List<Role> roles = new ArrayList<>();
        for (int k = 0; k < loop.carriedCount(); k++) {
            Variable carried = loop.carried().get(k);
            Variable initial = loop.initials().get(k);
            if (loop.next().get(k).equals(carried)) {
                inside.put(carried, initial);
                replacements.put(statement.targets().get(k), initial);
                continue;
            }
            targets.add(statement.targets().get(k));
            parameters.add(carried);
            initials.add(initial);
            next.add(loop.next().get(k));
            roles.add(loop.roles().get(k));
        }
        targets.addAll(statement
                .targets()
                .subList(loop.carriedCount(), statement.targets().size()));
        next.addAll(loop.collected());
        Block body = Renaming.substitute(new Block(parameters, loop.body().statements(), next), inside);
        return new Statement(targets, new Loop(loop.size(), initials, roles, body), statement.origin());
    }
}
