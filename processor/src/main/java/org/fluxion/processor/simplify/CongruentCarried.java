package org.fluxion.processor.simplify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Renaming;
import org.fluxion.processor.ir.Role;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;

/**
 * Carries once what a loop carries twice, as where a forward sweep and the repeated one of the reverse became one loop. Two carried
 * values are congruent if they start equal and one iteration keeps them equal. That is found from above, by partition refinement
 * (Alpern, Wegman, Zadeck 1988): take all with the same start for congruent, see which of them the iteration sets apart, and begin anew.
 */
final class CongruentCarried implements Pass {
    private final CommonSubexpressions subexpressions = new CommonSubexpressions();

    @Override
    public Set<Construct> needs() {
        return Set.of(Construct.LOOP);
    }

    @Override
    public boolean dependsOnReaders() {
        return false;
    }

    @Override
    public Program run(Program program, Variables variables) {
        return program.withBody(rewrite(program.body(), variables));
    }

    private Block rewrite(Block block, Variables variables) {
        Map<Variable, Variable> replacements = new HashMap<>();
        List<Statement> statements = new ArrayList<>();
        for (Statement original : block.statements()) {
            Statement statement = Renaming.substitute(original, replacements);
            statements.add(
                    statement.operation() instanceof Loop loop && mayBeCongruent(loop)
                            ? rewrite(statement, loop, replacements, variables)
                            : statement.withBlocks(nested -> rewrite(nested, variables)));
        }
        return Renaming.substitute(block.withStatements(statements), replacements);
    }

    private static boolean mayBeCongruent(Loop loop) {
        return loop.initials().stream().distinct().count() < loop.carriedCount();
    }

    private Statement rewrite(
            Statement statement, Loop loop, Map<Variable, Variable> replacements, Variables variables) {
        List<Integer> leaders = firstWithSame(loop.initials());
        Block body = bodyIf(leaders, loop, variables);
        List<Integer> refined = refine(leaders, body);
        while (!refined.equals(leaders)) {
            leaders = refined;
            body = bodyIf(leaders, loop, variables);
            refined = refine(leaders, body);
        }
        return merged(statement, loop, body, leaders, replacements);
    }

    /** The body with the first of each class in the place of the others. */
    private Block bodyIf(List<Integer> leaders, Loop loop, Variables variables) {
        Map<Variable, Variable> inside = new HashMap<>();
        for (int k = 0; k < leaders.size(); k++) {
            if (leaders.get(k) != k) {
                inside.put(loop.carried().get(k), loop.carried().get(leaders.get(k)));
            }
        }
        Block body = rewrite(Renaming.substitute(loop.body(), inside), variables);
        return subexpressions.rewritten(body, variables);
    }

    /** Classes split where members of one do not end the iteration as the same variable. */
    private static List<Integer> refine(List<Integer> leaders, Block body) {
        List<Map.Entry<Integer, Variable>> ends = new ArrayList<>();
        for (int k = 0; k < leaders.size(); k++) {
            ends.add(Map.entry(leaders.get(k), body.results().get(k)));
        }
        return firstWithSame(ends);
    }

    private static List<Integer> firstWithSame(List<?> keys) {
        return keys.stream().map(keys::indexOf).toList();
    }

    private static Statement merged(
            Statement statement, Loop loop, Block body, List<Integer> leaders, Map<Variable, Variable> replacements) {
        List<Integer> kept = new ArrayList<>();
        for (int k = 0; k < leaders.size(); k++) {
            int leader = leaders.get(k);
            if (leader == k) {
                kept.add(k);
            } else {
                replacements.put(statement.targets().get(k), statement.targets().get(leader));
            }
        }
        if (kept.size() == loop.carriedCount()) {
            return statement.withBlocks(unmerged -> body);
        }
        List<Role> roles = leaders.stream().map(k -> role(k, leaders, loop)).toList();
        return CarriedSubset.of(statement, new Loop(loop.size(), loop.initials(), roles, body), kept);
    }

    /** An accumulator whose congruent is read in between is one as little as that. */
    private static Role role(int leader, List<Integer> leaders, Loop loop) {
        boolean isSame = IntStream.range(0, leaders.size())
                .filter(k -> leaders.get(k) == leader)
                .allMatch(k -> loop.roles().get(k) == loop.roles().get(leader));
        return isSame ? loop.roles().get(leader) : Role.RECURRENCE;
    }
}
