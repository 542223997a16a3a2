package org.fluxion.processor.simplify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.FreeVariables;
import org.fluxion.processor.ir.Index;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Renaming;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Variable;

/** Which variables of a later block have the values of variables of an earlier one. */
final class Correspondence {
    private final Map<Operation, List<Variable>> computed = new HashMap<>();
    private final Map<Operation, List<Variable>> collected = new HashMap<>();
    private final FreeVariables free = new FreeVariables();

    /**
     * What an earlier block computes.
     *
     * @param block the earlier block
     * @param elements for each array that a loop collects in the block, the element
     */
    Correspondence(Block block, Map<Variable, Variable> elements) {
        elements.forEach((array, element) ->
                collected.put(new Index(array, block.parameters().get(0)), List.of(element)));
        for (Statement statement : block.statements()) {
            if (isComparable(statement.operation())) {
                computed.putIfAbsent(CommonSubexpressions.key(statement.operation()), statement.targets());
            }
        }
    }

    /** Statements without blocks, and reductions to numbers. */
    private static boolean isComparable(Operation operation) {
        return operation.blocks().isEmpty()
                || (operation instanceof Loop loop
                        && loop.isParallel()
                        && loop.resultTypes().stream().allMatch(Type::isScalar));
    }

    /**
     * The statements of a later block that compute what the earlier one has computed; for each target the earlier variable.
     *
     * @param same what is known to be the same: the indices of two loops
     */
    Map<Variable, Variable> of(Block later, Map<Variable, Variable> same) {
        Set<Variable> own = new HashSet<>(later.parameters());
        later.statements().forEach(statement -> own.addAll(statement.targets()));
        Map<Variable, Variable> known = new HashMap<>(same);
        for (Statement statement : later.statements()) {
            if (!known.keySet().containsAll(statement.targets())) {
                earlier(statement.operation(), own, known).ifPresent(found -> learn(statement.targets(), found, known));
            }
        }
        return known;
    }

    private static void learn(List<Variable> targets, List<Variable> found, Map<Variable, Variable> known) {
        for (int k = 0; k < targets.size(); k++) {
            known.put(targets.get(k), found.get(k));
        }
    }

    private Optional<List<Variable>> earlier(Operation operation, Set<Variable> own, Map<Variable, Variable> known) {
        boolean isKnown = isComparable(operation)
                && free.of(operation).stream().allMatch(read -> known.containsKey(read) || !own.contains(read));
        if (!isKnown) {
            return Optional.empty();
        }
        Operation renamed = CommonSubexpressions.key(Renaming.substitute(operation, known));
        return Optional.ofNullable(collected.getOrDefault(renamed, computed.get(renamed)));
    }
}
