package org.fluxion.processor.simplify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Constant;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Origin;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Type;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;
import org.fluxion.processor.ir.While;

/** A loop or branch that later ones ask to hand out more of what it computes. */
final class Keeper {
    private final Statement statement;
    private final Variables variables;
    /** The blocks that it hands values out of: a loop's body, or both arms. */
    private final List<Block> blocks;

    private final List<Correspondence> computed = new ArrayList<>();
    private final List<Map<Variable, Variable>> kept = new ArrayList<>();

    Keeper(Statement statement, Variables variables) {
        this.statement = statement;
        this.variables = variables;
        List<Block> all = statement.operation().blocks();
        blocks = statement.operation() instanceof If ? all : all.subList(all.size() - 1, all.size());
        for (Block block : blocks) {
            computed.add(new Correspondence(block, elements(block)));
            kept.add(new LinkedHashMap<>());
        }
    }

    private Map<Variable, Variable> elements(Block body) {
        Map<Variable, Variable> elements = new HashMap<>();
        if (!(statement.operation() instanceof If)) {
            int carried = body.parameters().size() - 1;
            IntStream.range(carried, body.results().size())
                    .forEach(k -> elements.put(
                            statement.targets().get(k), body.results().get(k)));
        }
        return elements;
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

    /** The index of a loop. */
    Variable index() {
        return blocks.get(0).parameters().get(0);
    }

    Correspondence computed(int block) {
        return computed.get(block);
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
    Statement finished() {
        if (kept.stream().allMatch(Map::isEmpty)) {
            return statement;
        }
        return isBranch() ? finishedBranch() : finishedLoop();
    }

    private Statement finishedLoop() {
        Operation operation = statement.operation();
        List<Variable> results = new ArrayList<>(blocks.get(0).results());
        results.addAll(kept.get(0).keySet());
        List<Variable> targets = new ArrayList<>(statement.targets());
        int end = operation instanceof While ? targets.size() - 1 : targets.size();
        targets.addAll(end, kept.get(0).values());
        List<Block> all = new ArrayList<>(operation.blocks());
        all.set(
                all.size() - 1,
                new Block(blocks.get(0).parameters(), blocks.get(0).statements(), results));
        return new Statement(targets, operation.with(operation.operands(), all), statement.origin());
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
