package org.fluxion.processor.autodiff;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fluxion.processor.ir.Binary;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.Compare;
import org.fluxion.processor.ir.Constant;
import org.fluxion.processor.ir.Convert;
import org.fluxion.processor.ir.EnumConstant;
import org.fluxion.processor.ir.Index;
import org.fluxion.processor.ir.Length;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Renaming;
import org.fluxion.processor.ir.Repetition;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Unary;
import org.fluxion.processor.ir.Uses;
import org.fluxion.processor.ir.Variable;

/**
 * What an iteration of a loop computes from its index and from what no iteration changes, cheaply: places and conditions. It is computed
 * again where it is needed instead of being stored.
 */
final class Recomputable {
    private final Set<Variable> defined;
    private final Set<Variable> given = new HashSet<>();
    private final Map<Variable, Statement> definitions = new HashMap<>();

    private Recomputable(Block body, List<Variable> restored) {
        defined = Uses.defined(body);
        given.add(body.parameters().get(0));
        given.addAll(restored);
        collect(body);
    }

    /**
     * What can be computed in the reverse of a loop.
     *
     * @param restored carried values that the reverse has at the start of each iteration
     */
    static Recomputable in(Block body, List<Variable> restored) {
        return new Recomputable(body, restored);
    }

    private void collect(Block block) {
        for (Statement statement : block.statements()) {
            Operation operation = statement.operation();
            if (operation instanceof Repetition loop) {
                given.add(loop.index());
            }
            if (isCheap(statement) && operation.operands().stream().allMatch(this::isKnown)) {
                definitions.put(statement.target(), statement);
            }
            operation.blocks().forEach(this::collect);
        }
    }

    private static boolean isCheap(Statement statement) {
        Operation operation = statement.operation();
        if (statement.targets().size() != 1 || statement.target().type().isArray()) {
            return false;
        }
        boolean isArithmetic =
                operation instanceof Unary || operation instanceof Binary || operation instanceof Convert;
        boolean isInteger = !statement.target().type().element().isFloating();
        return (isArithmetic && isInteger)
                || operation instanceof Constant
                || operation instanceof EnumConstant
                || operation instanceof Compare
                || operation instanceof Length
                || operation instanceof Index;
    }

    /** Whether the value can be had in the reverse without having been stored. */
    boolean isKnown(Variable variable) {
        return !defined.contains(variable) || given.contains(variable) || definitions.containsKey(variable);
    }

    /** Emits what a value needs, where it is not there yet. */
    Variable value(Variable variable, Renaming values, BlockBuilder out) {
        Variable known = values.apply(variable);
        Statement definition = definitions.get(variable);
        if (!known.equals(variable) || definition == null) {
            return known;
        }
        definition.operation().operands().forEach(operand -> value(operand, values, out));
        values.copyStatements(List.of(definition)).forEach(out::append);
        return values.apply(variable);
    }
}
