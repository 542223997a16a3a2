package org.fluxion.processor.schedule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes one method short: moves consecutive statements into parts, methods of their own that are called in the same order. Loops
 * stay loops and branches stay branches; one that is too long for a part calls parts in its body.
 */
final class Shortening {
    /** The most bytes, by estimate, that a part may have; the header of a loop or branch comes on top. */
    static final int PART = 3_000;

    private final String prefix;
    private final boolean isOfChecks;
    private final List<LoopProgram.Part> parts = new ArrayList<>();

    /** What nothing assigns and a part therefore takes as an argument: parameters and the indices of the loops around it. */
    private final Set<String> scope;

    Shortening(String prefix, boolean isOfChecks, List<String> parameters) {
        this.prefix = prefix;
        this.isOfChecks = isOfChecks;
        this.scope = new LinkedHashSet<>(parameters);
    }

    /** The parts made so far, in the order of their numbers. */
    List<LoopProgram.Part> parts() {
        return parts;
    }

    /** What stays of the statements: at most {@code limit} bytes, unless not even calls of parts are that short. */
    List<LoopStatement> shorten(List<LoopStatement> statements, int limit) {
        List<LoopStatement> shortened = statements;
        if (CodeSize.of(shortened) > limit) {
            shortened = shortened.stream().map(this::shorten).toList();
        }
        for (int made = -1; CodeSize.of(shortened) > limit && made < parts.size(); ) {
            made = parts.size();
            shortened = move(shortened);
        }
        return shortened;
    }

    private LoopStatement shorten(LoopStatement statement) {
        return statement instanceof LoopStatement.Compound compound && CodeSize.of(List.of(statement)) > PART
                ? shortenBodies(compound)
                : statement;
    }

    private List<LoopStatement> move(List<LoopStatement> statements) {
        List<LoopStatement> moved = new ArrayList<>();
        List<LoopStatement> group = new ArrayList<>();
        int size = 0;
        for (LoopStatement statement : statements) {
            int next = CodeSize.of(List.of(statement));
            boolean stays = Occurrences.in(List.of(statement)).jumpsOut();
            if (stays || size + next > PART) {
                moved.addAll(moveGroup(group));
                group.clear();
                size = 0;
            }
            if (stays) {
                moved.add(statement);
            } else {
                group.add(statement);
                size += next;
            }
        }
        moved.addAll(moveGroup(group));
        return moved;
    }

    /** The call of a part with these statements, or the statements themselves where the call would be longer. */
    private List<LoopStatement> moveGroup(List<LoopStatement> group) {
        Set<String> used = Occurrences.in(group).used();
        List<String> arguments = scope.stream().filter(used::contains).toList();
        LoopStatement.Invoke call = new LoopStatement.Invoke(prefix + (parts.size() + 1), arguments);
        if (CodeSize.of(group) <= CodeSize.of(List.of(call))) {
            return List.copyOf(group);
        }
        parts.add(new LoopProgram.Part(call.part(), isOfChecks, arguments, group));
        return List.of(call);
    }

    private LoopStatement shortenBodies(LoopStatement.Compound statement) {
        if (statement instanceof LoopStatement.For loop) {
            scope.add(loop.index());
            LoopStatement shortened = loop.withBodies(body -> shorten(body, PART));
            scope.remove(loop.index());
            return shortened;
        }
        int limit = statement instanceof LoopStatement.Branch ? PART / 2 : PART;
        return statement.withBodies(body -> shorten(body, limit));
    }
}
