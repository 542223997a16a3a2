package org.fluxion.processor.simplify;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Constant;
import org.fluxion.processor.ir.FreeVariables;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Require;
import org.fluxion.processor.ir.Role;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Uses;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;
import org.fluxion.processor.ir.While;

/**
 * Removes what no result needs: statements, results of branches, carried values and collected arrays. A check of sizes stays unless it
 * is known to hold.
 */
public final class DeadCode implements Pass {
    private final FreeVariables free = new FreeVariables();
    private final Set<Variable> isTrue = new HashSet<>();

    @Override
    public Program run(Program program, Variables variables) {
        return program.withBody(sweep(program.body()));
    }

    /** The block with only what its results need. */
    static Block sweep(Block block) {
        DeadCode pass = new DeadCode();
        pass.collectTrue(block);
        return pass.sweep(block, new HashSet<>(block.results()));
    }

    /** The statement with only what gives some of its results; null if none of them is its own. */
    Statement narrowed(Statement statement, Set<Variable> results) {
        return sweep(statement, results);
    }

    private void collectTrue(Block block) {
        for (Statement statement : block.statements()) {
            if (statement.operation() instanceof Constant constant
                    && constant.value().equals(true)) {
                isTrue.add(statement.target());
            }
            for (Block nested : statement.operation().blocks()) {
                collectTrue(nested);
            }
        }
    }

    /** The block with only what {@code live} needs; {@code live} takes the variables that the block needs itself. */
    private Block sweep(Block block, Set<Variable> live) {
        ArrayDeque<Statement> kept = new ArrayDeque<>();
        for (int k = block.statements().size() - 1; k >= 0; k--) {
            Statement statement = block.statements().get(k);
            Statement needed = sweep(statement, live);
            if (needed != null) {
                kept.addFirst(needed);
                free.addTo(live, needed.operation());
            }
        }
        return block.withStatements(List.copyOf(kept));
    }

    private Statement sweep(Statement statement, Set<Variable> live) {
        Operation operation = statement.operation();
        if (!isRead(statement, live) && !hasCheck(operation)) {
            return null;
        }
        if (operation instanceof If branch) {
            return sweepIf(statement, branch, live);
        }
        if (operation instanceof While loop) {
            return sweepWhile(statement, loop, live);
        }
        return operation instanceof Loop loop ? sweepLoop(statement, loop, live) : statement;
    }

    private static boolean isRead(Statement statement, Set<Variable> live) {
        for (Variable target : statement.targets()) {
            if (live.contains(target)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasCheck(Operation operation) {
        if (operation instanceof Require check && !isTrue.contains(check.condition())) {
            return true;
        }
        for (Block block : operation.blocks()) {
            for (Statement statement : block.statements()) {
                if (hasCheck(statement.operation())) {
                    return true;
                }
            }
        }
        return false;
    }

    private Statement sweepIf(Statement statement, If branch, Set<Variable> live) {
        List<Integer> needed = new ArrayList<>();
        for (int k = 0; k < statement.targets().size(); k++) {
            if (live.contains(statement.targets().get(k))) {
                needed.add(k);
            }
        }
        if (needed.size() == statement.targets().size()) {
            return statement.withBlocks(arm -> sweep(arm, new HashSet<>(arm.results())));
        }
        If swept =
                new If(branch.condition(), sweepArm(branch.thenBlock(), needed), sweepArm(branch.elseBlock(), needed));
        return new Statement(select(statement.targets(), needed), swept, statement.origin());
    }

    private Block sweepArm(Block arm, List<Integer> needed) {
        List<Variable> results = select(arm.results(), needed);
        return sweep(new Block(arm.parameters(), arm.statements(), results), new HashSet<>(results));
    }

    private Statement sweepLoop(Statement statement, Loop loop, Set<Variable> live) {
        Set<Integer> needed = new TreeSet<>();
        for (int k = 0; k < statement.targets().size(); k++) {
            if (live.contains(statement.targets().get(k))) {
                needed.add(k);
            }
        }
        Block body = sweepBody(loop.body(), needed);
        while (addCarriedReadIn(body, loop.carried(), needed)) {
            body = sweepBody(loop.body(), needed);
        }
        if (needed.size() == statement.targets().size()) {
            Block swept = body;
            return statement.withBlocks(all -> swept);
        }
        List<Integer> positions = List.copyOf(needed);
        List<Integer> carried =
                positions.stream().filter(k -> k < loop.carriedCount()).toList();
        List<Role> roles = carried.stream().map(loop.roles()::get).toList();
        Block kept = new Block(parameters(loop.body(), carried), body.statements(), body.results());
        Loop swept = new Loop(loop.size(), select(loop.initials(), carried), roles, kept);
        return new Statement(select(statement.targets(), positions), swept, statement.origin());
    }

    /** The number of iterations stays a result, read or not. */
    private Statement sweepWhile(Statement statement, While loop, Set<Variable> live) {
        int count = statement.targets().size() - 1;
        Set<Integer> needed = new TreeSet<>();
        for (int k = 0; k < count; k++) {
            boolean isTested = k < loop.carriedCount()
                    && Uses.counts(loop.condition())
                            .containsKey(loop.condition().parameters().get(k + 1));
            if (isTested || live.contains(statement.targets().get(k))) {
                needed.add(k);
            }
        }
        Block body = sweepBody(loop.body(), needed);
        while (addCarriedReadIn(body, loop.carried(), needed)) {
            body = sweepBody(loop.body(), needed);
        }
        List<Integer> positions = List.copyOf(needed);
        List<Integer> carried =
                positions.stream().filter(k -> k < loop.carriedCount()).toList();
        Block condition = new Block(
                parameters(loop.condition(), carried),
                loop.condition().statements(),
                loop.condition().results());
        condition = sweep(condition, new HashSet<>(condition.results()));
        Block kept = new Block(parameters(loop.body(), carried), body.statements(), body.results());
        List<Variable> targets = new ArrayList<>(select(statement.targets(), positions));
        targets.add(statement.targets().get(count));
        return new Statement(targets, new While(select(loop.initials(), carried), condition, kept), statement.origin());
    }

    /** The index, and the carried values at the positions. */
    private static List<Variable> parameters(Block block, List<Integer> carried) {
        List<Variable> parameters = new ArrayList<>(block.parameters().subList(0, 1));
        carried.forEach(k -> parameters.add(block.parameters().get(k + 1)));
        return parameters;
    }

    private Block sweepBody(Block body, Set<Integer> needed) {
        List<Variable> results = select(body.results(), List.copyOf(needed));
        Block smaller = results.size() == body.results().size()
                ? body
                : new Block(body.parameters(), body.statements(), results);
        return sweep(smaller, new HashSet<>(results));
    }

    /** A carried value that the body reads must be computed in every iteration. */
    private boolean addCarriedReadIn(Block body, List<Variable> carried, Set<Integer> needed) {
        Block open = new Block(List.of(), body.statements(), body.results());
        Set<Variable> read = free.of(open);
        boolean changed = false;
        for (int k = 0; k < carried.size(); k++) {
            changed |= read.contains(carried.get(k)) && needed.add(k);
        }
        return changed;
    }

    private static List<Variable> select(List<Variable> list, List<Integer> positions) {
        return positions.stream().map(list::get).toList();
    }
}
