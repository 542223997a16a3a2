package org.fluxion.processor.simplify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Renaming;
import org.fluxion.processor.ir.Role;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;
import org.fluxion.processor.ir.While;

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
            Statement rewritten = statement.withBlocks(InvariantCarried::rewrite);
            Operation operation = rewritten.operation();
            if (operation instanceof Loop loop && hasInvariant(loop.carried(), loop.next())) {
                rewritten = rewrite(statement, loop, replacements);
            } else if (operation instanceof While loop && hasInvariant(loop.carried(), loop.next())) {
                rewritten = rewrite(statement, loop, replacements);
            }
            statements.add(rewritten);
        }
        return Renaming.substitute(block.withStatements(statements), replacements);
    }

    private static boolean hasInvariant(List<Variable> carried, List<Variable> next) {
        return IntStream.range(0, carried.size()).anyMatch(k -> carried.get(k).equals(next.get(k)));
    }

    private static Statement rewrite(Statement statement, While loop, Map<Variable, Variable> replacements) {
        Map<Variable, Variable> inside = new HashMap<>();
        List<Integer> changing = new ArrayList<>();
        for (int k = 0; k < loop.carriedCount(); k++) {
            Variable initial = loop.initials().get(k);
            if (loop.next().get(k).equals(loop.carried().get(k))) {
                inside.put(loop.carried().get(k), initial);
                inside.put(loop.condition().parameters().get(k + 1), initial);
                replacements.put(statement.targets().get(k), initial);
            } else {
                changing.add(k);
            }
        }
        List<Variable> next = select(loop.next(), changing);
        next.addAll(loop.collected());
        List<Variable> targets = select(statement.targets(), changing);
        targets.addAll(statement
                .targets()
                .subList(loop.carriedCount(), statement.targets().size()));
        Block condition = new Block(
                parameters(loop.condition(), changing),
                loop.condition().statements(),
                loop.condition().results());
        Block body = new Block(parameters(loop.body(), changing), loop.body().statements(), next);
        While kept = new While(
                select(loop.initials(), changing),
                Renaming.substitute(condition, inside),
                Renaming.substitute(body, inside));
        return new Statement(targets, kept, statement.origin());
    }

    private static List<Variable> parameters(Block block, List<Integer> changing) {
        List<Variable> parameters = new ArrayList<>(block.parameters().subList(0, 1));
        parameters.addAll(
                select(block.parameters().subList(1, block.parameters().size()), changing));
        return parameters;
    }

    private static List<Variable> select(List<Variable> list, List<Integer> positions) {
        return new ArrayList<>(positions.stream().map(list::get).toList());
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
