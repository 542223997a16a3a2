package org.fluxion.processor.simplify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.fluxion.processor.ir.FreeVariables;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;

/**
 * Merges statements of one block that have the same key, pair by pair. What stands between the two and does not depend on the first
 * moves before the merged one, the rest behind it; so the second may read the first, but nothing between them may.
 *
 * <p>Who depends on whom is found out once and then kept up to date. A pair that cannot be merged never can be later: merging adds ways
 * from one statement to another and removes none.
 */
final class Reordering {
    private final List<Node> order = new ArrayList<>();
    private final BiFunction<Statement, Statement, Optional<Statement>> merging;

    /** A statement, and which of those with a key it depends on. */
    private static final class Node {
        private final Variable key;
        private final int id;
        private final BitSet ancestors = new BitSet();
        /** One may be there twice. */
        private final List<Node> reads = new ArrayList<>();

        private Statement statement;
        private Node mergedInto = this;

        Node(Statement statement, Variable key, int id) {
            this.statement = statement;
            this.key = key;
            this.id = id;
        }

        void read(Node other) {
            reads.add(other);
            dependOn(other);
        }

        private void dependOn(Node other) {
            ancestors.or(other.ancestors);
            if (other.key != null) {
                ancestors.set(other.id);
            }
        }

        private Node current() {
            if (mergedInto != this) {
                mergedInto = mergedInto.current();
            }
            return mergedInto;
        }

        /** What the statement depends on through another statement. */
        BitSet indirectAncestors() {
            BitSet indirect = new BitSet();
            reads.stream().map(Node::current).filter(read -> read != this).forEach(read -> indirect.or(read.ancestors));
            return indirect;
        }

        /** Stands for the other one from now on, which may depend on this one alone. */
        void absorb(Node other) {
            reads.addAll(other.reads);
            ancestors.or(other.ancestors);
            ancestors.clear(id);
            other.mergedInto = this;
        }

        void afterMerge(Node merged, Node gone) {
            if (ancestors.get(merged.id) || ancestors.get(gone.id)) {
                dependOn(merged);
            }
        }
    }

    private Reordering(BiFunction<Statement, Statement, Optional<Statement>> merging) {
        this.merging = merging;
    }

    /**
     * The statements with all pairs merged that can be.
     *
     * @param key what two statements must share; empty for those that are never merged
     * @param merging makes one statement of an earlier and a later one; empty where they do not fit
     */
    static List<Statement> mergeAll(
            List<Statement> statements,
            Function<Operation, Optional<Variable>> key,
            BiFunction<Statement, Statement, Optional<Statement>> merging,
            FreeVariables free) {
        Set<Variable> shared = sharedKeys(statements, key);
        if (shared.isEmpty()) {
            return statements;
        }
        Reordering reordering = new Reordering(merging);
        reordering.order(statements, operation -> key.apply(operation).filter(shared::contains), free);
        reordering.mergeAll();
        return reordering.order.stream().map(node -> node.statement).toList();
    }

    private static Set<Variable> sharedKeys(List<Statement> statements, Function<Operation, Optional<Variable>> key) {
        Set<Variable> seen = new HashSet<>();
        Set<Variable> shared = new HashSet<>();
        for (Statement statement : statements) {
            key.apply(statement.operation()).filter(own -> !seen.add(own)).ifPresent(shared::add);
        }
        return shared;
    }

    private void order(List<Statement> statements, Function<Operation, Optional<Variable>> key, FreeVariables free) {
        Map<Variable, Node> definitions = new HashMap<>();
        List<Variable> reads = new ArrayList<>();
        int keyed = 0;
        for (Statement statement : statements) {
            Variable own = key.apply(statement.operation()).orElse(null);
            Node node = new Node(statement, own, own == null ? -1 : keyed++);
            reads.clear();
            free.addTo(reads, statement.operation());
            for (Variable variable : reads) {
                Node definition = definitions.get(variable);
                if (definition != null) {
                    node.read(definition);
                }
            }
            for (Variable target : statement.targets()) {
                definitions.put(target, node);
            }
            order.add(node);
        }
    }

    /** In the order of the later statement, then of the earlier one; after a merge on from the merged one. */
    private void mergeAll() {
        int position = 0;
        while (position < order.size()) {
            int merged = order.get(position).key == null ? -1 : mergeWithEarlier(position);
            position = merged < 0 ? position + 1 : merged;
        }
    }

    /** The position of the statement that the one at the given position and an earlier one have become, or -1. */
    private int mergeWithEarlier(int position) {
        Node later = order.get(position);
        BitSet indirect = later.indirectAncestors();
        for (int k = 0; k < position; k++) {
            Node earlier = order.get(k);
            if (later.key.equals(earlier.key) && !indirect.get(earlier.id)) {
                Optional<Statement> merged = merging.apply(earlier.statement, later.statement);
                if (merged.isPresent()) {
                    earlier.statement = merged.get();
                    int before = reorder(k, position);
                    earlier.absorb(later);
                    order.forEach(node -> node.afterMerge(earlier, later));
                    return before;
                }
            }
        }
        return -1;
    }

    /** Takes out the later statement and brings what stands between the two to its side of the earlier one. */
    private int reorder(int first, int second) {
        Node earlier = order.get(first);
        List<Node> between = order.subList(first, second + 1);
        List<Node> before = new ArrayList<>();
        List<Node> after = new ArrayList<>();
        for (Node node : between.subList(1, between.size() - 1)) {
            (node.ancestors.get(earlier.id) ? after : before).add(node);
        }
        int position = first + before.size();
        before.add(earlier);
        before.addAll(after);
        between.clear();
        order.addAll(first, before);
        return position;
    }
}
