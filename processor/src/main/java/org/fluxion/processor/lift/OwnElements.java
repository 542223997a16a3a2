package org.fluxion.processor.lift;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fluxion.processor.ir.AddAt;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Index;
import org.fluxion.processor.ir.Length;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Repetition;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Update;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.ZerosLike;

/**
 * Whether each iteration of a loop sets its own element of a carried vector, whatever that was, before it reads it, and reads no
 * other element: then the loop needs nothing of the elements that it runs over.
 */
final class OwnElements {
    private final Variable index;
    private final Variable carried;
    /** The vector with its own element set, through all that happens to it from there. */
    private final Set<Variable> links = new HashSet<>();

    private OwnElements(Variable index, Variable carried) {
        this.index = index;
        this.carried = carried;
    }

    static boolean areSetFirst(Loop loop, int k) {
        Variable carried = loop.carried().get(k);
        if (carried.type().rank() != 1) {
            return false;
        }
        OwnElements elements = new OwnElements(loop.index(), carried);
        return elements.follow(loop.body()) && elements.isOnlyLink(loop.body().results(), k);
    }

    private boolean isOnlyLink(List<Variable> results, int k) {
        for (int m = 0; m < results.size(); m++) {
            if (links.contains(results.get(m)) != (m == k)) {
                return false;
            }
        }
        return true;
    }

    private boolean follow(Block block) {
        return block.statements().stream().allMatch(this::follow)
                && !block.results().contains(carried);
    }

    private boolean follow(Statement statement) {
        Operation operation = statement.operation();
        if (operation instanceof If branch) {
            return follow(branch.thenBlock()) && follow(branch.elseBlock()) && merges(statement, branch);
        }
        if (operation instanceof Repetition loop) {
            return followCarried(statement, loop.initials(), loop.blocks());
        }
        if (operation instanceof Length || operation instanceof ZerosLike) {
            return true;
        }
        boolean isOfVector = operation.operands().stream().anyMatch(this::isVector);
        return !isOfVector || follows(statement);
    }

    private boolean isVector(Variable variable) {
        return variable.equals(carried) || links.contains(variable);
    }

    private boolean follows(Statement statement) {
        Operation operation = statement.operation();
        if (operation instanceof Index read) {
            return links.contains(read.array()) && read.index().equals(index);
        }
        boolean isOwnWrite = operation instanceof Update update
                ? update.indices().equals(List.of(index))
                : operation instanceof AddAt added
                        && links.contains(added.array())
                        && added.indices().equals(List.of(index));
        return isOwnWrite && links.add(statement.target());
    }

    private boolean merges(Statement statement, If branch) {
        for (int k = 0; k < statement.targets().size(); k++) {
            boolean isLink = links.contains(branch.thenBlock().results().get(k));
            if (isLink != links.contains(branch.elseBlock().results().get(k))) {
                return false;
            }
            if (isLink) {
                links.add(statement.targets().get(k));
            }
        }
        return true;
    }

    private boolean followCarried(Statement statement, List<Variable> initials, List<Block> blocks) {
        if (initials.contains(carried)) {
            return false;
        }
        for (int k = 0; k < initials.size(); k++) {
            if (links.contains(initials.get(k))) {
                links.add(statement.targets().get(k));
                for (Block block : blocks) {
                    links.add(block.parameters().get(k + 1));
                }
            }
        }
        if (!blocks.stream().allMatch(this::follow)) {
            return false;
        }
        List<Variable> results = blocks.get(blocks.size() - 1).results();
        for (int k = 0; k < results.size(); k++) {
            if (links.contains(results.get(k))
                    != links.contains(statement.targets().get(k))) {
                return false;
            }
        }
        return true;
    }
}
