package org.fluxion.processor.report;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fluxion.processor.ir.Binary;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Compare;
import org.fluxion.processor.ir.Comparison;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Require;
import org.fluxion.processor.ir.Role;
import org.fluxion.processor.ir.Simple;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.While;

/**
 * Which variables one result of a Program depends on, and by how many operations each is read on the way there. A derivative's
 * Program shares much between its results; a formula shows what one of them needs.
 */
final class Demand {
    /** Where a variable gets its value: as a result of an operation, a carried one as the loop's. */
    private record Source(Operation operation, int position, boolean isOnly) {
        /** Of an operation without blocks, with one result. */
        private static Source only(Operation operation) {
            return new Source(operation, 0, true);
        }

        private static Source of(Operation operation, int position) {
            return new Source(operation, position, false);
        }
    }

    private final Map<Variable, Source> sources = new HashMap<>();
    private final Map<Variable, Integer> reads = new HashMap<>();
    private final Set<Variable> needed = new HashSet<>();
    private final IdentityHashMap<Operation, Set<Integer>> followed = new IdentityHashMap<>();
    private final Deque<Variable> open = new ArrayDeque<>();

    Demand(Program program, Variable result) {
        collect(program.body());
        need(result);
        needSizes(program.body());
        while (!open.isEmpty()) {
            Source source = sources.get(open.pop());
            if (source != null) {
                follow(source);
            }
        }
    }

    boolean isNeeded(Variable variable) {
        return needed.contains(variable);
    }

    /** The number of operations and blocks' results that read a variable. */
    int reads(Variable variable) {
        return reads.getOrDefault(variable, 0);
    }

    /** The sizes that a condition says to be equal. */
    Optional<Compare> equality(Variable condition) {
        Source source = sources.get(condition);
        return source != null
                        && source.operation() instanceof Compare compare
                        && compare.comparison() == Comparison.EQUAL
                ? Optional.of(compare)
                : Optional.empty();
    }

    /** Which extremum of the other variable and something else a variable is. */
    Optional<Role> extremum(Variable variable, Variable other) {
        Source source = sources.get(variable);
        if (source == null
                || !(source.operation() instanceof Binary binary)
                || !binary.operands().contains(other)) {
            return Optional.empty();
        }
        return switch (binary.operator()) {
            case MAX -> Optional.of(Role.MAX);
            case MIN -> Optional.of(Role.MIN);
            case ADD,
                    SUBTRACT,
                    MULTIPLY,
                    DIVIDE,
                    REMAINDER,
                    POW,
                    ATAN2,
                    HYPOT,
                    COPY_SIGN,
                    AND,
                    OR,
                    XOR,
                    SHIFT_LEFT,
                    SHIFT_RIGHT,
                    UNSIGNED_SHIFT_RIGHT -> Optional.empty();
        };
    }

    private void collect(Block block) {
        for (Statement original : block.statements()) {
            // A loop that ends by itself reads like one that is told how often it runs.
            Statement statement = original.operation() instanceof While loop ? loop.counted(original) : original;
            if (statement.targets().size() == 1 && statement.operation() instanceof Simple simple) {
                sources.put(statement.target(), Source.only(simple));
            } else {
                collectResults(statement);
                original.operation().blocks().forEach(this::collect);
            }
        }
    }

    private void collectResults(Statement statement) {
        for (int k = 0; k < statement.targets().size(); k++) {
            sources.put(statement.targets().get(k), Source.of(statement.operation(), k));
        }
        if (statement.operation() instanceof Loop loop) {
            for (int k = 0; k < loop.carriedCount(); k++) {
                sources.put(loop.carried().get(k), Source.of(loop, k));
            }
        }
    }

    /** Requirements tell which sizes agree; that they read a size is no use of it in the formula. */
    private void needSizes(Block block) {
        for (Statement statement : block.statements()) {
            if (statement.operation() instanceof Require require) {
                equality(require.condition())
                        .ifPresent(compare -> compare.operands().forEach(this::need));
            }
            statement.operation().blocks().forEach(this::needSizes);
        }
    }

    private void need(Variable variable) {
        if (needed.add(variable)) {
            open.push(variable);
        }
    }

    private void read(Variable variable) {
        reads.merge(variable, 1, Integer::sum);
        need(variable);
    }

    private void follow(Source source) {
        Operation operation = source.operation();
        if (source.isOnly()) {
            readShared(operation);
            return;
        }
        Set<Integer> positions = followed.get(operation);
        if (positions == null) {
            positions = new HashSet<>();
            followed.put(operation, positions);
            readShared(operation);
        }
        if (positions.add(source.position())) {
            readOwn(operation, source.position());
        }
    }

    /** What all results of an operation need. */
    private void readShared(Operation operation) {
        if (operation instanceof Loop loop) {
            read(loop.size());
        } else {
            distinct(operation.operands()).forEach(this::read);
        }
    }

    private static Collection<Variable> distinct(List<Variable> operands) {
        boolean areDistinct = operands.size() == 1
                || (operands.size() == 2 && !operands.get(0).equals(operands.get(1)));
        return areDistinct ? operands : new LinkedHashSet<>(operands);
    }

    /** What one result of an operation needs beyond that. */
    private void readOwn(Operation operation, int position) {
        if (operation instanceof Loop loop) {
            if (position < loop.carriedCount()) {
                read(loop.initials().get(position));
            }
            read(loop.body().results().get(position));
        } else if (operation instanceof If branch) {
            branch.blocks().forEach(block -> read(block.results().get(position)));
        }
    }
}
