package org.fluxion.processor.lift;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fluxion.processor.ir.ArrayOf;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Constant;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Update;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;
import org.fluxion.processor.ir.Zeros;
import org.fluxion.processor.simplify.Pass;

/** A small fresh array that is filled element by element, {@code y[0] = f; y[1] = g;}, is the literal {@code {f, g}}. */
final class ArrayLiterals implements Pass {
    /** Longer arrays are filled by loops; a literal of that many elements would not be read by anybody. */
    private static final int MAX_LENGTH = 64;

    @Override
    public Program run(Program program, Variables variables) {
        return program.withBody(rewrite(program.body(), new HashMap<>()));
    }

    private static Block rewrite(Block block, Map<Variable, Operation> definitions) {
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : block.statements()) {
            Operation operation = statement.operation();
            Operation inner = operation.with(
                    operation.operands(),
                    operation.blocks().stream()
                            .map(nested -> rewrite(nested, definitions))
                            .toList());
            if (inner instanceof Update update) {
                inner = literal(update, definitions).map(Operation.class::cast).orElse(inner);
            }
            if (statement.targets().size() == 1) {
                definitions.put(statement.target(), inner);
            }
            statements.add(new Statement(statement.targets(), inner, statement.origin()));
        }
        return new Block(block.parameters(), statements, block.results());
    }

    /** The literal that a chain of writes at literal indices has made, once every element has been written. */
    private static Optional<ArrayOf> literal(Update last, Map<Variable, Operation> definitions) {
        Map<Integer, Variable> elements = new HashMap<>();
        Operation current = last;
        while (current instanceof Update update) {
            Optional<Integer> index =
                    update.indices().size() == 1 ? literalInt(update.indices().get(0), definitions) : Optional.empty();
            if (index.isEmpty()) {
                return Optional.empty();
            }
            elements.putIfAbsent(index.get(), update.value());
            current = definitions.get(update.array());
        }
        Optional<Integer> size =
                current instanceof Zeros zeros ? literalInt(zeros.sizes().get(0), definitions) : Optional.empty();
        boolean isComplete = size.isPresent()
                && size.get() <= MAX_LENGTH
                && elements.size() == size.get()
                && elements.keySet().stream().allMatch(k -> k >= 0 && k < size.get());
        return isComplete ? Optional.of(inOrder(last, elements)) : Optional.empty();
    }

    private static ArrayOf inOrder(Update last, Map<Integer, Variable> elements) {
        List<Variable> ordered = new ArrayList<>();
        for (int k = 0; k < elements.size(); k++) {
            ordered.add(elements.get(k));
        }
        return new ArrayOf(last.array().type().row(), ordered);
    }

    private static Optional<Integer> literalInt(Variable variable, Map<Variable, Operation> definitions) {
        return definitions.get(variable) instanceof Constant constant && constant.value() instanceof Integer value
                ? Optional.of(value)
                : Optional.empty();
    }
}
