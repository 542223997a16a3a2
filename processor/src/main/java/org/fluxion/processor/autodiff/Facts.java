package org.fluxion.processor.autodiff;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fluxion.processor.ir.Constant;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Index;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.While;

/**
 * What is known of variables while sweeping: which are active (depend on a parameter that is differentiated by), which are literals,
 * and which are rows of other arrays.
 */
final class Facts {
    private final Set<Variable> active = new HashSet<>();
    private final Map<Variable, Constant> constants = new HashMap<>();
    private final Map<Variable, Index> rows = new HashMap<>();
    private final Set<Variable> fixed = new HashSet<>();
    private final Set<Variable> computed = new HashSet<>();
    private final Set<Variable> sums = new HashSet<>();

    /** A place in an array: {@code root[indices...]}. */
    record Path(Variable root, List<Variable> indices) {}

    void activate(Variable variable) {
        active.add(variable);
    }

    boolean isActive(Variable variable) {
        return active.contains(variable);
    }

    Optional<Object> constant(Variable variable) {
        return Optional.ofNullable(constants.get(variable)).map(Constant::value);
    }

    /** Whether a number is made of literals, indices and lengths alone. */
    boolean isFixed(Variable variable) {
        return !variable.type().isDifferentiable() || fixed.contains(variable);
    }

    /** Whether a number is computed, neither given nor an element of an array. */
    boolean isComputed(Variable variable) {
        return computed.contains(variable);
    }

    /** Remembers that a variable is what a loop has added up before the iteration. */
    void startsSum(Variable sum) {
        sums.add(sum);
    }

    boolean isSumSoFar(Variable variable) {
        return sums.contains(variable);
    }

    /** Follows row references up to the array they belong to, so that adjoints accumulate in place there. */
    Path path(Variable variable) {
        Deque<Variable> indices = new ArrayDeque<>();
        Variable root = variable;
        while (rows.containsKey(root)) {
            Index row = rows.get(root);
            indices.addFirst(row.index());
            root = row.array();
        }
        return new Path(root, List.copyOf(indices));
    }

    /** Learns from statements whose free variables are known already. */
    void learn(List<Statement> statements) {
        statements.forEach(this::learn);
    }

    private void learn(Statement statement) {
        if (statement.operation() instanceof Loop loop) {
            learnLoop(statement, loop);
        } else if (statement.operation() instanceof While loop) {
            learnWhile(statement, loop);
        } else if (statement.operation() instanceof If branch) {
            learnIf(statement, branch);
        } else {
            learnSimple(statement);
        }
    }

    private void learnSimple(Statement statement) {
        if (statement.operation() instanceof Constant constant) {
            constants.put(statement.target(), constant);
        }
        if (statement.operation() instanceof Index row) {
            if (statement.target().type().isArray()) {
                rows.put(statement.target(), row);
            }
        } else {
            learnComputed(statement);
        }
        if (ActivityRule.propagates(statement.operation(), active)) {
            for (Variable target : statement.targets()) {
                if (target.type().isDifferentiable()) {
                    active.add(target);
                }
            }
        }
    }

    private void learnComputed(Statement statement) {
        for (Variable target : statement.targets()) {
            computed.add(target);
            if (target.type().isScalar() && areFixed(statement.operation().operands())) {
                fixed.add(target);
            }
        }
    }

    private boolean areFixed(List<Variable> variables) {
        // No stream: every iteration of a loop is learnt from again until nothing changes.
        for (Variable variable : variables) {
            if (!isFixed(variable)) {
                return false;
            }
        }
        return true;
    }

    private void learnIf(Statement statement, If branch) {
        learn(branch.thenBlock().statements());
        learn(branch.elseBlock().statements());
        computed.addAll(statement.targets());
        for (int k = 0; k < statement.targets().size(); k++) {
            spread(branch.thenBlock().results().get(k), statement.targets().get(k));
            spread(branch.elseBlock().results().get(k), statement.targets().get(k));
        }
    }

    private void learnLoop(Statement statement, Loop loop) {
        for (int k = 0; k < loop.carriedCount(); k++) {
            spread(loop.initials().get(k), loop.carried().get(k));
        }
        boolean changed;
        do {
            learn(loop.body().statements());
            changed = false;
            for (int k = 0; k < loop.carriedCount(); k++) {
                changed |= spread(loop.next().get(k), loop.carried().get(k));
            }
        } while (changed);
        computed.addAll(statement.targets());
        for (int k = 0; k < statement.targets().size(); k++) {
            spread(loop.body().results().get(k), statement.targets().get(k));
            if (k < loop.carriedCount()) {
                // A loop of zero iterations hands the initial value through.
                spread(loop.initials().get(k), statement.targets().get(k));
            }
        }
    }

    private void learnWhile(Statement statement, While loop) {
        Statement counted = loop.counted(statement);
        learnLoop(counted, (Loop) counted.operation());
        for (int k = 0; k < loop.carriedCount(); k++) {
            spread(loop.carried().get(k), loop.condition().parameters().get(k + 1));
        }
        learn(loop.condition().statements());
    }

    private boolean spread(Variable from, Variable to) {
        return active.contains(from) && to.type().isDifferentiable() && active.add(to);
    }
}
