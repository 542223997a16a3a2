package org.fluxion.processor.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fluxion.processor.ir.Type;

/**
 * An array that a loop brings to its size in each iteration is fetched from its field once before the loop, and put back behind it. A
 * write to a field is not for nothing: the garbage collector wants to hear of it. The size is asked for where it was, so that nothing is
 * allocated, and nothing thrown, that would not have been.
 */
final class HeldBuffers {
    /** How often a local is declared. */
    private final Map<String, Integer> declarations = new HashMap<>();

    /** Locals that get another array by an assignment. */
    private final Set<String> assigned = new HashSet<>();

    private HeldBuffers(List<LoopStatement> body) {
        Statements.forEach(body, statement -> {
            if (statement instanceof LoopStatement.Buffer buffer) {
                declarations.merge(buffer.name(), 1, Integer::sum);
            } else if (statement instanceof LoopStatement.Tape tape && tape.isDeclaration()) {
                declarations.merge(tape.name(), 1, Integer::sum);
            } else if (statement instanceof LoopStatement.Assign move) {
                assigned.add(move.name());
            }
        });
    }

    /** The statements with the arrays of their outermost loops in locals. */
    static List<LoopStatement> in(List<LoopStatement> body) {
        return new HeldBuffers(body).rewrite(body);
    }

    private List<LoopStatement> rewrite(List<LoopStatement> statements) {
        List<LoopStatement> rewritten = new ArrayList<>();
        for (LoopStatement statement : statements) {
            if (statement instanceof LoopStatement.Branch branch) {
                rewritten.add(branch.withBodies(this::rewrite));
            } else if (statement instanceof LoopStatement.Compound loop) {
                Map<String, Type> arrays = arrays(loop);
                arrays.forEach((name, type) -> rewritten.add(new LoopStatement.Fetch(type, name)));
                rewritten.add(loop.withBodies(body -> held(body, arrays.keySet())));
                arrays.keySet().forEach(name -> rewritten.add(new LoopStatement.PutBack(name)));
            } else {
                rewritten.add(statement);
            }
        }
        return rewritten;
    }

    /** The arrays that have a field of their own and start to live in the loop, with their types. */
    private Map<String, Type> arrays(LoopStatement loop) {
        Map<String, Type> arrays = new LinkedHashMap<>();
        Statements.forEach(List.of(loop), statement -> {
            if (statement instanceof LoopStatement.Buffer buffer && buffer.home() == null) {
                arrays.put(buffer.name(), buffer.type());
            } else if (statement instanceof LoopStatement.Tape tape && tape.isDeclaration() && tape.home() == null) {
                arrays.put(tape.name(), tape.type());
            }
        });
        arrays.keySet().removeIf(name -> declarations.get(name) > 1 || assigned.contains(name));
        return arrays;
    }

    private static List<LoopStatement> held(List<LoopStatement> statements, Set<String> arrays) {
        List<LoopStatement> held = new ArrayList<>();
        for (LoopStatement statement : statements) {
            if (statement instanceof LoopStatement.Compound compound) {
                held.add(compound.withBodies(body -> held(body, arrays)));
            } else if (statement instanceof LoopStatement.Buffer buffer && arrays.contains(buffer.name())) {
                held.add(buffer.held());
            } else if (statement instanceof LoopStatement.Tape tape && arrays.contains(tape.name())) {
                held.add(tape.held());
            } else {
                held.add(statement);
            }
        }
        return held;
    }
}
