package org.fluxion.processor.ir;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The variables that operations and blocks read from outside, each block's found once: for a pass that asks for those of many blocks,
 * or of one block often. It lives as long as the pass.
 */
public final class FreeVariables {
    private final IdentityHashMap<Block, Set<Variable>> known = new IdentityHashMap<>();

    /** The variables that an operation reads from outside, those read inside its blocks among them; in order of first appearance. */
    public Set<Variable> of(Operation operation) {
        Set<Variable> free = new LinkedHashSet<>(operation.operands());
        for (Block block : operation.blocks()) {
            free.addAll(of(block));
        }
        return free;
    }

    /** Adds the variables that an operation reads from outside to others. */
    public void addTo(Collection<Variable> others, Operation operation) {
        others.addAll(operation.operands());
        for (Block block : operation.blocks()) {
            others.addAll(of(block));
        }
    }

    /** The variables that a block reads and neither defines nor has as parameters; in order of first appearance. */
    public Set<Variable> of(Block block) {
        Set<Variable> free = known.get(block);
        if (free == null) {
            free = Collections.unmodifiableSet(find(block));
            known.put(block, free);
        }
        return free;
    }

    private Set<Variable> find(Block block) {
        Set<Variable> bound = new HashSet<>(block.parameters());
        Set<Variable> free = new LinkedHashSet<>();
        for (Statement statement : block.statements()) {
            addUnbound(statement.operation().operands(), bound, free);
            for (Block nested : statement.operation().blocks()) {
                addUnbound(of(nested), bound, free);
            }
            bound.addAll(statement.targets());
        }
        addUnbound(block.results(), bound, free);
        return free;
    }

    private static void addUnbound(Collection<Variable> reads, Set<Variable> bound, Set<Variable> free) {
        for (Variable variable : reads) {
            if (!bound.contains(variable)) {
                free.add(variable);
            }
        }
    }
}
