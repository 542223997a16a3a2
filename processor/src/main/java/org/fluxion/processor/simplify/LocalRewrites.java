package org.fluxion.processor.simplify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Renaming;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Unary;
import org.fluxion.processor.ir.UnaryOperator;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;

/** Applies the local rules to every operation, operands first, each until none of them fires. */
final class LocalRewrites implements Pass {
    private static final int MAX_FIRINGS = 100;

    private final List<Rule> rules;

    LocalRewrites(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    @Override
    public boolean dependsOnReaders() {
        return false;
    }

    @Override
    public Program run(Program program, Variables variables) {
        Map<Variable, Variable> replacements = new HashMap<>();
        Scope scope = new Scope(new BlockBuilder(variables));
        return program.withBody(rewrite(program.body(), scope, replacements));
    }

    private Block rewrite(Block block, Scope scope, Map<Variable, Variable> replacements) {
        for (Statement statement : block.statements()) {
            rewrite(statement, scope, replacements);
        }
        List<Variable> results = block.results().stream()
                .map(result -> replaced(result, replacements))
                .toList();
        Block rewritten = scope.out().build(block.parameters(), results);
        boolean hasSameResults = block.results().stream().noneMatch(replacements::containsKey);
        return hasSameResults ? block.withStatements(rewritten.statements()) : rewritten;
    }

    private static Variable replaced(Variable variable, Map<Variable, Variable> replacements) {
        return replacements.getOrDefault(variable, variable);
    }

    private void rewrite(Statement statement, Scope scope, Map<Variable, Variable> replacements) {
        scope.out().at(statement.origin());
        Operation operation =
                Renaming.substituteOperands(statement, replacements).operation();
        if (operation instanceof If branch) {
            operation = withoutNegation(branch, scope);
        }
        if (operation instanceof If branch && inlineKnown(statement, branch, scope, replacements)) {
            return;
        }
        operation = operation.withBlocks(block -> rewrite(block, scope.nested(), replacements));
        Optional<Variable> replacement = statement.targets().size() == 1 ? fire(operation, scope) : Optional.empty();
        if (replacement.isPresent()) {
            adopt(statement.target(), replacement.get(), scope, replacements);
        } else {
            Statement rewritten = statement.withOperation(operation);
            scope.append(rewritten);
            replaceEqualArms(rewritten, replacements);
        }
    }

    /** A user's name survives on the value that takes over. */
    private static void adopt(
            Variable target, Variable replacement, Scope scope, Map<Variable, Variable> replacements) {
        replacements.put(target, replacement);
        boolean isLiteral = scope.literal(replacement).isPresent();
        if (target.isNamed() && !replacement.isNamed() && !isLiteral) {
            scope.rename(replacement, target.name());
        }
    }

    private Optional<Variable> fire(Operation operation, Scope scope) {
        Optional<Variable> result = Optional.empty();
        Operation current = operation;
        for (int firing = 0; firing < MAX_FIRINGS; firing++) {
            Optional<Variable> next = firstOf(current, scope);
            if (next.isEmpty()) {
                return result;
            }
            result = next;
            Optional<Statement> definition = scope.definition(next.get());
            if (definition.isEmpty() || definition.get().targets().size() != 1) {
                return result;
            }
            current = definition.get().operation();
        }
        return result;
    }

    private Optional<Variable> firstOf(Operation operation, Scope scope) {
        for (Rule rule : rules) {
            Optional<Variable> result = rule.rewrite(operation, scope);
            if (result.isPresent()) {
                return result;
            }
        }
        return Optional.empty();
    }

    /** {@code if (!c) {a} else {b}} is {@code if (c) {b} else {a}}, which meets other branches on c. */
    private static If withoutNegation(If branch, Scope scope) {
        return scope.definition(branch.condition(), Unary.class)
                .filter(unary -> unary.operator() == UnaryOperator.NOT)
                .map(unary -> {
                    Block whenTrue = branch.elseBlock();
                    return new If(unary.operand(), whenTrue, branch.thenBlock());
                })
                .orElse(branch);
    }

    /** {@code if (true) {a} else {b}} is a. */
    private boolean inlineKnown(Statement statement, If branch, Scope scope, Map<Variable, Variable> replacements) {
        Optional<Object> known = scope.literal(branch.condition());
        if (known.isEmpty()) {
            return false;
        }
        Block arm = (Boolean) known.get() ? branch.thenBlock() : branch.elseBlock();
        arm.statements().forEach(inner -> rewrite(inner, scope, replacements));
        for (int k = 0; k < arm.results().size(); k++) {
            replacements.put(statement.targets().get(k), replaced(arm.results().get(k), replacements));
        }
        return true;
    }

    /** A result that both arms give is that value. */
    private static void replaceEqualArms(Statement statement, Map<Variable, Variable> replacements) {
        if (!(statement.operation() instanceof If branch)) {
            return;
        }
        for (int k = 0; k < statement.targets().size(); k++) {
            if (branch.thenBlock()
                    .results()
                    .get(k)
                    .equals(branch.elseBlock().results().get(k))) {
                replacements.put(
                        statement.targets().get(k), branch.thenBlock().results().get(k));
            }
        }
    }
}
