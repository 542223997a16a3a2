package org.fluxion.processor.simplify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fluxion.processor.ir.AddAt;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Constant;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Update;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;
import org.fluxion.processor.ir.ZerosLike;

/**
 * What is added first to an element of an adjoint that starts as zeros is the element: nothing has to be read. Only where every write so
 * far says its place by a literal. (Adjoints alone start like another array; and the sign of a zero adjoint has no meaning.)
 */
public final class FirstAdditions implements Pass {
    private final Map<Variable, Integer> literals = new HashMap<>();
    /** The places that may have been written to since the array was all zeros. */
    private final Map<Variable, Set<Integer>> written = new HashMap<>();

    @Override
    public Program run(Program program, Variables variables) {
        return program.withBody(new FirstAdditions().rewrite(program.body()));
    }

    private Block rewrite(Block block) {
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : block.statements()) {
            Statement current = statement.withBlocks(this::rewrite);
            if (current.operation() instanceof If branch) {
                merge(current.targets(), branch);
            } else if (current.targets().size() == 1) {
                current = current.withOperation(read(current.target(), current.operation()));
            }
            statements.add(current);
        }
        return block.withStatements(statements);
    }

    private void merge(List<Variable> targets, If branch) {
        for (int k = 0; k < targets.size(); k++) {
            Set<Integer> then = written.get(branch.thenBlock().results().get(k));
            Set<Integer> otherwise = written.get(branch.elseBlock().results().get(k));
            if (then != null && otherwise != null) {
                Set<Integer> either = new HashSet<>(then);
                either.addAll(otherwise);
                written.put(targets.get(k), either);
            }
        }
    }

    private Operation read(Variable target, Operation operation) {
        if (operation instanceof Constant constant && constant.value() instanceof Integer value) {
            literals.put(target, value);
        } else if (operation instanceof ZerosLike && target.type().rank() == 1) {
            written.put(target, Set.of());
        } else if (operation instanceof Update update) {
            write(target, update.array(), update.indices());
        } else if (operation instanceof AddAt added && write(target, added.array(), added.indices())) {
            return new Update(added.array(), added.indices(), added.value());
        }
        return operation;
    }

    /** Notes a write; whether it is the first to its place. */
    private boolean write(Variable target, Variable array, List<Variable> indices) {
        Set<Integer> before = written.get(array);
        Integer place = indices.size() == 1 ? literals.get(indices.get(0)) : null;
        if (before == null || place == null) {
            return false;
        }
        Set<Integer> after = new HashSet<>(before);
        boolean isFirst = after.add(place);
        written.put(target, after);
        return isFirst;
    }
}
