package org.fluxion.processor.lift;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.fluxion.processor.simplify.Construct;
import org.fluxion.processor.simplify.Pass;

/** A small fresh array that is filled element by element, {@code y[0] = f; y[1] = g;}, is the literal {@code {f, g}}. */
final class ArrayLiterals implements Pass {
    /** Longer arrays are filled by loops; a literal of that many elements would not be read by anybody. */
    private static final int MAX_LENGTH = 64;

    private final Map<Variable, Integer> literals = new HashMap<>();
    private final Map<Variable, Filling> fillings = new HashMap<>();

    /** A small fresh array, and the elements that have been written so far. */
    private record Filling(int size, Map<Integer, Variable> elements) {
        Filling with(int index, Variable element) {
            Map<Integer, Variable> more = new HashMap<>(elements);
            more.put(index, element);
            return new Filling(size, more);
        }

        boolean isComplete() {
            return elements.size() == size;
        }
    }

    @Override
    public Set<Construct> needs() {
        return Set.of(Construct.ZEROS, Construct.UPDATE);
    }

    @Override
    public Program run(Program program, Variables variables) {
        return program.withBody(new ArrayLiterals().rewrite(program.body()));
    }

    private Block rewrite(Block block) {
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : block.statements()) {
            Statement current = statement.withBlocks(this::rewrite);
            Operation operation = current.operation();
            if (operation instanceof Constant constant && constant.value() instanceof Integer value) {
                literals.put(current.target(), value);
            } else if (operation instanceof Zeros zeros) {
                start(current.target(), zeros);
            } else if (operation instanceof Update update) {
                current = current.withOperation(filled(current.target(), update));
            }
            statements.add(current);
        }
        return block.withStatements(statements);
    }

    private void start(Variable array, Zeros zeros) {
        Integer size = literals.get(zeros.sizes().get(0));
        if (size != null && size <= MAX_LENGTH) {
            fillings.put(array, new Filling(size, Map.of()));
        }
    }

    /** The literal that a chain of writes at literal indices has made, once every element has been written; else the write. */
    private Operation filled(Variable target, Update update) {
        Filling before = fillings.get(update.array());
        Integer index =
                update.indices().size() == 1 ? literals.get(update.indices().get(0)) : null;
        if (before == null || index == null || index < 0 || index >= before.size()) {
            return update;
        }
        Filling after = before.with(index, update.value());
        if (after.isComplete()) {
            return inOrder(update, after.elements());
        }
        fillings.put(target, after);
        return update;
    }

    private static ArrayOf inOrder(Update last, Map<Integer, Variable> elements) {
        List<Variable> ordered = new ArrayList<>();
        for (int k = 0; k < elements.size(); k++) {
            ordered.add(elements.get(k));
        }
        return new ArrayOf(last.array().type().row(), ordered);
    }
}
