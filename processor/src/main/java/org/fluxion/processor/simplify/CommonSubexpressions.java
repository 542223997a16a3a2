package org.fluxion.processor.simplify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fluxion.processor.ir.Binary;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.BlockBuilder;
import org.fluxion.processor.ir.Constant;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Origin;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Renaming;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;
import org.fluxion.processor.ir.Zeros;
import org.fluxion.processor.ir.ZerosLike;

/**
 * Computes equal things once: an operation whose equal stands earlier in the same or an enclosing block is replaced by that one.
 * Loops and branches are equal if they differ only in the names of what they define. Fresh zeros are never shared: each is the start
 * of an array of its own.
 */
final class CommonSubexpressions implements Pass {
    private static final int CANONICAL_IDS = Integer.MIN_VALUE;

    /** What has been computed in the block at hand and those around it. */
    private final Map<Object, List<Variable>> available = new HashMap<>();

    private final Map<Variable, Variable> replacements = new HashMap<>();

    @Override
    public boolean dependsOnReaders() {
        return false;
    }

    @Override
    public Program run(Program program, Variables variables) {
        return program.withBody(rewritten(program.body(), variables));
    }

    /** A block in which equal things are computed once, whatever has been computed around it. */
    Block rewritten(Block block, Variables variables) {
        return new CommonSubexpressions().rewrite(block, variables);
    }

    private Block rewrite(Block block, Variables variables) {
        List<Object> own = new ArrayList<>();
        BlockBuilder out = new BlockBuilder(variables);
        for (Statement original : block.statements()) {
            Statement statement = Renaming.substituteOperands(original, replacements)
                    .withBlocks(nested -> rewrite(nested, variables));
            Object key = key(statement.operation());
            List<Variable> earlier =
                    isShareable(statement.operation()) ? available.putIfAbsent(key, statement.targets()) : null;
            if (earlier != null) {
                adopt(statement, earlier, out);
                continue;
            }
            own.add(key);
            out.append(
                    statement.operation() instanceof If branch
                            ? withoutEqualResults(statement, branch)
                            : withoutLiteralName(statement));
        }
        own.forEach(available::remove);
        List<Variable> results = new ArrayList<>();
        block.results().forEach(result -> results.add(replacements.getOrDefault(result, result)));
        Block rewritten = out.build(block.parameters(), results);
        boolean hasSameResults = block.results().stream().noneMatch(replacements::containsKey);
        return hasSameResults ? block.withStatements(rewritten.statements()) : rewritten;
    }

    /** A literal takes no name: it serves many purposes, and the name of one would mislead at the others. */
    private static Statement withoutLiteralName(Statement statement) {
        if (!(statement.operation() instanceof Constant) || !statement.target().isNamed()) {
            return statement;
        }
        Variable unnamed =
                new Variable(statement.target().id(), "", statement.target().type());
        return new Statement(unnamed, statement.operation(), statement.origin());
    }

    private void adopt(Statement statement, List<Variable> earlier, BlockBuilder out) {
        List<Variable> targets = statement.targets();
        for (int k = 0; k < targets.size(); k++) {
            Variable same = replacements.getOrDefault(earlier.get(k), earlier.get(k));
            replacements.put(targets.get(k), same);
            boolean takesName = !(statement.operation() instanceof Constant);
            if (takesName && targets.get(k).isNamed() && !same.isNamed()) {
                out.rename(same, targets.get(k).name());
            }
        }
    }

    /** Two results of a branch are one where either arm gives both the same. */
    private Statement withoutEqualResults(Statement statement, If branch) {
        Map<List<Variable>, Variable> firsts = new LinkedHashMap<>();
        for (int k = 0; k < statement.targets().size(); k++) {
            Variable target = statement.targets().get(k);
            List<Variable> pair = List.of(
                    branch.thenBlock().results().get(k),
                    branch.elseBlock().results().get(k));
            Variable first = firsts.putIfAbsent(pair, target);
            if (first != null) {
                replacements.put(target, first);
            }
        }
        if (firsts.size() == statement.targets().size()) {
            return statement;
        }
        If once = new If(branch.condition(), arm(branch.thenBlock(), firsts, 0), arm(branch.elseBlock(), firsts, 1));
        return new Statement(List.copyOf(firsts.values()), once, statement.origin());
    }

    private static Block arm(Block arm, Map<List<Variable>, Variable> pairs, int side) {
        return new Block(
                arm.parameters(),
                arm.statements(),
                pairs.keySet().stream().map(pair -> pair.get(side)).toList());
    }

    private static boolean isShareable(Operation operation) {
        return !(operation instanceof Zeros) && !(operation instanceof ZerosLike);
    }

    private static Object key(Operation operation) {
        return operation.blocks().isEmpty() ? ordered(operation) : new NestingKey(operation);
    }

    /** An operation without blocks, with commutative operands in the order of their ids. */
    static Operation ordered(Operation operation) {
        if (operation instanceof Binary binary
                && binary.operator().isCommutative()
                && binary.left().id() > binary.right().id()) {
            Variable smaller = binary.right();
            return new Binary(binary.operator(), smaller, binary.left());
        }
        return operation;
    }

    /** A loop or branch; renamed only to be compared, which few of them ever are. */
    private static final class NestingKey {
        private final Operation operation;
        private final int hash;
        private Operation canonical;

        NestingKey(Operation operation) {
            this.operation = operation;
            int size = 0;
            for (Block block : operation.blocks()) {
                size = 31 * size + block.statements().size();
            }
            hash = 31 * operation.operands().hashCode() + size;
        }

        private Operation canonical() {
            if (canonical == null) {
                canonical = renamed(operation);
            }
            return canonical;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof NestingKey key && canonical().equals(key.canonical());
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /** The operation with canonical names for what it defines. */
    private static Operation renamed(Operation operation) {
        Renaming canonical = new Renaming(new Variables(CANONICAL_IDS));
        List<Block> blocks = operation.blocks().stream()
                .map(block -> withoutOrigins(canonical.copy(block)))
                .toList();
        return operation instanceof Loop loop
                ? new Loop(loop.size(), loop.initials(), loop.roles(), blocks.get(0))
                : operation.with(operation.operands(), blocks);
    }

    private static Block withoutOrigins(Block block) {
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : block.statements()) {
            Statement bare = statement.withBlocks(CommonSubexpressions::withoutOrigins);
            statements.add(new Statement(bare.targets(), bare.operation(), Origin.NONE));
        }
        return block.withStatements(statements);
    }
}
