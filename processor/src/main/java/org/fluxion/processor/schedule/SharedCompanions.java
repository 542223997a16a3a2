package org.fluxion.processor.schedule;

import java.util.HashMap;
import java.util.Map;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Call;
import org.fluxion.processor.ir.Companion;
import org.fluxion.processor.ir.Statement;

/**
 * Which generated classes are called from several places. Those places share one object, and keep copies of the arrays that it
 * returns: with an object for each place, methods that call each other twice would need twice as many objects at every level.
 */
final class SharedCompanions {
    private final Map<Companion, Integer> places = new HashMap<>();

    private SharedCompanions() {}

    static SharedCompanions in(Block block) {
        SharedCompanions shared = new SharedCompanions();
        shared.count(block);
        return shared;
    }

    boolean contains(Companion companion) {
        return places.getOrDefault(companion, 0) > 1;
    }

    private void count(Block block) {
        for (Statement statement : block.statements()) {
            if (statement.operation() instanceof Call call) {
                places.merge(call.companion(), 1, Integer::sum);
            }
            statement.operation().blocks().forEach(this::count);
        }
    }
}
