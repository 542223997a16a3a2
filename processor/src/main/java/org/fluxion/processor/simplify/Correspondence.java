package org.fluxion.processor.simplify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Index;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Renaming;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;

/** Which variables of a later block have the values of variables of an earlier one. */
final class Correspondence {
    private final Map<Operation, Variable> computed = new HashMap<>();
    private final Map<Operation, Variable> collected = new HashMap<>();

    /**
     * What an earlier block computes.
     *
     * @param block the earlier block
     * @param elements for each array that a loop collects in the block, the element
     */
    Correspondence(Block block, Map<Variable, Variable> elements) {
        elements.forEach((array, element) ->
                collected.put(new Index(array, block.parameters().get(0)), element));
        for (Statement statement : block.statements()) {
            if (statement.targets().size() == 1
                    && statement.operation().blocks().isEmpty()) {
                computed.putIfAbsent(CommonSubexpressions.key(statement.operation()), statement.target());
            }
        }
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
            if (statement.targets().size() == 1 && !known.containsKey(statement.target())) {
                earlier(statement.operation(), own, known).ifPresent(found -> known.put(statement.target(), found));
            }
        }
        return known;
    }

    private Optional<Variable> earlier(Operation operation, Set<Variable> own, Map<Variable, Variable> known) {
        List<Variable> operands = operation.operands();
        boolean isKnown = operation.blocks().isEmpty()
                && operands.stream().allMatch(operand -> known.containsKey(operand) || !own.contains(operand));
        if (!isKnown) {
            return Optional.empty();
        }
        Operation renamed = CommonSubexpressions.key(Renaming.substitute(operation, known));
        return Optional.ofNullable(collected.getOrDefault(renamed, computed.get(renamed)));
    }
}
