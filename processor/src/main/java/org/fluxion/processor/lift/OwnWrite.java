package org.fluxion.processor.lift;

import java.util.List;
import java.util.Optional;
import org.fluxion.processor.ir.AddAt;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Index;
import org.fluxion.processor.ir.Length;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Update;
import org.fluxion.processor.ir.Uses;
import org.fluxion.processor.ir.Variable;

/** An array that each iteration of a loop writes at its own index alone. */
final class OwnWrite {
    private OwnWrite() {}

    /**
     * The only write to carried array k: at the given index, as the last thing done to it, while no other element is read.
     *
     * @param index the loop's index, or a variable of the body that is different in every iteration
     */
    static Optional<Statement> in(Loop loop, int k, Variable index) {
        Variable carried = loop.carried().get(k);
        Variable next = loop.next().get(k);
        if (!carried.type().isArray()) {
            return Optional.empty();
        }
        Optional<Statement> write = loop.body().statements().stream()
                .filter(statement ->
                        statement.targets().contains(next) && isOwnWrite(statement.operation(), carried, index))
                .findFirst();
        boolean isOnlyRead = write.isPresent()
                && readsOwnElementOnly(loop.body(), carried, write.get(), index)
                && Uses.counts(loop.body()).get(next) == 1;
        return isOnlyRead ? write : Optional.empty();
    }

    private static boolean isOwnWrite(Operation operation, Variable carried, Variable index) {
        List<Variable> own = List.of(index);
        if (operation instanceof Update update) {
            return update.array().equals(carried)
                    && update.indices().equals(own)
                    && update.value().type().arrayOf().equals(carried.type());
        }
        return operation instanceof AddAt added
                && added.array().equals(carried)
                && added.indices().equals(own);
    }

    private static boolean readsOwnElementOnly(Block block, Variable carried, Statement write, Variable index) {
        return !block.results().contains(carried)
                && block.statements().stream().allMatch(statement -> {
                    Operation operation = statement.operation();
                    boolean isAllowed = !operation.operands().contains(carried)
                            || statement.targets().equals(write.targets())
                            || operation instanceof Length
                            || operation.equals(new Index(carried, index));
                    return isAllowed
                            && operation.blocks().stream()
                                    .allMatch(nested -> readsOwnElementOnly(nested, carried, write, index));
                });
    }
}
