package org.fluxion.processor.simplify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fluxion.processor.ir.Binary;
import org.fluxion.processor.ir.BinaryOperator;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Constant;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Origin;
import org.fluxion.processor.ir.Repetition;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;
import org.fluxion.processor.ir.While;

/** A loop or branch that later ones ask to hand out more of what it computes. */
final class Keeper {
    private final Statement statement;
    private final boolean canCollect;
    private final boolean isRepeated;
    private final Variables variables;
    private final Map<Variable, Variable> elements;
    /** The blocks that it hands values out of: a loop's body, or both arms. */
    private final List<Block> blocks;

    private final List<Correspondence> computed = new ArrayList<>();
    private final List<Map<Variable, Variable>> kept = new ArrayList<>();

    /**
     * A loop or branch that hands out nothing more yet.
     *
     * @param canCollect whether a loop may collect an array of as many elements as it has iterations
     * @param isRepeated whether it stands in a loop, whose iterations use the same memory
     */
    Keeper(Statement statement, boolean canCollect, boolean isRepeated, Variables variables) {
        this.statement = statement;
        this.canCollect = canCollect;
        this.isRepeated = isRepeated;
        this.variables = variables;
        elements =
                statement.operation() instanceof Repetition loop ? Correspondence.elements(statement, loop) : Map.of();
        List<Block> all = statement.operation().blocks();
        blocks = statement.operation() instanceof If ? all : all.subList(all.size() - 1, all.size());
        for (Block block : blocks) {
            computed.add(new Correspondence(block, elements));
            kept.add(new LinkedHashMap<>());
        }
    }

    /** What decides whether a later construct runs the same: the number of iterations, or the condition. */
    Variable control() {
        if (statement.operation() instanceof If branch) {
            return branch.condition();
        }
        return statement.operation() instanceof Loop loop ? loop.size() : While.count(statement);
    }

    boolean isBranch() {
        return statement.operation() instanceof If;
    }

    /** Whether it stands in a loop, whose iterations use the same memory for what is kept. */
    boolean isRepeated() {
        return isRepeated;
    }

    /** The index of a loop. */
    Variable index() {
        return blocks.get(0).parameters().get(0);
    }

    Correspondence computed(int block) {
        return computed.get(block);
    }

    /** The array that a loop collects a value in anyway. */
    Optional<Variable> collected(Variable value) {
        return elements.entrySet().stream()
                .filter(entry -> entry.getValue().equals(value))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /**
     * Hands a value of a block out.
     *
     * @return the array of it in all iterations; of an arm, the value itself where that arm was taken
     */
    Variable keep(int block, Variable value, String name) {
        Type type = isBranch() ? value.type() : value.type().arrayOf();
        return kept.get(block).computeIfAbsent(value, unseen -> variables.fresh(name, type));
    }

    /** The statement with what it has been asked for. */
    List<Statement> finished() {
        if (kept.stream().allMatch(Map::isEmpty)) {
            return List.of(statement);
        }
        return isBranch() ? List.of(finishedBranch()) : finishedLoop();
    }

    private List<Statement> finishedLoop() {
        List<Variable> results = new ArrayList<>(blocks.get(0).results());
        results.addAll(kept.get(0).keySet());
        Block body = new Block(blocks.get(0).parameters(), blocks.get(0).statements(), results);
        List<Variable> targets = new ArrayList<>(statement.targets());
        if (statement.operation() instanceof While loop) {
            targets.addAll(targets.size() - 1, kept.get(0).values());
            While keeping = new While(loop.initials(), loop.condition(), body);
            return List.of(new Statement(targets, keeping, statement.origin()));
        }
        targets.addAll(kept.get(0).values());
        Loop loop = (Loop) statement.operation();
        List<Statement> statements = new ArrayList<>();
        Variable size = canCollect ? loop.size() : notNegative(loop.size(), statements);
        Loop keeping = new Loop(size, loop.initials(), loop.roles(), body);
        statements.add(new Statement(targets, keeping, statement.origin()));
        return statements;
    }

    /** Where the method runs no iteration, an array of as many elements would be an exception of our own. */
    private Variable notNegative(Variable size, List<Statement> statements) {
        Variable zero = variables.fresh(Type.INT);
        Variable count = variables.fresh(Type.INT);
        statements.add(new Statement(zero, Constant.of(0), Origin.NONE));
        statements.add(new Statement(count, new Binary(BinaryOperator.MAX, zero, size), Origin.NONE));
        return count;
    }

    private Statement finishedBranch() {
        List<Variable> targets = new ArrayList<>(statement.targets());
        kept.forEach(values -> targets.addAll(values.values()));
        List<Block> arms = new ArrayList<>();
        for (int arm = 0; arm < blocks.size(); arm++) {
            arms.add(widened(arm));
        }
        return new Statement(
                targets, statement.operation().with(statement.operation().operands(), arms), statement.origin());
    }

    /** The arm with its own values, and zeros for those of the other one, which nobody reads then. */
    private Block widened(int arm) {
        List<Statement> statements = new ArrayList<>(blocks.get(arm).statements());
        List<Variable> results = new ArrayList<>(blocks.get(arm).results());
        for (int source = 0; source < blocks.size(); source++) {
            for (Variable value : kept.get(source).keySet()) {
                if (source == arm) {
                    results.add(value);
                } else {
                    Variable none = variables.fresh(value.type());
                    statements.add(new Statement(none, Constant.of(0.0), Origin.NONE));
                    results.add(none);
                }
            }
        }
        return new Block(List.of(), statements, results);
    }
}
