package org.fluxion.processor.autodiff;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fluxion.processor.ir.AddAt;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Update;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.While;

/** Follows an array backwards through a block, from write to write. */
final class WriteChain {
    private final Map<Variable, Statement> definitions = new HashMap<>();
    private final Deque<WriteLink> links = new ArrayDeque<>();

    private WriteChain(Block block) {
        block.statements()
                .forEach(statement -> statement.targets().forEach(target -> definitions.put(target, statement)));
    }

    /** The writes that lead from one array to the other, in order; none if something else leads there. */
    static Optional<List<WriteLink>> links(Block block, Variable start, Variable end) {
        WriteChain chain = new WriteChain(block);
        return chain.follow(end).filter(start::equals).map(found -> List.copyOf(chain.links));
    }

    /** The array that the block starts from. */
    private Optional<Variable> follow(Variable end) {
        Variable current = end;
        while (definitions.containsKey(current)) {
            Optional<Variable> earlier = earlier(definitions.get(current), current);
            if (earlier.isEmpty()) {
                return Optional.empty();
            }
            current = earlier.get();
        }
        return Optional.of(current);
    }

    private Optional<Variable> earlier(Statement statement, Variable result) {
        Operation operation = statement.operation();
        int position = statement.targets().indexOf(result);
        if (operation instanceof Update update) {
            links.addFirst(new WriteLink.Write(statement, update.array(), result, update.indices()));
            return Optional.of(update.array());
        }
        if (operation instanceof AddAt added) {
            links.addFirst(new WriteLink.Write(statement, added.array(), result, added.indices()));
            return Optional.of(added.array());
        }
        if (operation instanceof If branch) {
            return throughBranch(statement, branch, position);
        }
        if (operation instanceof Loop loop) {
            return throughLoop(statement, loop, position);
        }
        return operation instanceof While loop
                ? throughLoop(statement, (Loop) loop.counted(statement).operation(), position)
                : Optional.empty();
    }

    private Optional<Variable> throughBranch(Statement statement, If branch, int position) {
        WriteChain taken = new WriteChain(branch.thenBlock());
        WriteChain untaken = new WriteChain(branch.elseBlock());
        Optional<Variable> start = taken.follow(branch.thenBlock().results().get(position));
        if (start.isEmpty()
                || !start.equals(untaken.follow(branch.elseBlock().results().get(position)))) {
            return Optional.empty();
        }
        Variable after = statement.targets().get(position);
        links.addFirst(new WriteLink.Branch(
                statement, start.get(), after, List.copyOf(taken.links), List.copyOf(untaken.links)));
        return start;
    }

    private Optional<Variable> throughLoop(Statement statement, Loop loop, int position) {
        if (position >= loop.carriedCount()) {
            return Optional.empty();
        }
        Optional<List<WriteLink>> inner =
                links(loop.body(), loop.carried().get(position), loop.next().get(position));
        Variable before = loop.initials().get(position);
        Variable after = statement.targets().get(position);
        inner.ifPresent(found -> links.addFirst(new WriteLink.Repeated(statement, before, after, loop, found)));
        return inner.map(found -> before);
    }
}
