package org.fluxion.processor.simplify;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.FreeVariables;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.Variables;

/** Moves scalar work that one arm of a branch alone needs into that arm, so that it is done only when the arm is taken. */
final class SinkIntoBranches implements Pass {
    private final FreeVariables free = new FreeVariables();

    @Override
    public Set<Construct> needs() {
        return Set.of(Construct.BRANCH);
    }

    @Override
    public Program run(Program program, Variables variables) {
        return program.withBody(new SinkIntoBranches().sink(program.body()));
    }

    private Block sink(Block block) {
        List<Statement> statements = new ArrayList<>();
        for (Reader reader : readers(block)) {
            statements.add(reader.statement().withBlocks(this::sink));
        }
        return block.withStatements(statements);
    }

    /** The statements that stay in the block; backwards, so that what a sunk statement reads can follow it. */
    private Deque<Reader> readers(Block block) {
        Map<Variable, Reader> onlyReaders = new HashMap<>();
        block.results().forEach(result -> onlyReaders.put(result, Reader.SEVERAL));
        Deque<Reader> kept = new ArrayDeque<>();
        for (int k = block.statements().size() - 1; k >= 0; k--) {
            Statement statement = block.statements().get(k);
            Set<Variable> reads = free.of(statement.operation());
            Reader reader = isMovable(statement) ? onlyReaders.get(statement.target()) : null;
            if (reader == null || !reader.takes(statement, reads, free)) {
                reader = new Reader(statement);
                kept.addFirst(reader);
            }
            for (Variable variable : reads) {
                Reader same = reader;
                onlyReaders.merge(variable, reader, (known, added) -> known == same ? known : Reader.SEVERAL);
            }
        }
        return kept;
    }

    private static boolean isMovable(Statement statement) {
        return statement.targets().size() == 1 && statement.target().type().isScalar();
    }

    /** A statement that stays, with what has been sunk into it. */
    private static final class Reader {
        private static final Reader SEVERAL = new Reader(null);

        private final Statement statement;
        private final List<Arm> arms = new ArrayList<>();

        Reader(Statement statement) {
            this.statement = statement;
        }

        /** Whether the statement, which nothing else reads, belongs into one of this one's arms; it is put there. */
        boolean takes(Statement sunk, Set<Variable> reads, FreeVariables free) {
            if (statement == null
                    || !(statement.operation() instanceof If branch)
                    || branch.condition().equals(sunk.target())) {
                return false;
            }
            if (arms.isEmpty()) {
                branch.blocks().forEach(block -> arms.add(new Arm(block, new HashSet<>(free.of(block)))));
            }
            List<Arm> takers = arms.stream()
                    .filter(arm -> arm.reads.contains(sunk.target()))
                    .toList();
            if (takers.size() != 1) {
                return false;
            }
            takers.get(0).take(sunk, reads);
            return true;
        }

        Statement statement() {
            Iterator<Arm> next = arms.iterator();
            return arms.isEmpty()
                    ? statement
                    : statement.withBlocks(block -> next.next().block());
        }
    }

    /** One arm of a branch. */
    private static final class Arm {
        private final Block original;
        private final Set<Variable> reads;
        private final Deque<Statement> sunk = new ArrayDeque<>();

        Arm(Block original, Set<Variable> reads) {
            this.original = original;
            this.reads = reads;
        }

        void take(Statement statement, Set<Variable> readsOfStatement) {
            sunk.addFirst(statement);
            reads.addAll(readsOfStatement);
        }

        Block block() {
            if (sunk.isEmpty()) {
                return original;
            }
            List<Statement> statements = new ArrayList<>(sunk);
            statements.addAll(original.statements());
            return new Block(original.parameters(), statements, original.results());
        }
    }
}
