package org.fluxion.processor.simplify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Index;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Origin;
import org.fluxion.processor.ir.Renaming;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Unary;
import org.fluxion.processor.ir.Uses;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;

/** The body of a later loop that reads what is expensive from arrays that an earlier loop collects. */
final class KeptReads {
    private final Keeper keeper;
    private final Block body;
    private final Variable index;
    private final Depth depth;
    private final BiConsumer<Variable, Origin> log;
    private final Map<Variable, Variable> same;
    private final Set<Variable> read;
    /** Whether the loop is repeated, and keeps arrays that cost more than their size: then it keeps those that cost as much, too. */
    private final boolean keepsArrays;

    private final Map<Variable, Variable> replaced = new HashMap<>();
    private final List<Statement> statements = new ArrayList<>();

    /**
     * Reads nothing yet.
     *
     * @param keeper the earlier loop
     * @param body the iteration of the later one
     * @param index what counts in it as the earlier loop does
     * @param depth tells what is expensive
     * @param log told of every array that is kept for this
     */
    KeptReads(Keeper keeper, Block body, Variable index, Depth depth, BiConsumer<Variable, Origin> log) {
        this.keeper = keeper;
        this.body = body;
        this.index = index;
        this.depth = depth;
        this.log = log;
        same = keeper.computed(0).of(body, Map.of(index, keeper.index()));
        read = Uses.counts(body).keySet();
        keepsArrays = keeper.isRepeated()
                && body.statements().stream()
                        .anyMatch(statement -> statement.targets().stream()
                                .anyMatch(target -> target.type().isArray()
                                        && read.contains(target)
                                        && same.containsKey(target)
                                        && depth.of(statement, List.of(target))
                                                > target.type().rank()));
    }

    /** The body, rewritten; what is not needed any more for a loop's other results is still in it. */
    Block rewritten(Variables variables) {
        Set<Variable> defined = new HashSet<>(body.parameters());
        for (Statement statement : body.statements()) {
            if (defined.contains(index)) {
                rewrite(statement, variables);
            } else {
                statements.add(statement);
            }
            defined.addAll(statement.targets());
        }
        return Renaming.substitute(body.withStatements(statements), replaced);
    }

    private void rewrite(Statement statement, Variables variables) {
        Set<Variable> others = new LinkedHashSet<>(statement.targets());
        others.retainAll(read);
        List<Variable> expensive = expensive(statement, others);
        expensive.forEach(others::remove);
        if (expensive.isEmpty() || !others.isEmpty()) {
            statements.add(statement);
        }
        for (Variable target : expensive) {
            Variable element = others.isEmpty() ? target : variables.copyOf(target);
            replaced.put(target, element);
            statements.add(new Statement(element, element(same.get(target), statement), statement.origin()));
        }
    }

    /**
     * Of a statement's results those that have been computed and cost more than to be read again; none if the other results cost as much
     * anyway.
     */
    private List<Variable> expensive(Statement statement, Set<Variable> results) {
        List<Variable> candidates = results.stream()
                .filter(same::containsKey)
                .filter(target -> isExpensive(statement, target))
                .toList();
        if (candidates.isEmpty()) {
            return candidates;
        }
        Set<Variable> others = new LinkedHashSet<>(results);
        candidates.forEach(others::remove);
        int anyway = depth.of(statement, others);
        return candidates.stream()
                .filter(target -> depth.of(statement, List.of(target)) > anyway)
                .toList();
    }

    private boolean isExpensive(Statement statement, Variable target) {
        int cost = depth.of(statement, List.of(target));
        int size = target.type().rank();
        return cost > size || (keepsArrays && size > 0 && cost == size);
    }

    private Operation element(Variable first, Statement statement) {
        Optional<Variable> collected = keeper.collected(first);
        if (collected.isPresent()) {
            return new Index(collected.get(), index);
        }
        Variable array = keeper.keep(0, first, name(first, statement.operation()));
        log.accept(array, statement.origin());
        return new Index(array, index);
    }

    private static String name(Variable value, Operation operation) {
        if (value.isNamed()) {
            return value.name() + "Kept";
        }
        return operation instanceof Unary unary ? unary.operator().name().toLowerCase(Locale.ROOT) + "Kept" : "kept";
    }
}
