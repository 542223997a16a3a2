package org.fluxion.processor.schedule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.FreeVariables;
import org.fluxion.processor.ir.Length;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;

/** A block being planned, how far, and who reads what in it; that is found out when it is first asked for. */
final class Frame {
    private final Block block;
    private final boolean isLoop;
    private final FreeVariables free;
    private final Map<Variable, Integer> lastReads = new HashMap<>();
    private final Set<Variable> defined = new HashSet<>();
    private final Set<Variable> results = new HashSet<>();
    private boolean isIndexed;
    private int position;

    Frame(Block block, boolean isLoop, FreeVariables free) {
        this.block = block;
        this.isLoop = isLoop;
        this.free = free;
    }

    boolean isLoop() {
        return isLoop;
    }

    /** The next statement is planned now. */
    void advance() {
        position++;
    }

    private void index() {
        if (isIndexed) {
            return;
        }
        isIndexed = true;
        defined.addAll(block.parameters());
        results.addAll(block.results());
        List<Statement> statements = block.statements();
        for (int k = 0; k < statements.size(); k++) {
            defined.addAll(statements.get(k).targets());
            if (statements.get(k).operation() instanceof Length) {
                // A write does not change it.
                continue;
            }
            for (Variable variable : free.of(statements.get(k).operation())) {
                lastReads.put(variable, k);
            }
        }
    }

    /** Whether a statement of the block reads the variable, at any depth. */
    boolean reads(Variable variable) {
        index();
        return lastReads.containsKey(variable);
    }

    /** Whether the variable is a result of the block, or a statement after the one being planned reads it. */
    boolean isReadLater(Variable variable) {
        index();
        return lastReads.getOrDefault(variable, -1) > position || results.contains(variable);
    }

    /** Whether the variable is a parameter of the block or defined by one of its own statements. */
    boolean defines(Variable variable) {
        index();
        return defined.contains(variable);
    }
}
