package org.fluxion.processor.simplify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Renaming;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;
import org.fluxion.processor.ir.While;

/** Takes out of loops the carried values that no iteration changes: inside and after the loop they are their initial values. */
final class InvariantCarried implements Pass {
    @Override
    public Set<Construct> needs() {
        return Set.of(Construct.REPETITION);
    }

    @Override
    public boolean dependsOnReaders() {
        return false;
    }

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
        List<Integer> changing = changing(statement, loop.initials(), loop.body(), inside, replacements);
        // The condition knows the carried values by names of its own.
        for (int k = 0; k < loop.carriedCount(); k++) {
            if (!changing.contains(k)) {
                inside.put(
                        loop.condition().parameters().get(k + 1),
                        loop.initials().get(k));
            }
        }
        return CarriedSubset.of(statement, loop, changing).withBlocks(block -> Renaming.substitute(block, inside));
    }

    private static Statement rewrite(Statement statement, Loop loop, Map<Variable, Variable> replacements) {
        Map<Variable, Variable> inside = new HashMap<>();
        List<Integer> changing = changing(statement, loop.initials(), loop.body(), inside, replacements);
        return CarriedSubset.of(statement, loop, changing).withBlocks(block -> Renaming.substitute(block, inside));
    }

    /** The positions of the carried values that change; the others stand for their initial values inside of the loop and after it. */
    private static List<Integer> changing(
            Statement statement,
            List<Variable> initials,
            Block body,
            Map<Variable, Variable> inside,
            Map<Variable, Variable> after) {
        List<Integer> changing = new ArrayList<>();
        for (int k = 0; k < initials.size(); k++) {
            Variable carried = body.parameters().get(k + 1);
            if (body.results().get(k).equals(carried)) {
                inside.put(carried, initials.get(k));
                after.put(statement.targets().get(k), initials.get(k));
            } else {
                changing.add(k);
            }
        }
        return changing;
    }
}
