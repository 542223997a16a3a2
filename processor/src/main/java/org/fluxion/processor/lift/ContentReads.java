package org.fluxion.processor.lift;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fluxion.processor.ir.AddAt;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Constant;
import org.fluxion.processor.ir.Extents;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Index;
import org.fluxion.processor.ir.Length;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Update;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.While;
import org.fluxion.processor.ir.ZerosLike;

/**
 * The arrays of which some element may be read as it is, at once or after the array has been handed on. Of the others nothing but
 * the length matters: all their elements are overwritten before anybody looks.
 */
final class ContentReads {
    /** Longer arrays are filled by loops. */
    private static final int MAX_LENGTH = 16;

    private final Extents extents;
    private final Map<Variable, Operation> definitions = new HashMap<>();
    /** What elements an array takes over from which other arrays. */
    private final Map<Variable, List<Variable>> sources = new HashMap<>();

    private final Set<Variable> read = new HashSet<>();

    private ContentReads(Extents extents) {
        this.extents = extents;
    }

    static Set<Variable> of(Program program, Extents extents) {
        ContentReads reads = new ContentReads(extents);
        reads.walk(program.body());
        reads.read.addAll(program.body().results());
        reads.spread();
        return reads.read;
    }

    /** Who reads an array reads what it has taken over. */
    private void spread() {
        ArrayDeque<Variable> pending = new ArrayDeque<>(read);
        while (!pending.isEmpty()) {
            for (Variable source : sources.getOrDefault(pending.remove(), List.of())) {
                if (read.add(source)) {
                    pending.add(source);
                }
            }
        }
    }

    private void flow(Variable from, Variable to) {
        if (from.type().isArray()) {
            sources.computeIfAbsent(to, unseen -> new ArrayList<>()).add(from);
        }
    }

    private void walk(Block block) {
        block.statements().forEach(this::walk);
    }

    private void walk(Statement statement) {
        Operation operation = statement.operation();
        statement.targets().forEach(target -> definitions.put(target, operation));
        if (operation instanceof Loop loop) {
            walkLoop(statement, loop);
        } else if (operation instanceof While loop) {
            walkWhile(statement, loop);
        } else if (operation instanceof If branch) {
            walkBranch(statement, branch);
        } else if (operation instanceof Update update) {
            if (!overwritesAll(update)) {
                flow(update.array(), statement.target());
            }
            read.add(update.value());
        } else if (operation instanceof AddAt added) {
            flow(added.array(), statement.target());
            read.add(added.value());
        } else if (operation instanceof Index index) {
            if (!isWritten(index)) {
                read.add(index.array());
            }
        } else if (!(operation instanceof Length) && !(operation instanceof ZerosLike)) {
            read.addAll(operation.operands());
        }
    }

    private void walkLoop(Statement statement, Loop loop) {
        for (int k = 0; k < loop.carriedCount(); k++) {
            Variable initial = loop.initials().get(k);
            boolean isOverwritten =
                    extents.of(loop.size()).equals(extents.of(initial)) && OwnElements.areSetFirst(loop, k);
            if (!isOverwritten) {
                flow(initial, loop.carried().get(k));
                flow(initial, statement.targets().get(k));
            }
            flow(loop.next().get(k), loop.carried().get(k));
            flow(loop.next().get(k), statement.targets().get(k));
        }
        read.addAll(loop.collected());
        walk(loop.body());
    }

    private void walkWhile(Statement statement, While loop) {
        for (int k = 0; k < loop.carriedCount(); k++) {
            List<Variable> receivers = List.of(
                    loop.carried().get(k),
                    loop.condition().parameters().get(k + 1),
                    statement.targets().get(k));
            for (Variable receiver : receivers) {
                flow(loop.initials().get(k), receiver);
                flow(loop.next().get(k), receiver);
            }
        }
        read.addAll(loop.collected());
        walk(loop.condition());
        walk(loop.body());
    }

    private void walkBranch(Statement statement, If branch) {
        for (Block arm : branch.blocks()) {
            walk(arm);
            for (int k = 0; k < arm.results().size(); k++) {
                flow(arm.results().get(k), statement.targets().get(k));
            }
        }
    }

    /** Whether this write is the last of a chain that sets every element of a vector at literal indices. */
    private boolean overwritesAll(Update last) {
        if (!(extents.of(last.array()) instanceof Integer length) || length > MAX_LENGTH) {
            return false;
        }
        Set<Integer> written = new HashSet<>();
        Operation current = last;
        while (current instanceof Update update && literalIndex(update) != null) {
            written.add(literalIndex(update));
            current = definitions.get(update.array());
        }
        // An index outside of the array is not written: it ends the method.
        return written.size() == length && written.stream().allMatch(index -> index >= 0 && index < length);
    }

    /** Whether the element that is read has been set before, at a literal index like this one. */
    private boolean isWritten(Index read) {
        Object element = extents.of(read.index());
        Operation current = definitions.get(read.array());
        while (current instanceof Update update && literalIndex(update) != null) {
            if (literalIndex(update).equals(element)) {
                return true;
            }
            current = definitions.get(update.array());
        }
        return false;
    }

    private Integer literalIndex(Update update) {
        return update.indices().size() == 1
                        && update.array().type().rank() == 1
                        && definitions.get(update.indices().get(0)) instanceof Constant constant
                ? (Integer) constant.value()
                : null;
    }
}
