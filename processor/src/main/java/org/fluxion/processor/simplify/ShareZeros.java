package org.fluxion.processor.simplify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fluxion.processor.ir.AddAt;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Renaming;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Update;
import org.fluxion.processor.ir.Uses;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;
import org.fluxion.processor.ir.While;
import org.fluxion.processor.ir.Zeros;
import org.fluxion.processor.ir.ZerosLike;

/**
 * Where both arms of a branch start the same result from fresh zeros, the zeros stand before the branch and both arms go on from
 * them: one array instead of two and a choice between them.
 */
final class ShareZeros implements Pass {
    private final Map<Variable, Statement> definitions = new HashMap<>();

    @Override
    public Program run(Program program, Variables variables) {
        ShareZeros pass = new ShareZeros();
        return program.withBody(pass.share(program.body()));
    }

    private Block share(Block block) {
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : block.statements()) {
            Operation operation = statement.operation();
            Operation inner = operation.with(
                    operation.operands(),
                    operation.blocks().stream().map(this::share).toList());
            Statement current = new Statement(statement.targets(), inner, statement.origin());
            if (inner instanceof If branch) {
                current = hoist(current, branch, statements);
            }
            define(current);
            statements.add(current);
        }
        return new Block(block.parameters(), statements, block.results());
    }

    private void define(Statement statement) {
        statement.targets().forEach(target -> definitions.put(target, statement));
    }

    private Statement hoist(Statement statement, If branch, List<Statement> before) {
        If current = branch;
        for (int k = 0; k < statement.targets().size(); k++) {
            Variable thenRoot = root(current.thenBlock().results().get(k));
            Variable elseRoot = root(current.elseBlock().results().get(k));
            if (isFreshIn(current.thenBlock(), thenRoot) && isFreshIn(current.elseBlock(), elseRoot)) {
                Statement zeros = definitions.get(thenRoot);
                boolean isSame =
                        zeros.operation().equals(definitions.get(elseRoot).operation());
                boolean isOutside = !Uses.defined(current.thenBlock())
                        .removeAll(zeros.operation().operands());
                if (isSame && isOutside) {
                    before.add(zeros);
                    current = new If(
                            current.condition(),
                            without(current.thenBlock(), thenRoot),
                            Renaming.substitute(without(current.elseBlock(), elseRoot), Map.of(elseRoot, thenRoot)));
                }
            }
        }
        return new Statement(statement.targets(), current, statement.origin());
    }

    /** The array that a chain of writes starts from. */
    private Variable root(Variable array) {
        Statement definition = definitions.get(array);
        if (definition == null || array.type().isScalar()) {
            return array;
        }
        Operation operation = definition.operation();
        int position = definition.targets().indexOf(array);
        if (operation instanceof AddAt added) {
            return root(added.array());
        }
        if (operation instanceof Update update) {
            return root(update.array());
        }
        if (operation instanceof Loop loop && position < loop.carriedCount()) {
            return root(loop.initials().get(position));
        }
        if (operation instanceof While loop && position < loop.carriedCount()) {
            return root(loop.initials().get(position));
        }
        if (operation instanceof If branch) {
            Variable taken = root(branch.thenBlock().results().get(position));
            return taken.equals(root(branch.elseBlock().results().get(position))) ? taken : array;
        }
        return array;
    }

    private boolean isFreshIn(Block arm, Variable array) {
        return arm.statements().stream()
                .anyMatch(statement -> statement.targets().contains(array)
                        && (statement.operation() instanceof Zeros || statement.operation() instanceof ZerosLike));
    }

    private static Block without(Block arm, Variable array) {
        List<Statement> kept = arm.statements().stream()
                .filter(statement -> !statement.targets().contains(array))
                .toList();
        return new Block(arm.parameters(), kept, arm.results());
    }
}
