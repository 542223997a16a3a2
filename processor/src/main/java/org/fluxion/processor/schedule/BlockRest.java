package org.fluxion.processor.schedule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fluxion.processor.ir.BinaryOperator;

/**
 * What is left of a loop's body once a block of exponentials is there: statements that read them, and sums of nothing but them, which a
 * kernel adds up. Locals that only led to their arguments are gone.
 */
final class BlockRest {
    private final BlockedLoop blocked;
    private final Expression count;
    private final Occurrences occurrences;
    private final Substitution substitution;
    /** For an element of a block, or a local that is one, the block. */
    private final Map<Expression, Expression> blocks = new HashMap<>();

    private final List<LoopStatement> sums = new ArrayList<>();
    private final Deque<LoopStatement> statements = new ArrayDeque<>();
    private final Set<String> used = new HashSet<>();

    private BlockRest(BlockedLoop blocked, Map<Expression, Expression> results, Expression count) {
        this.blocked = blocked;
        this.count = count;
        occurrences = Occurrences.in(blocked.loop().body());
        substitution = new Substitution(results);
        results.values().forEach(element -> blocks.put(element, ((Expression.Element) element).array()));
    }

    /**
     * The rest of a loop's body.
     *
     * @param results for each exponential, the element of a block that it is
     * @param count the number of iterations in the block
     */
    static BlockRest of(BlockedLoop blocked, Map<Expression, Expression> results, Expression count) {
        BlockRest rest = new BlockRest(blocked, results, count);
        List<LoopStatement> body =
                blocked.loop().body().stream().map(rest::substituted).toList();
        body.forEach(rest::learn);
        // Backwards: what nobody reads any more is known only from behind.
        for (int k = body.size() - 1; k >= 0; k--) {
            rest.addBefore(body.get(k));
        }
        return rest;
    }

    /** What is done once for the whole block. */
    List<LoopStatement> sums() {
        return sums;
    }

    /** What is done in each iteration. */
    List<LoopStatement> statements() {
        return List.copyOf(statements);
    }

    private LoopStatement substituted(LoopStatement statement) {
        if (statement instanceof LoopStatement.Declare local && local.value() != null) {
            return new LoopStatement.Declare(local.type(), local.name(), substitution.of(local.value()));
        }
        if (statement instanceof LoopStatement.Assign assigned) {
            return new LoopStatement.Assign(assigned.name(), assigned.operator(), substitution.of(assigned.value()));
        }
        if (statement instanceof LoopStatement.Store store) {
            return new LoopStatement.Store(store.array(), store.index(), store.isAdd(), substitution.of(store.value()));
        }
        return statement;
    }

    /** A local that is an element of a block stands for it. */
    private void learn(LoopStatement statement) {
        if (statement instanceof LoopStatement.Declare local && blocks.containsKey(local.value())) {
            blocks.put(new Expression.Name(local.name()), blocks.get(local.value()));
        }
    }

    private void addBefore(LoopStatement statement) {
        if (statement instanceof LoopStatement.Assign sum && isSum(sum)) {
            List<Expression> arguments = List.of(blocks.get(sum.value()), count);
            Expression value = new Expression.KernelCall("Kernels", "sum", arguments);
            sums.add(new LoopStatement.Assign(sum.name(), BinaryOperator.ADD, value));
        } else if (!(statement instanceof LoopStatement.Declare local && isSpare(local))) {
            statements.addFirst(statement);
            used.addAll(Occurrences.in(List.of(statement)).used());
        }
    }

    private boolean isSum(LoopStatement.Assign sum) {
        return sum.operator() == BinaryOperator.ADD
                && blocks.containsKey(sum.value())
                && occurrences.uses(sum.name()) == 1;
    }

    private boolean isSpare(LoopStatement.Declare local) {
        boolean isOfArguments = blocked.arguments().contains(local) || blocks.containsKey(local.value());
        return isOfArguments && !used.contains(local.name());
    }
}
