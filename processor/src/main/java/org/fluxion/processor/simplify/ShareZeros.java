package org.fluxion.processor.simplify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final Map<Variable, Statement> zeros = new HashMap<>();
    /** The array that a chain of writes starts from, for each that has been written so far. */
    private final Map<Variable, Variable> roots = new HashMap<>();

    @Override
    public Set<Construct> needs() {
        return Set.of(Construct.BRANCH, Construct.ZEROS);
    }

    @Override
    public boolean dependsOnReaders() {
        return false;
    }

    @Override
    public Program run(Program program, Variables variables) {
        ShareZeros pass = new ShareZeros();
        return program.withBody(pass.share(program.body()));
    }

    private Block share(Block block) {
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : block.statements()) {
            Statement current = statement.withBlocks(this::share);
            if (current.operation() instanceof If branch) {
                current = hoist(current, branch, statements);
            }
            define(current);
            statements.add(current);
        }
        return block.withStatements(statements);
    }

    private void define(Statement statement) {
        if (isZeros(statement)) {
            zeros.put(statement.target(), statement);
        }
        for (int k = 0; k < statement.targets().size(); k++) {
            Variable target = statement.targets().get(k);
            if (target.type().isArray()) {
                roots.put(target, rootOfResult(statement.operation(), k).orElse(target));
            }
        }
    }

    private static boolean isZeros(Statement statement) {
        return statement.operation() instanceof Zeros || statement.operation() instanceof ZerosLike;
    }

    private Variable root(Variable array) {
        return roots.getOrDefault(array, array);
    }

    private Optional<Variable> rootOfResult(Operation operation, int position) {
        if (operation instanceof AddAt added) {
            return Optional.of(root(added.array()));
        }
        if (operation instanceof Update update) {
            return Optional.of(root(update.array()));
        }
        if (operation instanceof Loop loop && position < loop.carriedCount()) {
            return Optional.of(root(loop.initials().get(position)));
        }
        if (operation instanceof While loop && position < loop.carriedCount()) {
            return Optional.of(root(loop.initials().get(position)));
        }
        if (operation instanceof If branch) {
            Variable taken = root(branch.thenBlock().results().get(position));
            Variable untaken = root(branch.elseBlock().results().get(position));
            return Optional.of(taken).filter(untaken::equals);
        }
        return Optional.empty();
    }

    private Statement hoist(Statement statement, If branch, List<Statement> before) {
        If current = branch;
        Set<Variable> inThen = zerosIn(current.thenBlock());
        Set<Variable> inElse = zerosIn(current.elseBlock());
        for (int k = 0; k < statement.targets().size(); k++) {
            Variable thenRoot = root(current.thenBlock().results().get(k));
            Variable elseRoot = root(current.elseBlock().results().get(k));
            if (inThen.contains(thenRoot)
                    && inElse.contains(elseRoot)
                    && isSharable(thenRoot, elseRoot, current.thenBlock())) {
                inThen.remove(thenRoot);
                inElse.remove(elseRoot);
                before.add(zeros.get(thenRoot));
                current = new If(
                        current.condition(),
                        without(current.thenBlock(), thenRoot),
                        Renaming.substitute(without(current.elseBlock(), elseRoot), Map.of(elseRoot, thenRoot)));
            }
        }
        return statement.withOperation(current);
    }

    private static Set<Variable> zerosIn(Block arm) {
        Set<Variable> fresh = new HashSet<>();
        arm.statements().stream().filter(ShareZeros::isZeros).forEach(statement -> fresh.addAll(statement.targets()));
        return fresh;
    }

    /** Whether both arms' zeros have the same shape, known before the branch. */
    private boolean isSharable(Variable thenRoot, Variable elseRoot, Block thenBlock) {
        Operation shared = zeros.get(thenRoot).operation();
        return shared.equals(zeros.get(elseRoot).operation())
                && Collections.disjoint(Uses.defined(thenBlock), shared.operands());
    }

    private static Block without(Block arm, Variable array) {
        List<Statement> kept = arm.statements().stream()
                .filter(statement -> !statement.targets().contains(array))
                .toList();
        return new Block(arm.parameters(), kept, arm.results());
    }
}
