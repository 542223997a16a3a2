package org.fluxion.processor.ir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How each variable appears in print: by its name if it has one, made unique with a number; temporaries are numbered in order of
 * appearance; a temporary that holds a literal appears as that literal.
 */
final class PrintedNames {
    private final Map<Variable, String> texts = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private int temporaries;

    /** Names for a block, including what it reads from outside. */
    PrintedNames(Block block) {
        List<Variable> variables = new ArrayList<>(Uses.free(block));
        variables.addAll(Uses.defined(block));
        takeLiterals(block);
        // Names first, so that no temporary takes one that comes later.
        variables.stream().filter(Variable::isNamed).forEach(this::takeName);
        variables.forEach(this::takeNumber);
    }

    /** The name of the variable, or the literal that it holds. */
    String text(Variable variable) {
        return texts.get(variable);
    }

    /** Whether a statement only defines a literal that is printed where it is read. */
    static boolean isInlined(Statement statement) {
        Operation operation = statement.operation();
        return (operation instanceof Constant || operation instanceof EnumConstant)
                && !statement.target().isNamed();
    }

    private void takeLiterals(Block block) {
        for (Statement statement : block.statements()) {
            Operation operation = statement.operation();
            if (isInlined(statement)) {
                texts.put(statement.target(), literal(operation));
            }
            operation.blocks().forEach(this::takeLiterals);
        }
    }

    private static String literal(Operation operation) {
        return operation instanceof Constant constant
                ? OperationText.literal(constant)
                : OperationText.literal((EnumConstant) operation);
    }

    private void takeName(Variable variable) {
        // A Program that is not well formed may define what it also reads from outside.
        if (texts.containsKey(variable)) {
            return;
        }
        String name = variable.name();
        for (int k = 2; !taken.add(name); k++) {
            name = variable.name() + "_" + k;
        }
        texts.put(variable, name);
    }

    private void takeNumber(Variable variable) {
        if (texts.containsKey(variable)) {
            return;
        }
        String name;
        do {
            name = "t" + ++temporaries;
        } while (!taken.add(name));
        texts.put(variable, name);
    }
}
