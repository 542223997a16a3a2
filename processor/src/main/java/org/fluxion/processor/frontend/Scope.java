package org.fluxion.processor.frontend;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The local variables of one method by name, innermost block first. */
final class Scope {
    private final Deque<Map<String, Slot>> blocks = new ArrayDeque<>();
    private final Flow flow;

    Scope(Flow flow) {
        this.flow = flow;
        blocks.push(new HashMap<>());
    }

    void declare(Slot slot) {
        blocks.getFirst().put(slot.name(), slot);
        flow.state().bind(slot, Binding.UNASSIGNED);
    }

    Optional<Slot> find(String name) {
        return blocks.stream()
                .filter(block -> block.containsKey(name))
                .map(block -> block.get(name))
                .findFirst();
    }

    /** Runs the content in a block of its own, whose variables are gone behind it. */
    void block(Runnable content) {
        blocks.push(new HashMap<>());
        content.run();
        close();
    }

    int depth() {
        return blocks.size();
    }

    /** Drops inner blocks whose lowering was given up; their variables live in a state that is given up too. */
    void unwind(int depth) {
        while (blocks.size() > depth) {
            blocks.pop();
        }
    }

    /** Ends the innermost block, which for a method is the method. */
    void close() {
        blocks.pop().values().forEach(flow.state()::forget);
    }
}
