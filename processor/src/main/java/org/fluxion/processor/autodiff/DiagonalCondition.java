package org.fluxion.processor.autodiff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Index;
import org.fluxion.processor.ir.Length;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Renaming;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Variable;

/**
 * The element-wise diagonal condition (paper section 4.2): element i of the result reads at most element i of the parameter. Decided
 * from data flow: the parameter is read nowhere but at the index of the loop that makes the result.
 */
final class DiagonalCondition {
    private final Program program;
    private final Loop loop;

    DiagonalCondition(Program program, Loop loop) {
        this.program = program;
        this.loop = loop;
    }

    boolean isMetBy(Variable parameter) {
        return parameter.type().equals(Type.VECTOR)
                && !program.body().results().contains(parameter)
                && isReadByOwnIteration(program.body(), parameter, loop.index())
                && reads(loop.body(), parameter);
    }

    /** Whether an array is read at the index of a loop only, so that each iteration reads its own element. */
    static boolean isReadByOwnIteration(Block block, Variable array, Variable index) {
        return block.statements().stream()
                        .allMatch(statement -> isOwnElement(statement.operation(), array, index)
                                && statement.operation().blocks().stream()
                                        .allMatch(nested -> isReadByOwnIteration(nested, array, index)))
                && !block.results().contains(array);
    }

    private static boolean isOwnElement(Operation operation, Variable array, Variable index) {
        if (!operation.operands().contains(array) || operation instanceof Length) {
            return true;
        }
        // The loop's index exists in the loop alone, so a read at it is a read by its own iteration.
        return operation instanceof Index element && element.index().equals(index);
    }

    private static boolean reads(Block block, Variable parameter) {
        return block.statements().stream()
                .anyMatch(statement -> (statement.operation() instanceof Index index
                                && index.array().equals(parameter))
                        || statement.operation().blocks().stream().anyMatch(nested -> reads(nested, parameter)));
    }

    /** The loop with every read of a diagonal parameter replaced by its own element. */
    Loop withElements(Loop original, Map<Variable, Variable> elements) {
        return (Loop)
                original.with(original.operands(), List.of(withElements(original.body(), elements, new HashMap<>())));
    }

    private static Block withElements(
            Block block, Map<Variable, Variable> elements, Map<Variable, Variable> replacements) {
        for (Statement statement : block.statements()) {
            if (statement.operation() instanceof Index index && elements.containsKey(index.array())) {
                replacements.put(statement.target(), elements.get(index.array()));
            }
            statement.operation().blocks().forEach(nested -> withElements(nested, elements, replacements));
        }
        return Renaming.substitute(block, replacements);
    }
}
