package org.fluxion.processor.simplify;

import java.util.HashMap;
import java.util.Map;
import org.fluxion.processor.ir.AddAt;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.If;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Repetition;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Update;
import org.fluxion.processor.ir.Variable;

/** Whether a carried array keeps the shape it starts with: every iteration only writes elements into it. */
public final class CarriedShapes {
    private CarriedShapes() {}

    public static boolean keepsShape(Repetition loop, int carried) {
        return isWrittenFrom(loop.next().get(carried), loop.carried().get(carried), loop.body());
    }

    /** Whether {@code array}, as seen at the end of the block, is {@code start} with elements written. */
    private static boolean isWrittenFrom(Variable array, Variable start, Block block) {
        Map<Variable, Statement> definitions = new HashMap<>();
        block.statements()
                .forEach(statement -> statement.targets().forEach(target -> definitions.put(target, statement)));
        Variable current = array;
        while (!current.equals(start)) {
            Statement statement = definitions.get(current);
            if (statement == null) {
                return false;
            }
            Operation operation = statement.operation();
            int position = statement.targets().indexOf(current);
            if (operation instanceof Update update && update.value().type().isScalar()) {
                current = update.array();
            } else if (operation instanceof AddAt added) {
                current = added.array();
            } else if (operation instanceof Repetition inner
                    && position < inner.carriedCount()
                    && keepsShape(inner, position)) {
                current = inner.initials().get(position);
            } else {
                return operation instanceof If branch
                        && isWrittenFrom(branch.thenBlock().results().get(position), start, branch.thenBlock())
                        && isWrittenFrom(branch.elseBlock().results().get(position), start, branch.elseBlock());
            }
        }
        return true;
    }
}
