package org.fluxion.processor.ir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Replaces variables: in copies whose definitions are fresh, or in place of free uses only. */
public final class Renaming {
    private final Variables variables;
    private final Map<Variable, Variable> bindings = new HashMap<>();

    public Renaming(Variables variables) {
        this.variables = variables;
    }

    /** A renaming that starts with what this one says; what it learns stays with it. */
    public Renaming nested() {
        Renaming nested = new Renaming(variables);
        nested.bindings.putAll(bindings);
        return nested;
    }

    /** From now on {@code to} stands for {@code from}. */
    public void bind(Variable from, Variable to) {
        bindings.put(from, to);
    }

    /** What stands for a variable: itself where nothing is bound. */
    public Variable apply(Variable variable) {
        return bindings.getOrDefault(variable, variable);
    }

    private List<Variable> apply(List<Variable> list) {
        List<Variable> applied = new ArrayList<>(list.size());
        for (Variable variable : list) {
            applied.add(apply(variable));
        }
        return applied;
    }

    private List<Variable> fresh(List<Variable> definitions) {
        List<Variable> copies = new ArrayList<>();
        for (Variable definition : definitions) {
            Variable copy = variables.copyOf(definition);
            bind(definition, copy);
            copies.add(copy);
        }
        return copies;
    }

    /** A copy of a block in which every definition at any depth is fresh. */
    public Block copy(Block block) {
        List<Variable> parameters = fresh(block.parameters());
        List<Statement> statements = copyStatements(block.statements());
        return new Block(parameters, statements, apply(block.results()));
    }

    /** A copy of statements; their definitions stay bound, so that {@link #apply(Variable)} finds the copy of a result. */
    public List<Statement> copyStatements(List<Statement> statements) {
        List<Statement> copies = new ArrayList<>();
        for (Statement statement : statements) {
            Operation operation = statement.operation();
            Operation copy = operation.with(
                    apply(operation.operands()),
                    operation.blocks().stream().map(this::copy).toList());
            copies.add(new Statement(fresh(statement.targets()), copy, statement.origin()));
        }
        return copies;
    }

    /** The block with other variables for its free ones; definitions stay as they are. */
    @SuppressWarnings("ReferenceEquality") // Equal ones would do; only the same ones are found cheaply.
    public static Block substitute(Block block, Map<Variable, Variable> replacements) {
        if (replacements.isEmpty()) {
            return block;
        }
        List<Statement> statements = new ArrayList<>(block.statements().size());
        boolean isSame = isFreeOf(block.results(), replacements);
        for (Statement statement : block.statements()) {
            Statement substituted = substitute(statement, replacements);
            isSame &= substituted == statement;
            statements.add(substituted);
        }
        return isSame ? block : new Block(block.parameters(), statements, replace(block.results(), replacements));
    }

    /** The statement with other variables for those it reads at any depth. */
    public static Statement substitute(Statement statement, Map<Variable, Variable> replacements) {
        return statement.withOperation(substitute(statement.operation(), replacements));
    }

    /** The operation with other variables for those it reads at any depth. */
    public static Operation substitute(Operation operation, Map<Variable, Variable> replacements) {
        return replacements.isEmpty()
                ? operation
                : substituteOperands(operation, replacements).withBlocks(block -> substitute(block, replacements));
    }

    /** The statement with other variables for those it reads itself; its blocks stay as they are. */
    public static Statement substituteOperands(Statement statement, Map<Variable, Variable> replacements) {
        return statement.withOperation(substituteOperands(statement.operation(), replacements));
    }

    private static Operation substituteOperands(Operation operation, Map<Variable, Variable> replacements) {
        if (replacements.isEmpty()) {
            return operation;
        }
        List<Variable> operands = operation.operands();
        return isFreeOf(operands, replacements)
                ? operation
                : operation.with(replace(operands, replacements), operation.blocks());
    }

    private static boolean isFreeOf(List<Variable> reads, Map<Variable, Variable> replacements) {
        // No stream: every pass asks this of every statement.
        if (!replacements.isEmpty()) {
            for (Variable read : reads) {
                if (replacements.containsKey(read)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static List<Variable> replace(List<Variable> list, Map<Variable, Variable> replacements) {
        List<Variable> replaced = new ArrayList<>(list.size());
        for (Variable variable : list) {
            replaced.add(replacements.getOrDefault(variable, variable));
        }
        return replaced;
    }
}
