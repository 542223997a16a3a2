package org.fluxion.processor.simplify;

import java.util.ArrayList;
import java.util.List;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Uses;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;

/** Moves scalar work that one arm of a branch alone needs into that arm, so that it is done only when the arm is taken. */
final class SinkIntoBranches implements Pass {
    @Override
    public Program run(Program program, Variables variables) {
        return program.withBody(sink(program.body()));
    }

    private static Block sink(Block block) {
        List<Statement> statements = new ArrayList<>(block.statements());
        for (int k = statements.size() - 1; k >= 0; k--) {
            if (isMovable(statements.get(k))) {
                int user = onlyUser(statements, k, block.results());
                if (user > k && intoArm(statements, k, user)) {
                    statements.remove(k);
                }
            }
        }
        List<Statement> deep = new ArrayList<>();
        for (Statement statement : statements) {
            Operation operation = statement.operation();
            Operation inner = operation.with(
                    operation.operands(),
                    operation.blocks().stream().map(SinkIntoBranches::sink).toList());
            deep.add(new Statement(statement.targets(), inner, statement.origin()));
        }
        return new Block(block.parameters(), deep, block.results());
    }

    private static boolean isMovable(Statement statement) {
        return statement.targets().size() == 1 && statement.target().type().isScalar();
    }

    /** The position of the only statement that reads the target, or -1. */
    private static int onlyUser(List<Statement> statements, int position, List<Variable> results) {
        Variable target = statements.get(position).target();
        int user = -1;
        for (int k = position + 1; k < statements.size(); k++) {
            if (Uses.free(statements.get(k).operation()).contains(target)) {
                if (user >= 0) {
                    return -1;
                }
                user = k;
            }
        }
        return results.contains(target) ? -1 : user;
    }

    private static boolean intoArm(List<Statement> statements, int position, int user) {
        Statement statement = statements.get(position);
        Statement consumer = statements.get(user);
        if (!(consumer.operation() instanceof If branch) || branch.condition().equals(statement.target())) {
            return false;
        }
        boolean inThen = Uses.free(branch.thenBlock()).contains(statement.target());
        boolean inElse = Uses.free(branch.elseBlock()).contains(statement.target());
        if (inThen == inElse) {
            return false;
        }
        If sunk = new If(
                branch.condition(),
                inThen ? prepend(statement, branch.thenBlock()) : branch.thenBlock(),
                inElse ? prepend(statement, branch.elseBlock()) : branch.elseBlock());
        statements.set(user, new Statement(consumer.targets(), sunk, consumer.origin()));
        return true;
    }

    private static Block prepend(Statement statement, Block arm) {
        List<Statement> statements = new ArrayList<>(List.of(statement));
        statements.addAll(arm.statements());
        return new Block(arm.parameters(), statements, arm.results());
    }
}
