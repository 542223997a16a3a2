package org.fluxion.processor.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.fluxion.processor.ir.Block;
import org.fluxion.processor.ir.Loop;
import org.fluxion.processor.ir.Operation;
import org.fluxion.processor.ir.Origin;
import org.fluxion.processor.ir.Program;
import org.fluxion.processor.ir.Role;
import org.fluxion.processor.ir.Statement;
import org.fluxion.processor.ir.Variable;
import org.fluxion.processor.ir.While;

/**
 * Finds the verdict on every loop: how its iterations depend on each other as the lifted Program says, and what the loop records as the
 * derivative says.
 */
public final class LoopVerdicts {
    private final Function<Variable, Optional<Origin>> tapes;
    private final ArraySizes sizes;
    private final Map<Origin, LoopVerdict.Kind> kinds = new LinkedHashMap<>();
    private final Map<Origin, List<String>> stored = new LinkedHashMap<>();

    private LoopVerdicts(Function<Variable, Optional<Origin>> tapes, ArraySizes sizes) {
        this.tapes = tapes;
        this.sizes = sizes;
    }

    /**
     * The verdicts in the order of the source.
     *
     * @param lifted the function with its loops as they stand in the source, each recognised for what it is
     * @param derivative the simplified derivative
     * @param tapes the loop that an array is recorded for, if it is recorded for a reverse
     * @param tangents the loops whose derivatives run along with them
     */
    public static List<LoopVerdict> of(
            Program lifted, Program derivative, Function<Variable, Optional<Origin>> tapes, Set<Origin> tangents) {
        LoopVerdicts verdicts = new LoopVerdicts(tapes, new ArraySizes(derivative));
        verdicts.classify(lifted.body());
        verdicts.findTapes(derivative.body());
        return verdicts.kinds.entrySet().stream()
                .map(entry -> new LoopVerdict(
                        entry.getKey(),
                        entry.getValue(),
                        verdicts.stored.getOrDefault(entry.getKey(), List.of()),
                        tangents.contains(entry.getKey())))
                .toList();
    }

    /** A loop that is inlined several times is what the worst of its copies is. */
    private void classify(Block block) {
        for (Statement statement : block.statements()) {
            if (isLoop(statement.operation())) {
                kinds.merge(
                        statement.origin(),
                        kind(statement.operation()),
                        (one, other) -> one.compareTo(other) < 0 ? other : one);
            }
            statement.operation().blocks().forEach(this::classify);
        }
    }

    private static boolean isLoop(Operation operation) {
        return operation instanceof Loop || operation instanceof While;
    }

    private static LoopVerdict.Kind kind(Operation operation) {
        if (!(operation instanceof Loop loop)) {
            return LoopVerdict.Kind.GENERAL;
        }
        if (loop.roles().contains(Role.RECURRENCE)) {
            return LoopVerdict.Kind.RECURRENCE;
        }
        return loop.carriedCount() == 0 ? LoopVerdict.Kind.INDEPENDENT : LoopVerdict.Kind.REDUCTION;
    }

    private void findTapes(Block block) {
        for (Statement statement : block.statements()) {
            if (isLoop(statement.operation())) {
                statement.targets().forEach(target -> add(statement, target));
            }
            statement.operation().blocks().forEach(this::findTapes);
        }
    }

    /** A tape belongs to the loop whose values it holds, also where that has been fused with another. */
    private void add(Statement statement, Variable target) {
        Optional<Origin> changed = tapes.apply(target);
        if (changed.isEmpty()) {
            return;
        }
        Origin loop = changed.filter(kinds::containsKey).orElse(statement.origin());
        String name = target.isNamed() ? " (" + target.name() + ")" : "";
        String text = sizes.bytes(target) + name;
        List<String> texts = stored.computeIfAbsent(loop, unseen -> new ArrayList<>());
        if (!texts.contains(text)) {
            texts.add(text);
        }
    }
}
