package org.fluxion.processor.lift;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.FreeVariables;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;

/** Which statements of a block read which variables, each block's found once. It lives as long as a pass. */
final class Readers {
    private final FreeVariables free = new FreeVariables();
    private final IdentityHashMap<Block, Map<Variable, List<Statement>>> known = new IdentityHashMap<>();

    FreeVariables free() {
        return free;
    }

    /** The statements of the block that read the variable, at any depth; in their order. */
    List<Statement> of(Variable variable, Block block) {
        Map<Variable, List<Statement>> readers = known.get(block);
        if (readers == null) {
            readers = find(block);
            known.put(block, readers);
        }
        return readers.getOrDefault(variable, List.of());
    }

    private Map<Variable, List<Statement>> find(Block block) {
        Map<Variable, List<Statement>> readers = new HashMap<>();
        for (Statement statement : block.statements()) {
            for (Variable variable : free.of(statement.operation())) {
                readers.computeIfAbsent(variable, unseen -> new ArrayList<>()).add(statement);
            }
        }
        return readers;
    }
}
